# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .cost_graph_data_point import CostGraphDataPoint
    from .cost_graph_summary import CostGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class CostGraph(decoding.Model):
    """Cost over time, in US cents.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: CostGraphSummary
    data_points: list[CostGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CostGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("CostGraphDataPoint"))),
        ("object", "object", None),
    )
