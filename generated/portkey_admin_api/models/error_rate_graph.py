# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorRateGraph(decoding.Model):
    """Share of failed requests over time, in per cent.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: ErrorRateGraphSummary
    data_points: list[ErrorRateGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorRateGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorRateGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorRateGraphDataPoint(decoding.Model):
    """Share of failed requests in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        rate: Percentage of failed requests in this interval, 0 to 100.
    """

    timestamp: datetime
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("rate", "rate", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorRateGraphSummary(decoding.Model):
    """Share of failed requests over the whole time range.

    Attributes:
        rate: Percentage of failed requests, 0 to 100.
    """

    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("rate", "rate", None),)
