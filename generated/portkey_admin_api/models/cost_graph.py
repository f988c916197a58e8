# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CostGraph(decoding.Model):
    """Cost over time, in US cents.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: CostGraphSummary
    data_points: list[CostGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CostGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("CostGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CostGraphDataPoint(decoding.Model):
    """Cost in one interval, in US cents.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Cost of the requests in this interval, in US cents.
        avg: Mean cost of a request in this interval, in US cents.
    """

    timestamp: datetime
    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
        ("avg", "avg", None),
    )

    @property
    def total_dollars(self) -> float | None:
        """`total`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.total)

    @property
    def avg_dollars(self) -> float | None:
        """`avg`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.avg)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CostGraphSummary(decoding.Model):
    """Cost over the whole time range, in US cents.

    Attributes:
        total: Cost of all requests, in US cents.
        avg: Mean cost of a request, in US cents.
    """

    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("avg", "avg", None),
    )

    @property
    def total_dollars(self) -> float | None:
        """`total`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.total)

    @property
    def avg_dollars(self) -> float | None:
        """`avg`, which is in US cents, in US dollars; None if there is no amount."""
        return decoding.dollars(self.avg)
