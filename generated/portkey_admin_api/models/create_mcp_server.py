# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


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


FIELDS = Fields(
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
