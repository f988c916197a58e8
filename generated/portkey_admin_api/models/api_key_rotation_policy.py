# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, NotRequired, TypedDict

from ..types import Fields


class ApiKeyRotationPolicy(TypedDict, total=False):
    """When a key gets a new secret by itself. At least one of the two periods or the next moment is needed.

    Keys:
        rotation_period: How often the secret is replaced. Null means not by this field.
        next_rotation_at: When the next rotation is due, in UTC. Not to be sent together with
            `rotation_period`, and not open to choice where the organisation enforces rotation. Null leaves
            it to the period.
        key_transition_period_ms: How long the old secret works after a rotation, in milliseconds; shorter
            than the period. Null leaves it to Portkey. At least 1800000.
        rotation_period_days: Days from one rotation to the next, in place of `rotation_period`. Null means
            not by this field. At least 1. At most 365.
    """

    rotation_period: NotRequired[Literal["weekly", "monthly"] | None]
    next_rotation_at: NotRequired[datetime | str | None]
    key_transition_period_ms: NotRequired[int | None]
    rotation_period_days: NotRequired[int | None]


FIELDS = Fields(
    kinds={
        "rotation_period": "string|null",
        "next_rotation_at": "string|null",
        "key_transition_period_ms": "integer|null",
        "rotation_period_days": "integer|null",
    },
)
