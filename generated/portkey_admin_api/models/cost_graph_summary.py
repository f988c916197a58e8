# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CostGraphSummary(decoding.Model):
    """Cost over the whole time, in US cents.

    Attributes:
        total: Cost of all requests, in US cents.
        avg: Mean cost of a request, in US cents.
    """

    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("avg", "avg", None),
    )
