# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class CortexConfigurationParams(TypedDict, total=False):
    """Settings of Snowflake Cortex.

    Keys:
        snowflake_account: Identifier of the Snowflake account.
    """

    snowflake_account: Required[str]


FIELDS = Fields(
    kinds={
        "snowflake_account": "string",
    },
    required=("snowflake_account",),
)
