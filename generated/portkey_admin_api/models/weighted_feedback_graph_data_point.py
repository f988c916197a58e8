# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class WeightedFeedbackGraphDataPoint(decoding.Model):
    """Weighted feedback in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        avg: Mean of value times weight in this stretch of time, -10 to 10.
    """

    timestamp: datetime
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("avg", "avg", None),
    )
