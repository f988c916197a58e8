# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
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


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheLatencyGraphDataPoint(decoding.Model):
    """Latency of cache hits in one stretch of time, in milliseconds.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        avg: Mean latency of a request that the cache served, in milliseconds.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )
