# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict


class McpUserAccess(TypedDict, total=False):
    """Access of one person.

    Keys:
        user_id: Id of the user.
        enabled: Whether the person may use the MCP server.
    """

    user_id: Required[str]
    enabled: Required[bool]
