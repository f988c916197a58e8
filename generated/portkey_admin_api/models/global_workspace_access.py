# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .rate_limit import RateLimit
    from .usage_limit import UsageLimit


@attrs.frozen(kw_only=True, repr=False)
class GlobalWorkspaceAccess(decoding.Model):
    """What every workspace may do that has no setting of its own.

    Attributes:
        enabled: Whether such workspaces may use the integration. Those that are made later are among them.
        usage_limits: How much each workspace may use in all, at most one limit. Null means without limit.
            At most 1 items.
        rate_limits: How much each workspace may ask in a span of time, at most one limit. Null means
            without limit. At most 1 items.
    """

    enabled: bool
    usage_limits: list[UsageLimit] | None = None
    rate_limits: list[RateLimit] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("enabled", "enabled", None),
        ("usage_limits", "usage_limits", decoding.list_of(decoding.model("UsageLimit"))),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
    )
