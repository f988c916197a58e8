# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .latency_graph_data_point import LatencyGraphDataPoint
    from .latency_graph_summary import LatencyGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class LatencyGraph(decoding.Model):
    """Latency of requests over time, in milliseconds.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: LatencyGraphSummary
    data_points: list[LatencyGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("LatencyGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("LatencyGraphDataPoint"))),
        ("object", "object", None),
    )
