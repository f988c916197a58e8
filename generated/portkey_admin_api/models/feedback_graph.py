# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackGraph(decoding.Model):
    """Number of pieces of feedback over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: FeedbackGraphSummary
    data_points: list[FeedbackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("FeedbackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("FeedbackGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackGraphDataPoint(decoding.Model):
    """Feedback in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Pieces of feedback in this interval.
    """

    timestamp: datetime
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class FeedbackGraphSummary(decoding.Model):
    """Feedback over the whole time range.

    Attributes:
        total: Total number of pieces of feedback.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
