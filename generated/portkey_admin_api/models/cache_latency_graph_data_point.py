# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
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
