# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .feedback_graph_data_point import FeedbackGraphDataPoint
    from .feedback_graph_summary import FeedbackGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class FeedbackGraph(decoding.Model):
    """Number of pieces of feedback over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: FeedbackGraphSummary
    data_points: list[FeedbackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("FeedbackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("FeedbackGraphDataPoint"))),
        ("object", "object", None),
    )
