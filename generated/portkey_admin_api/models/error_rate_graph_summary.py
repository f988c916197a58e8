# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ErrorRateGraphSummary(decoding.Model):
    """Share of failed requests over the whole time.

    Attributes:
        rate: Failed requests in per cent of all, 0 to 100.
    """

    rate: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("rate", "rate", None),)
