# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .secret_mapping import SecretMapping


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationList(decoding.Model):
    """One page of MCP integrations.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
        has_more: Whether there is another page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpIntegrationListItem] | None = None
    has_more: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpIntegrationListItem"))),
        ("has_more", "has_more", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationListItem(decoding.Model):
    """An MCP integration as listed.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        owner_id: Id of the user who owns it.
        status: Status, such as `active`.
        type: Whether a workspace or the organisation owns it.
        url: URL of the MCP server. Format: uri.
        auth_type: How Portkey authenticates: `oauth_auto` with OAuth and dynamic registration,
            `oauth_client_credentials` with OAuth and its own client, `headers` with fixed headers, `none`
            not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        configurations: Headers and other authentication settings. Null or masked in responses.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        slug: Unique short name for URLs, within the organisation.
        workspace_id: Id or slug of the workspace that owns it. Null means that the organisation owns it.
        description: Description for display; it has no other effect.
        workspaces_count: How many workspaces may use it. Null if that isn't counted.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
    """

    id: str | None = None
    name: str | None = None
    owner_id: str | None = None
    status: str | None = None
    type: Literal["workspace", "organisation"] | str | None = None
    url: str | None = None
    auth_type: Literal["oauth_auto", "headers", "none", "oauth_client_credentials"] | str | None = None
    transport: Literal["http", "sse", "interactive"] | str | None = None
    configurations: dict[str, Any] | None = attrs.field(default=None, repr=False)
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    slug: str | None = None
    workspace_id: str | None = None
    description: str | None = None
    workspaces_count: int | None = None
    secret_mappings: list[SecretMapping] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("owner_id", "owner_id", None),
        ("status", "status", None),
        ("type", "type", None),
        ("url", "url", None),
        ("auth_type", "auth_type", None),
        ("transport", "transport", None),
        ("configurations", "configurations", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("slug", "slug", None),
        ("workspace_id", "workspace_id", None),
        ("description", "description", None),
        ("workspaces_count", "workspaces_count", None),
        ("secret_mappings", "secret_mappings", decoding.list_of(decoding.model("SecretMapping"))),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("configurations",))


hints.resolve_on_demand(globals())
