# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="guardrails.delete",
    method="DELETE",
    path="/guardrails/{guardrailId}",
    summary="Delete a guardrail",
    path_params=("guardrailId",),
    scopes=("guardrails.delete", "organisation_guardrails.delete"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def guardrails_delete(
    transport: Transport,
    guardrail_id: str,
    /,
) -> None:
    """Delete a guardrail.

    Removes the guardrail. Nothing is answered, not even an empty object.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Returns:
        None

    Scopes: guardrails.delete or organisation_guardrails.delete (family). Keys: organisation-service,
    workspace-service, workspace-user.
    DELETE /guardrails/{guardrailId}
    """
    await transport.send(
        OPERATION,
        guardrail_id,
    )
