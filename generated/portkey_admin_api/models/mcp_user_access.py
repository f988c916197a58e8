# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class McpUserAccess(TypedDict, total=False):
    """Access of one person.

    Keys:
        user_id: Id of the user.
        enabled: Whether the person may use the MCP server.
    """

    user_id: Required[str]
    enabled: Required[bool]


FIELDS = Fields(
    kinds={
        "user_id": "string",
        "enabled": "boolean",
    },
    required=(
        "user_id",
        "enabled",
    ),
)
