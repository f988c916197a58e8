# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .error_stack_graph_data_point import ErrorStackGraphDataPoint
    from .error_stack_graph_summary import ErrorStackGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class ErrorStackGraph(decoding.Model):
    """Number of errors over time, split by HTTP status.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: ErrorStackGraphSummary
    data_points: list[ErrorStackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorStackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorStackGraphDataPoint"))),
        ("object", "object", None),
    )
