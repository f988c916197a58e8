# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .guardrail_actions_params import GuardrailActionsParams
    from .guardrail_check_params import GuardrailCheckParams


class CreateGuardrail(TypedDict, total=False):
    """A guardrail to be made, in a workspace or for the whole organisation.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        workspace_id: Id or slug of the workspace it is for. An organisation key names this or
            `organisation_id`.
        organisation_id: Id of the organisation, for a guardrail that holds in all of it.
        checks: Checks to run, at least one. At least 1 items.
        actions: What happens once the checks are done.
    """

    name: Required[str]
    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    checks: Required[Sequence[GuardrailCheckParams]]
    actions: Required[GuardrailActionsParams]


FIELDS = Fields(
    kinds={
        "name": "string",
        "workspace_id": "string",
        "organisation_id": "string",
        "checks": "array",
        "actions": "GuardrailActionsParams",
    },
    entries={
        "checks": "GuardrailCheckParams",
    },
    required=(
        "name",
        "checks",
        "actions",
    ),
)
