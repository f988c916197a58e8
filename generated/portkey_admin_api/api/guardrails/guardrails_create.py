# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_guardrail import CreateGuardrail
    from ...models.created_guardrail import CreatedGuardrail

OPERATION: Operation[CreatedGuardrail] = Operation(
    id="guardrails.create",
    method="POST",
    path="/guardrails",
    summary="Create a guardrail",
    body=Fields(
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
    ),
    scopes=("guardrails.create", "organisation_guardrails.create"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedGuardrail"),
)


async def guardrails_create(
    transport: Transport,
    /,
    *,
    body: CreateGuardrail,
) -> CreatedGuardrail:
    """Create a guardrail.

    Makes a guardrail and its first version, in a workspace or for the whole organisation. The latter needs
    an organisation key with scopes of the family `organisation_guardrails`.

    Body:
        name (str, required): Name for people. Portkey does not insist that it is unique.
        workspace_id (str): Id or slug of the workspace it is for. An organisation key names this or
            `organisation_id`.
        organisation_id (str): Id of the organisation, for a guardrail that holds in all of it.
        checks (Sequence[GuardrailCheckParams], required): Checks to run, at least one. At least 1 items.
        actions (GuardrailActionsParams, required): What happens once the checks are done.

    Returns:
        CreatedGuardrail: Where to find a guardrail that was just made.

    Scopes: guardrails.create or organisation_guardrails.create (family). Keys: organisation-service,
    workspace-service, workspace-user.
    POST /guardrails
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
