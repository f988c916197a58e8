# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict


class CortexConfigurationParams(TypedDict, total=False):
    """Settings of Snowflake Cortex.

    Keys:
        snowflake_account: Identifier of the Snowflake account.
    """

    snowflake_account: Required[str]
