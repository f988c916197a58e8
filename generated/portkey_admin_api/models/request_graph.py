# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .request_graph_data_point import RequestGraphDataPoint
    from .request_graph_summary import RequestGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class RequestGraph(decoding.Model):
    """Number of requests over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: RequestGraphSummary
    data_points: list[RequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("RequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("RequestGraphDataPoint"))),
        ("object", "object", None),
    )
