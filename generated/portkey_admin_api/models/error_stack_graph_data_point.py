# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .status_code_count import StatusCodeCount


@attrs.frozen(kw_only=True, repr=False)
class ErrorStackGraphDataPoint(decoding.Model):
    """Errors of one stretch of time, split by HTTP status.

    Attributes:
        timestamp: Start of the span of time that the value covers, in UTC.
        stats: One count for each status that came.
    """

    timestamp: datetime
    stats: list[StatusCodeCount]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("stats", "stats", decoding.list_of(decoding.model("StatusCodeCount"))),
    )
