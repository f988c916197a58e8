# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit_params import RateLimitParams
    from .usage_limit_params import UsageLimitParams


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


FIELDS = Fields(
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
