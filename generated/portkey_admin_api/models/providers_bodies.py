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
        name: Name for people. Portkey does not insist that it is unique.
        integration_id: Slug or id of the integration to make it from.
        workspace_id: Workspace to make it in. A key of the organisation must name it. The safe form is the
            id: slugs stand in Portkey's examples, but its Terraform team found only ids to work.
        slug: Short name that requests use as `@slug/model`. Portkey makes one where it is left out.
        note: Remark for people. Null means none.
        usage_limits: How much may be used in all, as a single limit.
        expires_at: When it stops working, in UTC. Null means never.
        rate_limits: How much may be asked in a span of time. Null or an empty list means without limit.
        tags: Free labels, name to value. Not verified live.
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
    """Changes to a provider. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        note: Remark for people. Null clears it.
        usage_limits: How much may be used in all, as a single limit. Null lifts it.
        expires_at: When it shall stop working, in UTC. Null means never.
        reset_usage: Write-only trigger. True sets the count of usage back to zero, which also revives what
            its limit had stopped.
        rate_limits: How much may be asked in a span of time. Null lifts the limits. Not verified live.
        tags: Free labels, name to value. Not verified live.
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
