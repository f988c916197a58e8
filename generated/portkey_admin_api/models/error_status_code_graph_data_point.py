# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ErrorStatusCodeGraphDataPoint(decoding.Model):
    """Number of errors with one HTTP status.

    Attributes:
        status_code: HTTP status that the errors share.
        count: How often it came.
    """

    status_code: int
    count: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status_code", "status_code", None),
        ("count", "count", None),
    )
