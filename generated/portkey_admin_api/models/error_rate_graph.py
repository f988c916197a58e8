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
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
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
    """Share of failed requests in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        rate: Failed requests in per cent of those in this stretch of time, 0 to 100.
    """

    timestamp: datetime
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("rate", "rate", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorRateGraphSummary(decoding.Model):
    """Share of failed requests over the whole time.

    Attributes:
        rate: Failed requests in per cent of all, 0 to 100.
    """

    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("rate", "rate", None),)
