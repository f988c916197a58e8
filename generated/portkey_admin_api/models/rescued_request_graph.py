# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .rescued_request_graph_data_point import RescuedRequestGraphDataPoint
    from .rescued_request_graph_summary import RescuedRequestGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class RescuedRequestGraph(decoding.Model):
    """Number of requests over time that a retry or a fallback saved.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: RescuedRequestGraphSummary
    data_points: list[RescuedRequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("RescuedRequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("RescuedRequestGraphDataPoint"))),
        ("object", "object", None),
    )
