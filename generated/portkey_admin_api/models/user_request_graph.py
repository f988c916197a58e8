# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserRequestGraph(decoding.Model):
    """Requests per user over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: UserRequestGraphSummary
    data_points: list[UserRequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("UserRequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("UserRequestGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserRequestGraphDataPoint(decoding.Model):
    """Requests per user in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        avg: Mean number of requests of a user in this interval.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserRequestGraphSummary(decoding.Model):
    """Requests and users over the whole time range.

    Attributes:
        total: Total number of requests.
        unique: Total number of distinct users.
        avg: Mean number of requests of a user.
    """

    total: float
    unique: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("unique", "unique", None),
        ("avg", "avg", None),
    )
