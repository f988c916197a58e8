# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit_params import RateLimitParams
    from .usage_limit_params import UsageLimitParams


class GlobalWorkspaceAccessParams(TypedDict, total=False):
    """What every workspace may do that has no setting of its own.

    Keys:
        enabled: Whether such workspaces may use the integration. Those that are made later are among them.
        usage_limits: How much each workspace may use in all, at most one limit. Null means without limit.
            At most 1 items.
        rate_limits: How much each workspace may ask in a span of time, at most one limit. Null means
            without limit. At most 1 items.
    """

    enabled: Required[bool]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]


FIELDS = Fields(
    kinds={
        "enabled": "boolean",
        "usage_limits": "array|null",
        "rate_limits": "array|null",
    },
    entries={
        "usage_limits": "UsageLimitParams",
        "rate_limits": "RateLimitParams",
    },
    required=("enabled",),
)
