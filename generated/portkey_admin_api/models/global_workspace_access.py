# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding, hints
from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit import RateLimit, RateLimitParams
    from .usage_limit import UsageLimit, UsageLimitParams

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GlobalWorkspaceAccess(decoding.Model):
    """Access of every workspace without its own setting.

    Attributes:
        enabled: Whether such workspaces may use the integration. This includes future workspaces.
        usage_limits: Budget of each workspace, at most one limit. Null means no limit. At most 1 items.
        rate_limits: Rate limit of each workspace, at most one. Null means no limit. At most 1 items.
    """

    enabled: bool
    usage_limits: list[UsageLimit] | None = None
    rate_limits: list[RateLimit] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("enabled", "enabled", None),
        ("usage_limits", "usage_limits", decoding.list_of(decoding.model("UsageLimit"))),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
    )


class GlobalWorkspaceAccessParams(TypedDict, total=False):
    """Access of every workspace without its own setting.

    Keys:
        enabled: Whether such workspaces may use the integration. This includes future workspaces.
        usage_limits: Budget of each workspace, at most one limit. Null means no limit. At most 1 items.
        rate_limits: Rate limit of each workspace, at most one. Null means no limit. At most 1 items.
    """

    enabled: Required[bool]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]


FIELDS["GlobalWorkspaceAccessParams"] = Fields(
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


hints.resolve_on_demand(globals())
