# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class RotateApiKey(TypedDict, total=False):
    """How a rotation shall go.

    Keys:
        key_transition_period_ms: How long the old secret still works, in milliseconds; shorter than the
            period of a rotation policy. At least 1800000.
    """

    key_transition_period_ms: NotRequired[int]


FIELDS = Fields(
    kinds={
        "key_transition_period_ms": "integer",
    },
)
