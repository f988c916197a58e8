# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CostGraphDataPoint(decoding.Model):
    """Cost in one stretch of time, in US cents.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        total: Cost of the requests in this stretch of time, in US cents.
        avg: Mean cost of a request in this stretch of time, in US cents.
    """

    timestamp: datetime
    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
        ("avg", "avg", None),
    )
