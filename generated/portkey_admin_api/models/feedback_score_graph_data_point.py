# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class FeedbackScoreGraphDataPoint(decoding.Model):
    """How often one score was given.

    Attributes:
        score: Value that was given, -10 to 10.
        total: Pieces of feedback with this score.
    """

    score: float
    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("score", "score", None),
        ("total", "total", None),
    )
