# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RescuedRequestGraph(decoding.Model):
    """Number of requests rescued by a retry or a fallback, over time.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: RescuedRequestGraphSummary
    data_points: list[RescuedRequestGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("RescuedRequestGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("RescuedRequestGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RescuedRequestGraphDataPoint(decoding.Model):
    """Rescued requests in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        retry: Requests rescued by a retry, split by the number of the retry.
        fallback: Requests rescued by a fallback in this interval.
    """

    timestamp: datetime
    retry: list[RetryRescue]
    fallback: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("retry", "retry", decoding.list_of(decoding.model("RetryRescue"))),
        ("fallback", "fallback", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RescuedRequestGraphSummary(decoding.Model):
    """Rescued requests over the whole time range.

    Attributes:
        retry: Requests rescued by a retry.
        fallback: Requests rescued by a fallback.
    """

    retry: float
    fallback: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("retry", "retry", None),
        ("fallback", "fallback", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RetryRescue(decoding.Model):
    """Requests that succeeded at one particular retry.

    Attributes:
        retry_success_count: Number of the retry that succeeded.
        count: Number of requests that it rescued.
    """

    retry_success_count: int | None = None
    count: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("retry_success_count", "retry_success_count", None),
        ("count", "count", None),
    )
