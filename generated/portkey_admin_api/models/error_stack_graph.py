# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStackGraph(decoding.Model):
    """Number of errors over time, split by HTTP status.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
    """

    summary: ErrorStackGraphSummary
    data_points: list[ErrorStackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorStackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorStackGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStackGraphDataPoint(decoding.Model):
    """Errors of one stretch of time, split by HTTP status.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        stats: One count for each status that came.
    """

    timestamp: datetime
    stats: list[StatusCodeCount]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("stats", "stats", decoding.list_of(decoding.model("StatusCodeCount"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStackGraphSummary(decoding.Model):
    """Number of errors over the whole time.

    Attributes:
        total: Errors in all, of every status.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class StatusCodeCount(decoding.Model):
    """How often one HTTP status came.

    Attributes:
        response_status_code: HTTP status that was answered.
        count: How often it came in this stretch of time.
    """

    response_status_code: int | None = None
    count: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("response_status_code", "response_status_code", None),
        ("count", "count", None),
    )
