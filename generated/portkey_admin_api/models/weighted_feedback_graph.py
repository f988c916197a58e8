# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .weighted_feedback_graph_data_point import WeightedFeedbackGraphDataPoint
    from .weighted_feedback_graph_summary import WeightedFeedbackGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class WeightedFeedbackGraph(decoding.Model):
    """Mean weighted feedback over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: WeightedFeedbackGraphSummary
    data_points: list[WeightedFeedbackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("WeightedFeedbackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("WeightedFeedbackGraphDataPoint"))),
        ("object", "object", None),
    )
