# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RequestGraph(decoding.Model):
    """Number of requests over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: RequestGraphSummary
    data_points: list[RequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("RequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("RequestGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RequestGraphDataPoint(decoding.Model):
    """Number of requests in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Number of requests in this interval.
    """

    timestamp: datetime
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RequestGraphSummary(decoding.Model):
    """Number of requests over the whole time range.

    Attributes:
        total: Total number of requests.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
