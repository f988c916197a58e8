# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .rate_limit import RateLimit
    from .secret_mapping import SecretMapping
    from .usage_limit import UsageLimit


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class VirtualKey(decoding.Model):
    """A virtual key. Lists and single reads return different fields; missing ones are None.

    Attributes:
        name: Display name. It need not be unique.
        note: Note for display. Null means none.
        status: `exhausted` once its usage limit is reached, `expired` once it has expired.
        usage_limits: Budget, as a single limit. Null or empty means no limit.
        reset_usage: Always null in responses; it is only used in updates.
        created_at: When it was created, in UTC.
        slug: Unique short name for URLs, within the organisation.
        model_config: Settings of the provider, such as a region. Null or empty if it needs none.
        rate_limits: Rate limits. Null or an empty list means no limit.
        expires_at: When it expires, in UTC. Null means never.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        object: Type of the object.
        id: Id assigned by Portkey.
        ai_provider_name: Name of the AI provider. Only in single reads.
        provider: Name of the AI provider in requests, such as `openai`. Only in lists.
        integration_id: Slug, not id, of the integration that it was created from.
        key: Always an empty string; the credential is never returned.
        masked_api_key: The credential, mostly masked. Only in single reads.
        last_reset_at: When usage was last reset. Null means never.
        tags: Tags, name to value.
        organisation_id: Id of the organisation. Only in lists.
        workspace_id: Id of the workspace. Only in lists.
        workspace_name: Display name of the workspace. Only in lists.
    """

    name: str | None = None
    note: str | None = None
    status: Literal["active", "exhausted", "expired"] | str | None = None
    usage_limits: UsageLimit | None = None
    reset_usage: float | None = None
    created_at: datetime | None = None
    slug: str | None = None
    model_config: dict[str, Any] | None = attrs.field(default=None, repr=False)
    rate_limits: list[RateLimit] | None = None
    expires_at: datetime | None = None
    secret_mappings: list[SecretMapping] | None = None
    object: Literal["virtual-key"] | str | None = None
    id: str | None = None
    ai_provider_name: str | None = None
    provider: str | None = None
    integration_id: str | None = None
    key: str | None = attrs.field(default=None, repr=False)
    masked_api_key: str | None = None
    last_reset_at: datetime | None = None
    tags: dict[str, Any] | None = None
    organisation_id: str | None = None
    workspace_id: str | None = None
    workspace_name: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("name", "name", None),
        ("note", "note", None),
        ("status", "status", None),
        ("usage_limits", "usage_limits", decoding.model("UsageLimit")),
        ("reset_usage", "reset_usage", None),
        ("created_at", "created_at", decoding.date_time),
        ("slug", "slug", None),
        ("model_config", "model_config", None),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
        ("expires_at", "expires_at", decoding.date_time),
        ("secret_mappings", "secret_mappings", decoding.list_of(decoding.model("SecretMapping"))),
        ("object", "object", None),
        ("id", "id", None),
        ("ai_provider_name", "ai_provider_name", None),
        ("provider", "provider", None),
        ("integration_id", "integration_id", None),
        ("key", "key", None),
        ("masked_api_key", "masked_api_key", None),
        ("last_reset_at", "last_reset_at", decoding.date_time),
        ("tags", "tags", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("workspace_name", "workspace_name", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(
        (
            "model_config",
            "key",
        )
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class VirtualKeyList(decoding.Model):
    """One page of virtual keys.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[VirtualKey] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("VirtualKey"))),
    )


hints.resolve_on_demand(globals())
