# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
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


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheHitRateGraphDataPoint(decoding.Model):
    """Hits of the cache in one stretch of time, and savings up to its end.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        simple_hits: Requests that matched a cached one exactly.
        semantic_hits: Requests that were close enough in meaning to a cached one.
        rate: Cache hits in per cent of the requests in this stretch of time, 0 to 100.
        cumulative_simple_cache_savings: US cents that exact hits have saved, this and all earlier points
            together.
        cumulative_semantic_cache_savings: US cents that semantic hits have saved, this and all earlier
            points together.
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
    """Hits of the cache over the whole time.

    Attributes:
        total: Requests that the cache served.
        rate: Cache hits in per cent of all requests, 0 to 100.
    """

    total: float
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("rate", "rate", None),
    )
