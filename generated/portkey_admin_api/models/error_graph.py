# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorGraph(decoding.Model):
    """Number of failed requests over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: ErrorGraphSummary
    data_points: list[ErrorGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorGraphDataPoint(decoding.Model):
    """Number of errors in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Errors in this interval.
    """

    timestamp: datetime
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorGraphSummary(decoding.Model):
    """Number of errors over the whole time range.

    Attributes:
        total: Total number of errors.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
