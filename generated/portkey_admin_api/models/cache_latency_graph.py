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
        summary: An object whose fields are not documented.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
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
    """Latency of cache hits in one interval, in milliseconds.

    Attributes:
        timestamp: Start of the interval, in UTC.
        avg: Mean latency of a request served from the cache, in milliseconds.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )
