# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .guardrail_actions_params import GuardrailActionsParams
    from .guardrail_check_params import GuardrailCheckParams


class UpdateGuardrail(TypedDict, total=False):
    """Changes to a guardrail. What is left out stays.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        checks: All checks of the new version, at least one. At least 1 items.
        actions: What happens once the checks are done.
    """

    name: NotRequired[str]
    checks: NotRequired[Sequence[GuardrailCheckParams]]
    actions: NotRequired[GuardrailActionsParams]


FIELDS = Fields(
    kinds={
        "name": "string",
        "checks": "array",
        "actions": "GuardrailActionsParams",
    },
    entries={
        "checks": "GuardrailCheckParams",
    },
)
