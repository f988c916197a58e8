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
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        name: Name for people. Portkey does not insist that it is unique.
        status: State that it is in, such as `active`.
        description: Text for people; no effect on what happens.
        created_at: When it was made, in UTC.
        mcp_integration_id: Id or slug of the MCP integration that it was made from.
        mcp_integration_details: The MCP integration itself. Filled only where a service asks, else null.
        workspace_id: Id of the workspace. Filled only where a service asks, else null.
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
    """The MCP integration that a server was made from, in short form.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        status: State that it is in, such as `active`.
        configurations: Headers and other settings of the sign-in. Null or masked in answers.
        url: Address of the MCP server. Format: uri.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        auth_type: How Portkey signs in, such as `oauth_auto`, `headers` or `none`.
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
