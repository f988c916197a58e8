# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .error_rate_graph_data_point import ErrorRateGraphDataPoint
    from .error_rate_graph_summary import ErrorRateGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class ErrorRateGraph(decoding.Model):
    """Share of failed requests over time, in per cent.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: ErrorRateGraphSummary
    data_points: list[ErrorRateGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorRateGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorRateGraphDataPoint"))),
        ("object", "object", None),
    )
