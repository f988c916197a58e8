# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
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
