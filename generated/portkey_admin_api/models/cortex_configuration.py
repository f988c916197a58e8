# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CortexConfiguration(decoding.Model):
    """Settings of Snowflake Cortex.

    Attributes:
        snowflake_account: Identifier of the Snowflake account.
    """

    snowflake_account: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("snowflake_account", "snowflake_account", None),)


class CortexConfigurationParams(TypedDict, total=False):
    """Settings of Snowflake Cortex.

    Keys:
        snowflake_account: Identifier of the Snowflake account.
    """

    snowflake_account: Required[str]


FIELDS["CortexConfigurationParams"] = Fields(
    kinds={
        "snowflake_account": "string",
    },
    required=("snowflake_account",),
)
