# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .guardrail_outcome_params import GuardrailOutcomeParams


GuardrailActionsParams = TypedDict(
    "GuardrailActionsParams",
    {
        "deny": NotRequired["bool"],
        "async": NotRequired["bool"],
        "on_success": NotRequired["GuardrailOutcomeParams"],
        "on_fail": NotRequired["GuardrailOutcomeParams"],
        "onFail": NotRequired['Literal["block", "log", "warn"] | str'],
        "message": NotRequired["str"],
    },
)
"""What happens once the checks are done. Two forms exist: Portkey's Terraform provider and the published
examples write `onFail` and `message`, the published schema `on_fail` and `on_success`. How they act
together is not verified live.

Keys:
    deny: Whether a request or answer that fails the checks is refused. Default: false.
    async: Whether the checks run beside the request, so that they cost no time and can refuse nothing.
        Default: false.
    on_success: What is noted when all checks pass.
    on_fail: What is noted when a check fails.
    onFail: What is done when a check fails.
    message: Text that goes with a refusal.
"""


FIELDS = Fields(
    kinds={
        "deny": "boolean",
        "async": "boolean",
        "on_success": "GuardrailOutcomeParams",
        "on_fail": "GuardrailOutcomeParams",
        "onFail": "string",
        "message": "string",
    },
)
