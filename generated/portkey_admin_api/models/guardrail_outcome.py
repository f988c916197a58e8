# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .guardrail_feedback import GuardrailFeedback


@attrs.frozen(kw_only=True, repr=False)
class GuardrailOutcome(decoding.Model):
    """What is noted about a request after its checks.

    Attributes:
        feedback: Feedback that is stored with the request's log.
    """

    feedback: GuardrailFeedback | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("feedback", "feedback", decoding.model("GuardrailFeedback")),
    )
