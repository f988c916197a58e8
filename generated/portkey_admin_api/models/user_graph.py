# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .user_graph_data_point import UserGraphDataPoint
    from .user_graph_summary import UserGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class UserGraph(decoding.Model):
    """Number of distinct users over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: UserGraphSummary
    data_points: list[UserGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("UserGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("UserGraphDataPoint"))),
        ("object", "object", None),
    )
