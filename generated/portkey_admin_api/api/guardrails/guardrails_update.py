# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_guardrail import UpdateGuardrail
    from ...models.updated_guardrail import UpdatedGuardrail

OPERATION: Operation[UpdatedGuardrail] = Operation(
    id="guardrails.update",
    method="PUT",
    path="/guardrails/{guardrailId}",
    summary="Update a guardrail",
    path_params=("guardrailId",),
    body=Fields(
        kinds={
            "name": "string",
            "checks": "array",
            "actions": "GuardrailActionsParams",
        },
        entries={
            "checks": "GuardrailCheckParams",
        },
    ),
    scopes=("guardrails.update", "organisation_guardrails.update"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedGuardrail"),
)


async def guardrails_update(
    transport: Transport,
    guardrail_id: str,
    /,
    *,
    body: UpdateGuardrail,
) -> UpdatedGuardrail:
    """Update a guardrail.

    Makes a new version from what is sent, so sending this twice makes two. Checks are replaced as a whole
    list.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        checks (Sequence[GuardrailCheckParams]): All checks of the new version, at least one. At least 1
            items.
        actions (GuardrailActionsParams): What happens once the checks are done.

    Returns:
        UpdatedGuardrail: What a change to a guardrail led to.

    Scopes: guardrails.update or organisation_guardrails.update (family). Keys: organisation-service,
    workspace-service, workspace-user.
    PUT /guardrails/{guardrailId}
    """
    return await transport.send(
        OPERATION,
        guardrail_id,
        body=body,
    )
