# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .retry_rescue import RetryRescue


@attrs.frozen(kw_only=True, repr=False)
class RescuedRequestGraphDataPoint(decoding.Model):
    """Rescued requests in one stretch of time.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        retry: Requests that a retry saved, split by the number of the retry.
        fallback: Requests that a fallback saved in this stretch of time.
    """

    timestamp: datetime
    retry: list[RetryRescue]
    fallback: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("retry", "retry", decoding.list_of(decoding.model("RetryRescue"))),
        ("fallback", "fallback", None),
    )
