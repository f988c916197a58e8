# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class TokenGraph(decoding.Model):
    """Prompt and completion tokens over time, added up.

    Attributes:
        summary: One value for the whole time range.
        data_points: Values over time, oldest first, or one value per group.
        object: Type of the object.
    """

    summary: TokenGraphSummary
    data_points: list[TokenGraphDataPoint]
    object: Literal["analytics-graph"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("TokenGraphSummary")),
        ("data_points", "data_points", decoding.list_of(decoding.model("TokenGraphDataPoint"))),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class TokenGraphDataPoint(decoding.Model):
    """Tokens in one interval.

    Attributes:
        timestamp: Start of the interval, in UTC.
        total: Tokens in this interval.
        avg: Mean number of tokens of a request in this interval.
    """

    timestamp: datetime
    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
        ("avg", "avg", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class TokenGraphSummary(decoding.Model):
    """Tokens over the whole time range.

    Attributes:
        total: Total number of tokens.
        avg: Mean number of tokens of a request.
    """

    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("avg", "avg", None),
    )
