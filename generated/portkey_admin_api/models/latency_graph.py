# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LatencyGraph(decoding.Model):
    """Latency of requests over time, in milliseconds.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: LatencyGraphSummary
    data_points: list[LatencyGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("LatencyGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("LatencyGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LatencyGraphDataPoint(decoding.Model):
    """Latency in one interval, in milliseconds.

    Attributes:
        timestamp: Start of the interval, in UTC.
        avg: Mean, in milliseconds.
        p50: Median latency, in milliseconds.
        p90: 90th percentile of the latency, in milliseconds.
        p99: 99th percentile of the latency, in milliseconds.
    """

    timestamp: datetime
    avg: float
    p50: float
    p90: float
    p99: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
        ("p50", "p50", None),
        ("p90", "p90", None),
        ("p99", "p99", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LatencyGraphSummary(decoding.Model):
    """Latency over the whole time range, in milliseconds.

    Attributes:
        avg: Mean, in milliseconds.
        p50: Median latency, in milliseconds.
        p90: 90th percentile of the latency, in milliseconds.
        p99: 99th percentile of the latency, in milliseconds.
    """

    avg: float
    p50: float
    p90: float
    p99: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("avg", "avg", None),
        ("p50", "p50", None),
        ("p90", "p90", None),
        ("p99", "p99", None),
    )
