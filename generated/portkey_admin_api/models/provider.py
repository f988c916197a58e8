# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .rate_limit import RateLimit
    from .usage_limit import UsageLimit


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Provider(decoding.Model):
    """A provider of a workspace.

    Attributes:
        name: Display name. It need not be unique.
        integration_id: Slug, not id, of the integration that it was created from.
        note: Note for display. Null means none.
        status: `exhausted` once its usage limit is reached, `expired` once it has expired.
        usage_limits: Budget, as a single limit. Null means no limit.
        reset_usage: Always null in responses; it is only used in updates.
        created_at: When it was created, in UTC.
        slug: Unique short name for URLs, within the organisation.
        rate_limits: Rate limits. Null or an empty list means no limit.
        expires_at: When it expires, in UTC. Null means never.
        object: Type of the object.
        id: Id assigned by Portkey. Not verified live for providers.
        last_reset_at: When usage was last reset. Null means never. Not verified live for providers.
        tags: Tags, name to value. Not verified live for providers.
        ai_provider_name: Name of the AI provider. Not verified live for providers.
        workspace_id: Id or slug of the workspace. A workspace key may omit it.
        model_config: Settings of the AI provider, such as a region. Null or empty if it needs none. Not
            verified live for providers.
    """

    name: str | None = None
    integration_id: str | None = None
    note: str | None = None
    status: Literal["active", "exhausted", "expired"] | str | None = None
    usage_limits: UsageLimit | None = None
    reset_usage: float | None = None
    created_at: datetime | None = None
    slug: str | None = None
    rate_limits: list[RateLimit] | None = None
    expires_at: datetime | None = None
    object: Literal["provider"] | str | None = None
    id: str | None = None
    last_reset_at: datetime | None = None
    tags: dict[str, Any] | None = None
    ai_provider_name: str | None = None
    workspace_id: str | None = None
    model_config: dict[str, Any] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("name", "name", None),
        ("integration_id", "integration_id", None),
        ("note", "note", None),
        ("status", "status", None),
        ("usage_limits", "usage_limits", decoding.model("UsageLimit")),
        ("reset_usage", "reset_usage", None),
        ("created_at", "created_at", decoding.date_time),
        ("slug", "slug", None),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
        ("expires_at", "expires_at", decoding.date_time),
        ("object", "object", None),
        ("id", "id", None),
        ("last_reset_at", "last_reset_at", decoding.date_time),
        ("tags", "tags", None),
        ("ai_provider_name", "ai_provider_name", None),
        ("workspace_id", "workspace_id", None),
        ("model_config", "model_config", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("model_config",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ProviderList(decoding.Model):
    """One page of providers.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Provider] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Provider"))),
    )


hints.resolve_on_demand(globals())
