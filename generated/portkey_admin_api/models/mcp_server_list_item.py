# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerList(decoding.Model):
    """One page of MCP servers.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpServerListItem] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpServerListItem"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerListItem(decoding.Model):
    """An MCP server as listed.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        status: Status, such as `active`.
        created_at: When it was created, in UTC.
        owner_id: Id of the user who owns it.
        slug: Unique short name for URLs, within the organisation.
        workspace_id: Id of the workspace.
        mcp_integration_id: Id or slug of the MCP integration that it was created from.
        mcp_integration_slug: Slug of that MCP integration.
        mcp_integration_url: URL of the MCP integration. Format: uri.
        auth_type: How Portkey authenticates, such as `oauth_auto`, `headers` or `none`.
        workspace_name: Display name of the workspace.
        workspace_slug: Slug of the workspace.
        url: URL for calling it, probably on Portkey's MCP gateway. Not verified live. Format: uri.
    """

    id: str | None = None
    organisation_id: str | None = None
    name: str | None = None
    description: str | None = None
    status: str | None = None
    created_at: datetime | None = None
    owner_id: str | None = None
    slug: str | None = None
    workspace_id: str | None = None
    mcp_integration_id: str | None = None
    mcp_integration_slug: str | None = None
    mcp_integration_url: str | None = None
    auth_type: str | None = None
    workspace_name: str | None = None
    workspace_slug: str | None = None
    url: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("name", "name", None),
        ("description", "description", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("owner_id", "owner_id", None),
        ("slug", "slug", None),
        ("workspace_id", "workspace_id", None),
        ("mcp_integration_id", "mcp_integration_id", None),
        ("mcp_integration_slug", "mcp_integration_slug", None),
        ("mcp_integration_url", "mcp_integration_url", None),
        ("auth_type", "auth_type", None),
        ("workspace_name", "workspace_name", None),
        ("workspace_slug", "workspace_slug", None),
        ("url", "url", None),
    )
