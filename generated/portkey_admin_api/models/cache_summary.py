# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheSummary(decoding.Model):
    """Cache performance over the whole time range.

    Attributes:
        summary: One value for the whole time range.
        object: Type of the object.
    """

    summary: CacheTotals
    object: Literal["analytics-summary"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CacheTotals")),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CacheTotals(decoding.Model):
    """Sums and means of the cache over the whole time range.

    Attributes:
        hits: Requests served from the cache.
        avg_latency: Mean latency of a cache hit; the unit is not documented, but probably milliseconds.
        total_requests: Total number of requests, cache hits or not.
        cache_speedup: How much faster cache hits were than other requests, in per cent.
    """

    hits: float | None = None
    avg_latency: float | None = None
    total_requests: float | None = None
    cache_speedup: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("hits", "hits", None),
        ("avg_latency", "avg_latency", None),
        ("total_requests", "total_requests", None),
        ("cache_speedup", "cache_speedup", None),
    )
