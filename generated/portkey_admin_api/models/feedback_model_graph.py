# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackModelGraph(decoding.Model):
    """Feedback by model, over the whole time range.

    Attributes:
        summary: An object whose fields are not documented.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: dict[str, Any]
    data_points: list[FeedbackModelGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", None),
        ("data_points", "data_points", decoding.list_of(decoding.model("FeedbackModelGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackModelGraphDataPoint(decoding.Model):
    """Feedback on one model.

    Attributes:
        ai_model: The provider's name for the model.
        total: Pieces of feedback on its responses.
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
