# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ErrorRateGraphDataPoint(decoding.Model):
    """Share of failed requests in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        rate: Failed requests in per cent of those in this stretch of time, 0 to 100.
    """

    timestamp: datetime
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("rate", "rate", None),
    )
