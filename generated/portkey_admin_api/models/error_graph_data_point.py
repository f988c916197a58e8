# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ErrorGraphDataPoint(decoding.Model):
    """Number of errors in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        total: Errors in this stretch of time.
    """

    timestamp: datetime
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("total", "total", None),
    )
