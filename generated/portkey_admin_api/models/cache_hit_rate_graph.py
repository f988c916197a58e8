# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .cache_hit_rate_graph_data_point import CacheHitRateGraphDataPoint
    from .cache_hit_rate_graph_summary import CacheHitRateGraphSummary


@attrs.frozen(kw_only=True, repr=False)
class CacheHitRateGraph(decoding.Model):
    """Hits and savings of the cache over time.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: CacheHitRateGraphSummary
    data_points: list[CacheHitRateGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CacheHitRateGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("CacheHitRateGraphDataPoint"))),
        ("object", "object", None),
    )
