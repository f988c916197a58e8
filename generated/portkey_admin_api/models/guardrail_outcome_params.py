# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .guardrail_feedback_params import GuardrailFeedbackParams


class GuardrailOutcomeParams(TypedDict, total=False):
    """What is noted about a request after its checks.

    Keys:
        feedback: Feedback that is stored with the request's log.
    """

    feedback: NotRequired[GuardrailFeedbackParams]


FIELDS = Fields(
    kinds={
        "feedback": "GuardrailFeedbackParams",
    },
)
