# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .feedback_score_graph_data_point import FeedbackScoreGraphDataPoint
    from .feedback_score_graph_summary import FeedbackScoreGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class FeedbackScoreGraph(decoding.Model):
    """Number of pieces of feedback by score, over the whole time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: FeedbackScoreGraphSummary
    data_points: list[FeedbackScoreGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("FeedbackScoreGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("FeedbackScoreGraphDataPoint"))),
        ("object", "object", None),
    )
