# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UsageLimit(decoding.Model):
    """A budget: how much money or how many tokens may be used, in total or until the next reset. Usage above
    it is refused.

    Attributes:
        credit_limit: Budget, after which requests are refused: US dollars if the type is cost, else a
            count. At least 1.
        type: What is counted: cost or tokens.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert. At least 1.
        periodic_reset: How often usage is reset. Null or empty means never.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is next reset, in UTC. Portkey computes it from the other reset
            fields if it is not sent. Null means never.
    """

    credit_limit: float | None = None
    type: Literal["cost", "tokens"] | str | None = None
    alert_threshold: float | None = None
    periodic_reset: Literal["monthly", "weekly"] | str | None = None
    periodic_reset_days: int | None = None
    next_usage_reset_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("credit_limit", "credit_limit", None),
        ("type", "type", None),
        ("alert_threshold", "alert_threshold", None),
        ("periodic_reset", "periodic_reset", None),
        ("periodic_reset_days", "periodic_reset_days", None),
        ("next_usage_reset_at", "next_usage_reset_at", decoding.date_time),
    )


class UsageLimitParams(TypedDict, total=False):
    """A budget: how much money or how many tokens may be used, in total or until the next reset. Usage above
    it is refused.

    Keys:
        credit_limit: Budget, after which requests are refused: US dollars if the type is cost, else a
            count. At least 1.
        type: What is counted: cost or tokens.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert. At least 1.
        periodic_reset: How often usage is reset. Null or empty means never.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is next reset, in UTC. Portkey computes it from the other reset
            fields if it is not sent. Null means never.
    """

    credit_limit: NotRequired[float]
    type: NotRequired[Literal["cost", "tokens"]]
    alert_threshold: NotRequired[float | None]
    periodic_reset: NotRequired[Literal["monthly", "weekly"] | None]
    periodic_reset_days: NotRequired[int | None]
    next_usage_reset_at: NotRequired[datetime | str | None]


FIELDS["UsageLimitParams"] = Fields(
    kinds={
        "credit_limit": "number",
        "type": "string",
        "alert_threshold": "number|null",
        "periodic_reset": "string|null",
        "periodic_reset_days": "integer|null",
        "next_usage_reset_at": "string|null",
    },
)
