# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackScoreGraph(decoding.Model):
    """Number of pieces of feedback by score, over the whole time range.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: FeedbackScoreGraphSummary
    data_points: list[FeedbackScoreGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("FeedbackScoreGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("FeedbackScoreGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackScoreGraphDataPoint(decoding.Model):
    """How often one score was given.

    Attributes:
        score: Value that was given, -10 to 10.
        total: Pieces of feedback with this score.
    """

    score: float
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("score", "score", None),
        ("total", "total", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackScoreGraphSummary(decoding.Model):
    """Feedback of all scores together.

    Attributes:
        total: Total number of pieces of feedback.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
