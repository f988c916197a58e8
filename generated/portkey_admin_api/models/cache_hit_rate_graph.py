# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheHitRateGraph(decoding.Model):
    """Cache hits and savings over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: CacheHitRateGraphSummary
    data_points: list[CacheHitRateGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CacheHitRateGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("CacheHitRateGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheHitRateGraphDataPoint(decoding.Model):
    """Cache hits in one interval, and the savings up to its end.

    Attributes:
        timestamp: Start of the interval, in UTC.
        simple_hits: Requests that matched a cached one exactly.
        semantic_hits: Requests that were similar enough in meaning to a cached one.
        rate: Cache hits as a percentage of the requests in this interval, 0 to 100.
        cumulative_simple_cache_savings: US cents saved by exact hits, in this and all earlier points.
        cumulative_semantic_cache_savings: US cents saved by semantic hits, in this and all earlier points.
    """

    timestamp: datetime
    simple_hits: float
    semantic_hits: float
    rate: float
    cumulative_simple_cache_savings: float
    cumulative_semantic_cache_savings: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("simple_hits", "simple_hits", None),
        ("semantic_hits", "semantic_hits", None),
        ("rate", "rate", None),
        ("cumulative_simple_cache_savings", "cumulative_simple_cache_savings", None),
        ("cumulative_semantic_cache_savings", "cumulative_semantic_cache_savings", None),
    )

    @property
    def cumulative_simple_cache_savings_dollars(self) -> float | None:
        """`cumulative_simple_cache_savings`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.cumulative_simple_cache_savings)

    @property
    def cumulative_semantic_cache_savings_dollars(self) -> float | None:
        """`cumulative_semantic_cache_savings`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.cumulative_semantic_cache_savings)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheHitRateGraphSummary(decoding.Model):
    """Cache hits over the whole time range.

    Attributes:
        total: Requests served from the cache.
        rate: Cache hits as a percentage of all requests, 0 to 100.
    """

    total: float
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("rate", "rate", None),
    )
