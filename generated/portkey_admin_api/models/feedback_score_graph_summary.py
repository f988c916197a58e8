# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class FeedbackScoreGraphSummary(decoding.Model):
    """Feedback of all scores together.

    Attributes:
        total: Pieces of feedback in all.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
