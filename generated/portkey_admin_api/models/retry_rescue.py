# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class RetryRescue(decoding.Model):
    """Requests that succeeded at one particular retry.

    Attributes:
        retry_success_count: Number of the retry that succeeded.
        count: Requests that it saved.
    """

    retry_success_count: int | None = None
    count: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("retry_success_count", "retry_success_count", None),
        ("count", "count", None),
    )
