# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .error_status_code_graph_data_point import ErrorStatusCodeGraphDataPoint
    from .error_status_code_graph_summary import ErrorStatusCodeGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class ErrorStatusCodeGraph(decoding.Model):
    """Number of errors by HTTP status over the whole time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: ErrorStatusCodeGraphSummary
    data_points: list[ErrorStatusCodeGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorStatusCodeGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorStatusCodeGraphDataPoint"))),
        ("object", "object", None),
    )
