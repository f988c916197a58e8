# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGraph(decoding.Model):
    """Number of distinct users over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: UserGraphSummary
    data_points: list[UserGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("UserGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("UserGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGraphDataPoint(decoding.Model):
    """Number of users in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Distinct users in this interval.
    """

    timestamp: datetime
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UserGraphSummary(decoding.Model):
    """Number of users over the whole time range.

    Attributes:
        total: Total number of distinct users. A user who is counted in several points counts once here.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
