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
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
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
    """Requests per user in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        avg: Mean number of requests of a user in this stretch of time.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserRequestGraphSummary(decoding.Model):
    """Requests and users over the whole time.

    Attributes:
        total: Requests in all.
        unique: Distinct users in all.
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
