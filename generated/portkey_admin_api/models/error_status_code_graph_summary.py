# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ErrorStatusCodeGraphSummary(decoding.Model):
    """Errors of all statuses together.

    Attributes:
        total_errors: Errors in all.
        unique_error_codes: Number of different statuses among them.
    """

    total_errors: float
    unique_error_codes: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total_errors", "total_errors", None),
        ("unique_error_codes", "unique_error_codes", None),
    )
