# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .secret_mapping import SecretMapping


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegration(decoding.Model):
    """An MCP integration.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        owner_id: Id of the user who owns it.
        status: Status, such as `active`.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        configurations: Headers and other authentication settings. Null or masked in responses.
        global_workspace_access: Access of workspaces without their own setting. Null if there is no such
            rule.
        workspace_id: Id or slug of the workspace that owns it. Null means that the organisation owns it.
        slug: Unique short name for URLs, within the organisation.
        url: URL of the MCP server. Format: uri.
        auth_type: How Portkey authenticates: `oauth_auto` with OAuth and dynamic registration,
            `oauth_client_credentials` with OAuth and its own client, `headers` with fixed headers, `none`
            not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        type: Whether a workspace or the organisation owns it.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
    """

    id: str | None = None
    name: str | None = None
    description: str | None = None
    owner_id: str | None = None
    status: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    configurations: dict[str, Any] | None = attrs.field(default=None, repr=False)
    global_workspace_access: dict[str, Any] | None = None
    workspace_id: str | None = None
    slug: str | None = None
    url: str | None = None
    auth_type: Literal["oauth_auto", "oauth_client_credentials", "headers", "none"] | str | None = None
    transport: Literal["http", "sse", "interactive"] | str | None = None
    type: Literal["workspace", "organisation"] | str | None = None
    secret_mappings: list[SecretMapping] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("description", "description", None),
        ("owner_id", "owner_id", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("configurations", "configurations", None),
        ("global_workspace_access", "global_workspace_access", None),
        ("workspace_id", "workspace_id", None),
        ("slug", "slug", None),
        ("url", "url", None),
        ("auth_type", "auth_type", None),
        ("transport", "transport", None),
        ("type", "type", None),
        ("secret_mappings", "secret_mappings", decoding.list_of(decoding.model("SecretMapping"))),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("configurations",))


hints.resolve_on_demand(globals())
