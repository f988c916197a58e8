# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit import RateLimitParams
    from .usage_limit import UsageLimitParams

FIELDS: dict[str, Fields] = {}


class CreateProvider(TypedDict, total=False):
    """A new provider.

    Keys:
        name: Display name. It need not be unique.
        integration_id: Slug or id of the integration to create it from.
        workspace_id: Workspace to create it in. Required for organisation keys. Prefer the id: Portkey's
            examples use slugs, but its Terraform team found that only ids work.
        slug: Short name used in requests as `@slug/model`. By default Portkey generates one.
        note: Note for display. Null means none.
        usage_limits: Budget, as a single limit.
        expires_at: When it expires, in UTC. Null means never.
        rate_limits: Rate limits. Null or an empty list means no limit.
        tags: Tags, name to value. Not verified live.
    """

    name: Required[str]
    integration_id: Required[str]
    workspace_id: NotRequired[str]
    slug: NotRequired[str]
    note: NotRequired[str | None]
    usage_limits: NotRequired[UsageLimitParams]
    expires_at: NotRequired[datetime | str]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    tags: NotRequired[Mapping[str, Any] | None]


FIELDS["CreateProvider"] = Fields(
    kinds={
        "name": "string",
        "integration_id": "string",
        "workspace_id": "string",
        "slug": "string",
        "note": "string|null",
        "usage_limits": "UsageLimitParams",
        "expires_at": "string",
        "rate_limits": "array|null",
        "tags": "object|null",
    },
    entries={
        "rate_limits": "RateLimitParams",
    },
    required=(
        "name",
        "integration_id",
    ),
)


class UpdateProvider(TypedDict, total=False):
    """Changes to a provider. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        note: Note for display. Null clears it.
        usage_limits: Budget, as a single limit. Null removes it.
        expires_at: When it expires, in UTC. Null means never.
        reset_usage: Write-only trigger. True resets the usage, which also reactivates an exhausted
            resource.
        rate_limits: Rate limits. Null removes the limits. Not verified live.
        tags: Tags, name to value. Not verified live.
    """

    name: NotRequired[str]
    note: NotRequired[str | None]
    usage_limits: NotRequired[UsageLimitParams | None]
    expires_at: NotRequired[datetime | str | None]
    reset_usage: NotRequired[bool]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    tags: NotRequired[Mapping[str, Any] | None]


FIELDS["UpdateProvider"] = Fields(
    kinds={
        "name": "string",
        "note": "string|null",
        "usage_limits": "UsageLimitParams|null",
        "expires_at": "string|null",
        "reset_usage": "boolean",
        "rate_limits": "array|null",
        "tags": "object|null",
    },
    entries={
        "rate_limits": "RateLimitParams",
    },
)


hints.resolve_on_demand(globals())
