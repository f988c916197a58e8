# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit_params import RateLimitParams
    from .usage_limit_params import UsageLimitParams


class UpdateIntegrationWorkspace(TypedDict, total=False):
    """Setting for one workspace.

    Keys:
        id: Id or slug of the workspace. Reading answers the slug.
        enabled: Whether the workspace may use the integration.
        usage_limits: How much the workspace may use in all, at most one limit. Null means without limit. At
            most 1 items.
        rate_limits: How much the workspace may ask in a span of time, at most one limit. Null means without
            limit. At most 1 items.
        reset_usage: Write-only trigger. True sets the workspace's count of usage back to zero, which
            revives exhausted access.
        create_default_provider: Whether this workspace gets a provider; goes before the setting for all.
        default_provider_slug: Slug of the provider in this workspace; goes before the setting for all.
    """

    id: Required[str]
    enabled: Required[bool]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    reset_usage: NotRequired[bool]
    create_default_provider: NotRequired[bool]
    default_provider_slug: NotRequired[str]


FIELDS = Fields(
    kinds={
        "id": "string",
        "enabled": "boolean",
        "usage_limits": "array|null",
        "rate_limits": "array|null",
        "reset_usage": "boolean",
        "create_default_provider": "boolean",
        "default_provider_slug": "string",
    },
    entries={
        "usage_limits": "UsageLimitParams",
        "rate_limits": "RateLimitParams",
    },
    required=(
        "id",
        "enabled",
    ),
)
