# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class StatusCodeCount(decoding.Model):
    """How often one HTTP status came.

    Attributes:
        response_status_code: HTTP status that was answered.
        count: How often it came in this stretch of time.
    """

    response_status_code: int | None = None
    count: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("response_status_code", "response_status_code", None),
        ("count", "count", None),
    )
