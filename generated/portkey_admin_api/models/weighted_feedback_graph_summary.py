# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class WeightedFeedbackGraphSummary(decoding.Model):
    """Weighted feedback over the whole time.

    Attributes:
        avg: Mean of value times weight, -10 to 10.
    """

    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("avg", "avg", None),)
