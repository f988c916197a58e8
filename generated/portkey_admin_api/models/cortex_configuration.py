# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CortexConfiguration(decoding.Model):
    """Settings of Snowflake Cortex.

    Attributes:
        snowflake_account: Identifier of the Snowflake account.
    """

    snowflake_account: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("snowflake_account", "snowflake_account", None),)
