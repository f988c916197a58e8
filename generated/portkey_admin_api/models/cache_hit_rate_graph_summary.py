# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CacheHitRateGraphSummary(decoding.Model):
    """Hits of the cache over the whole time.

    Attributes:
        total: Requests that the cache served.
        rate: Cache hits in per cent of all requests, 0 to 100.
    """

    total: float
    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("rate", "rate", None),
    )
