# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PolicyKeyUsage(decoding.Model):
    """How much one group has used.

    Attributes:
        current_usage: Use since the last reset: US dollars where the policy counts cost, else a count.
        status: active, or exhausted where the budget is used up.
        is_threshold_alerts_sent: Whether the e-mails about the threshold went out.
        is_exhausted_alerts_sent: Whether the e-mails about the end of the budget went out.
    """

    current_usage: float | None = None
    status: Literal["active", "exhausted"] | str | None = None
    is_threshold_alerts_sent: bool | None = None
    is_exhausted_alerts_sent: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("current_usage", "current_usage", None),
        ("status", "status", None),
        ("is_threshold_alerts_sent", "is_threshold_alerts_sent", None),
        ("is_exhausted_alerts_sent", "is_exhausted_alerts_sent", None),
    )
