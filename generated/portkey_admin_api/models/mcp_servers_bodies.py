# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateMcpServer(TypedDict, total=False):
    """A new MCP server.

    Keys:
        workspace_id: Id or slug of the workspace to make it in. A key of the organisation must name it.
        name: Name for people. Portkey does not insist that it is unique. At least 1 characters. At most 255
            characters.
        description: Text for people; no effect on what happens. At most 500 characters.
        mcp_integration_id: Id or slug of the MCP integration to make it from.
        slug: 3 to 50 letters, digits, `_` and `-`. Portkey makes one where it is left out. At least 3
            characters. At most 50 characters.
    """

    workspace_id: NotRequired[str]
    name: Required[str]
    description: NotRequired[str | None]
    mcp_integration_id: Required[str]
    slug: NotRequired[str]


FIELDS["CreateMcpServer"] = Fields(
    kinds={
        "workspace_id": "string",
        "name": "string",
        "description": "string|null",
        "mcp_integration_id": "string",
        "slug": "string",
    },
    required=(
        "name",
        "mcp_integration_id",
    ),
)


class McpUserAccess(TypedDict, total=False):
    """Access of one person.

    Keys:
        user_id: Id of the user.
        enabled: Whether the person may use the MCP server.
    """

    user_id: Required[str]
    enabled: Required[bool]


FIELDS["McpUserAccess"] = Fields(
    kinds={
        "user_id": "string",
        "enabled": "boolean",
    },
    required=(
        "user_id",
        "enabled",
    ),
)


class UpdateMcpServer(TypedDict, total=False):
    """Changes to an MCP server. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique. At least 1 characters. At most 255
            characters.
        description: Text for people; no effect on what happens. At most 500 characters.
    """

    name: NotRequired[str]
    description: NotRequired[str | None]


FIELDS["UpdateMcpServer"] = Fields(
    kinds={
        "name": "string",
        "description": "string|null",
    },
)


class UpdateMcpServerUserAccess(TypedDict, total=False):
    """Who shall have access.

    Keys:
        user_access: Settings of single people.
        default_user_access: What shall hold for people who have no setting of their own.
    """

    user_access: NotRequired[Sequence[McpUserAccess]]
    default_user_access: NotRequired[Literal["allow", "deny"]]


FIELDS["UpdateMcpServerUserAccess"] = Fields(
    kinds={
        "user_access": "array",
        "default_user_access": "string",
    },
    entries={
        "user_access": "McpUserAccess",
    },
)
