# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStatusCodeGraph(decoding.Model):
    """Number of errors by HTTP status over the whole time range.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: ErrorStatusCodeGraphSummary
    data_points: list[ErrorStatusCodeGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("ErrorStatusCodeGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("ErrorStatusCodeGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStatusCodeGraphDataPoint(decoding.Model):
    """Number of errors with one HTTP status.

    Attributes:
        status_code: HTTP status that the errors share.
        count: How often it occurred.
    """

    status_code: int
    count: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status_code", "status_code", None),
        ("count", "count", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ErrorStatusCodeGraphSummary(decoding.Model):
    """Errors of all statuses together.

    Attributes:
        total_errors: Total number of errors.
        unique_error_codes: Number of different statuses among them.
    """

    total_errors: float
    unique_error_codes: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total_errors", "total_errors", None),
        ("unique_error_codes", "unique_error_codes", None),
    )
