# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WeightedFeedbackGraph(decoding.Model):
    """Mean weighted feedback over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: WeightedFeedbackGraphSummary
    data_points: list[WeightedFeedbackGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("WeightedFeedbackGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("WeightedFeedbackGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WeightedFeedbackGraphDataPoint(decoding.Model):
    """Weighted feedback in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        avg: Mean of value times weight in this interval, -10 to 10.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WeightedFeedbackGraphSummary(decoding.Model):
    """Weighted feedback over the whole time range.

    Attributes:
        avg: Mean of value times weight, -10 to 10.
    """

    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("avg", "avg", None),)
