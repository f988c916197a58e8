# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class GuardrailFeedback(decoding.Model):
    """Feedback that a guardrail gives by itself.

    Attributes:
        value: The verdict as a number, such as 5 for good and -5 for bad. Default: 5.
        weight: How much the verdict counts, 1 where nothing else is said. Default: 1.
        metadata: Text to store with the feedback. Default: "".
    """

    value: float | None = None
    weight: float | None = None
    metadata: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("value", "value", None),
        ("weight", "weight", None),
        ("metadata", "metadata", None),
    )
