# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .cache_latency_graph_data_point import CacheLatencyGraphDataPoint


@attrs.frozen(kw_only=True, repr=False)
class CacheLatencyGraph(decoding.Model):
    """Latency of cache hits over time, in milliseconds.

    Attributes:
        summary: Nothing that is documented; an object without known fields.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: dict[str, Any]
    data_points: list[CacheLatencyGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", None),
        ("data_points", "data_points", decoding.list_of(decoding.model("CacheLatencyGraphDataPoint"))),
        ("object", "object", None),
    )
