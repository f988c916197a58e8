# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServer(decoding.Model):
    """An MCP server of a workspace.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        name: Display name. It need not be unique.
        status: Status, such as `active`.
        description: Description for display; it has no other effect.
        created_at: When it was created, in UTC.
        mcp_integration_id: Id or slug of the MCP integration that it was created from.
        mcp_integration_details: The MCP integration itself. Filled in only for service keys, else null.
        workspace_id: Id of the workspace. Filled in only for service keys, else null.
    """

    id: str | None = None
    slug: str | None = None
    name: str | None = None
    status: str | None = None
    description: str | None = None
    created_at: datetime | None = None
    mcp_integration_id: str | None = None
    mcp_integration_details: McpServerIntegration | None = None
    workspace_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("status", "status", None),
        ("description", "description", None),
        ("created_at", "created_at", decoding.date_time),
        ("mcp_integration_id", "mcp_integration_id", None),
        ("mcp_integration_details", "mcp_integration_details", decoding.model("McpServerIntegration")),
        ("workspace_id", "workspace_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerIntegration(decoding.Model):
    """The MCP integration that a server was created from, in short form.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        status: Status, such as `active`.
        configurations: Headers and other authentication settings. Null or masked in responses.
        url: URL of the MCP server. Format: uri.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        auth_type: How Portkey authenticates, such as `oauth_auto`, `headers` or `none`.
    """

    id: str | None = None
    slug: str | None = None
    status: str | None = None
    configurations: dict[str, Any] | None = attrs.field(default=None, repr=False)
    url: str | None = None
    transport: str | None = None
    auth_type: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("status", "status", None),
        ("configurations", "configurations", None),
        ("url", "url", None),
        ("transport", "transport", None),
        ("auth_type", "auth_type", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("configurations",))
