# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class GuardrailFeedbackParams(TypedDict, total=False):
    """Feedback that a guardrail gives by itself.

    Keys:
        value: The verdict as a number, such as 5 for good and -5 for bad. Default: 5.
        weight: How much the verdict counts, 1 where nothing else is said. Default: 1.
        metadata: Text to store with the feedback. Default: "".
    """

    value: NotRequired[float]
    weight: NotRequired[float]
    metadata: NotRequired[str]


FIELDS = Fields(
    kinds={
        "value": "number",
        "weight": "number",
        "metadata": "string",
    },
)
