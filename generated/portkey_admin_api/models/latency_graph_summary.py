# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class LatencyGraphSummary(decoding.Model):
    """Latency over the whole time, in milliseconds.

    Attributes:
        avg: Mean, in milliseconds.
        p50: Milliseconds that half of the requests stayed within.
        p90: Milliseconds that 90 per cent of the requests stayed within.
        p99: Milliseconds that 99 per cent of the requests stayed within.
    """

    avg: float
    p50: float
    p90: float
    p99: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("avg", "avg", None),
        ("p50", "p50", None),
        ("p90", "p90", None),
        ("p99", "p99", None),
    )
