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
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
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
    """Errors of one interval, split by HTTP status.

    Attributes:
        timestamp: Start of the interval, in UTC.
        stats: One count for each status that occurred.
    """

    timestamp: datetime
    stats: list[StatusCodeCount]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("stats", "stats", decoding.list_of(decoding.model("StatusCodeCount"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStackGraphSummary(decoding.Model):
    """Number of errors over the whole time range.

    Attributes:
        total: Total number of errors, of every status.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class StatusCodeCount(decoding.Model):
    """How often one HTTP status occurred.

    Attributes:
        response_status_code: HTTP status of the response.
        count: How often it occurred in this interval.
    """

    response_status_code: int | None = None
    count: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("response_status_code", "response_status_code", None),
        ("count", "count", None),
    )
