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
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
        has_more: Whether another page follows.
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
    """An MCP integration as it stands in lists.

    Attributes:
        id: Id that Portkey gave it.
        name: Name for people. Portkey does not insist that it is unique.
        owner_id: Id of the user who owns it.
        status: State that it is in, such as `active`.
        type: Whether a workspace or the organisation owns it.
        url: Address of the MCP server. Format: uri.
        auth_type: How Portkey signs in: `oauth_auto` by OAuth with registration on the fly,
            `oauth_client_credentials` by OAuth with a client of its own, `headers` with fixed headers,
            `none` not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        configurations: Headers and other settings of the sign-in. Null or masked in answers.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        slug: Short name that stands in URLs, unique in its organisation.
        workspace_id: Id or slug of the workspace that owns it. Null means that the organisation does.
        description: Text for people; no effect on what happens.
        workspaces_count: How many workspaces may use it. Null where that isn't counted.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
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
