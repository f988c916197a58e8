# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .error_graph_data_point import ErrorGraphDataPoint
    from .error_graph_summary import ErrorGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class ErrorGraph(decoding.Model):
    """Number of failed requests over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: ErrorGraphSummary
    data_points: list[ErrorGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorGraphDataPoint"))),
        ("object", "object", None),
    )
