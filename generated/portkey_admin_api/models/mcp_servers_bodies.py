# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateMcpServer(TypedDict, total=False):
    """A new MCP server.

    Keys:
        workspace_id: Id or slug of the workspace to create it in. Required for organisation keys.
        name: Display name. It need not be unique. At least 1 characters. At most 255 characters.
        description: Description for display; it has no other effect. At most 500 characters.
        mcp_integration_id: Id or slug of the MCP integration to create it from.
        slug: 3 to 50 letters, digits, `_` and `-`. By default Portkey generates one. At least 3 characters.
            At most 50 characters.
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
    """Changes to an MCP server. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique. At least 1 characters. At most 255 characters.
        description: Description for display; it has no other effect. At most 500 characters.
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
    """Who has access.

    Keys:
        user_access: Settings of single people.
        default_user_access: Default access of people without their own setting.
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
