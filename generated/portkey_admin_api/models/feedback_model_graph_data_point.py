# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class FeedbackModelGraphDataPoint(decoding.Model):
    """Feedback on one model.

    Attributes:
        ai_model: Name of the model, as its provider writes it.
        total: Pieces of feedback on its answers.
        avg_weighted_feedback: Mean of value times weight, -10 to 10.
    """

    ai_model: str
    total: float
    avg_weighted_feedback: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("ai_model", "ai_model", None),
        ("total", "total", None),
        ("avg_weighted_feedback", "avg_weighted_feedback", None),
    )
