# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .user_request_graph_data_point import UserRequestGraphDataPoint
    from .user_request_graph_summary import UserRequestGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class UserRequestGraph(decoding.Model):
    """Requests per user over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: UserRequestGraphSummary
    data_points: list[UserRequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("UserRequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("UserRequestGraphDataPoint"))),
        ("object", "object", None),
    )
