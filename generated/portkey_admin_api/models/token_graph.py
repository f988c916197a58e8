# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class TokenGraph(decoding.Model):
    """Tokens over time, those of prompts and completions together.

    Attributes:
        summary: One value over the whole span of time.
        data_points: Values over time, oldest first, or one value for each group.
        object: Kind of object that this is.
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
    """Tokens in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        total: Tokens in this stretch of time.
        avg: Mean number of tokens of a request in this stretch of time.
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
    """Tokens over the whole time.

    Attributes:
        total: Tokens in all.
        avg: Mean number of tokens of a request.
    """

    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("avg", "avg", None),
    )
