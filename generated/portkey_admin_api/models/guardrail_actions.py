# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailActions(decoding.Model):
    """What happens after the checks. Several forms exist. Portkey's Terraform provider and most published
    examples write `onFail` and `message`, the published schema has `on_fail` and `on_success` as objects,
    and other examples have them as words. How they interact, and which are stored, is not verified live.

    Attributes:
        deny: Whether to refuse a request or response that fails the checks. Default: false.
        async_: Whether the checks run in parallel with the request; then they add no latency and can't
            refuse anything. Default: false.
        on_fail_2: What happens if a check fails.
        message: Message of a refusal.
        on_success: What happens if all checks pass: feedback to store, or a word such as `allow`.
        on_fail: What happens if a check fails: feedback to store, or a word such as `deny`.
    """

    deny: bool | None = None
    async_: bool | None = None
    on_fail_2: Literal["block", "log", "warn"] | str | None = None
    message: str | None = None
    on_success: GuardrailOutcome | str | None = None
    on_fail: GuardrailOutcome | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("deny", "deny", None),
        ("async", "async_", None),
        ("onFail", "on_fail_2", None),
        ("message", "message", None),
        ("on_success", "on_success", decoding.model("GuardrailOutcome")),
        ("on_fail", "on_fail", decoding.model("GuardrailOutcome")),
    )


GuardrailActionsParams = TypedDict(
    "GuardrailActionsParams",
    {
        "deny": NotRequired["bool"],
        "async": NotRequired["bool"],
        "onFail": NotRequired['Literal["block", "log", "warn"] | str'],
        "message": NotRequired["str"],
        "on_success": NotRequired["GuardrailOutcomeParams | str"],
        "on_fail": NotRequired["GuardrailOutcomeParams | str"],
    },
)
"""What happens after the checks. Several forms exist. Portkey's Terraform provider and most published
examples write `onFail` and `message`, the published schema has `on_fail` and `on_success` as objects,
and other examples have them as words. How they interact, and which are stored, is not verified live.

Keys:
    deny: Whether to refuse a request or response that fails the checks. Default: false.
    async: Whether the checks run in parallel with the request; then they add no latency and can't
        refuse anything. Default: false.
    onFail: What happens if a check fails.
    message: Message of a refusal.
    on_success: What happens if all checks pass: feedback to store, or a word such as `allow`.
    on_fail: What happens if a check fails: feedback to store, or a word such as `deny`.
"""

FIELDS["GuardrailActionsParams"] = Fields(
    kinds={
        "deny": "boolean",
        "async": "boolean",
        "onFail": "string",
        "message": "string",
        "on_success": "GuardrailOutcomeParams|string",
        "on_fail": "GuardrailOutcomeParams|string",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailFeedback(decoding.Model):
    """Feedback that a guardrail gives automatically.

    Attributes:
        value: The verdict as a number, such as 5 for a pass and -5 for a failure. Default: 5.
        weight: Weight of the verdict, 1 by default. Default: 1.
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


class GuardrailFeedbackParams(TypedDict, total=False):
    """Feedback that a guardrail gives automatically.

    Keys:
        value: The verdict as a number, such as 5 for a pass and -5 for a failure. Default: 5.
        weight: Weight of the verdict, 1 by default. Default: 1.
        metadata: Text to store with the feedback. Default: "".
    """

    value: NotRequired[float]
    weight: NotRequired[float]
    metadata: NotRequired[str]


FIELDS["GuardrailFeedbackParams"] = Fields(
    kinds={
        "value": "number",
        "weight": "number",
        "metadata": "string",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailOutcome(decoding.Model):
    """What is stored about a request after its checks.

    Attributes:
        feedback: Feedback that is stored with the request's log.
    """

    feedback: GuardrailFeedback | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("feedback", "feedback", decoding.model("GuardrailFeedback")),
    )


class GuardrailOutcomeParams(TypedDict, total=False):
    """What is stored about a request after its checks.

    Keys:
        feedback: Feedback that is stored with the request's log.
    """

    feedback: NotRequired[GuardrailFeedbackParams]


FIELDS["GuardrailOutcomeParams"] = Fields(
    kinds={
        "feedback": "GuardrailFeedbackParams",
    },
)
