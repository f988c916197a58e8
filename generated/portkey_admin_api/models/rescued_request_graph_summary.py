# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class RescuedRequestGraphSummary(decoding.Model):
    """Rescued requests over the whole time.

    Attributes:
        retry: Requests that a retry saved.
        fallback: Requests that a fallback saved.
    """

    retry: float
    fallback: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("retry", "retry", None),
        ("fallback", "fallback", None),
    )
