# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.guardrail_detail import GuardrailDetail

OPERATION: Operation[GuardrailDetail] = Operation(
    id="guardrails.get",
    method="GET",
    path="/guardrails/{guardrailId}",
    summary="Get a guardrail",
    path_params=("guardrailId",),
    scopes=("guardrails.read", "organisation_guardrails.read"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("GuardrailDetail"),
)


async def guardrails_get(
    transport: Transport,
    guardrail_id: str,
    /,
) -> GuardrailDetail:
    """Get a guardrail.

    Answers one guardrail with its checks and actions.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Returns:
        GuardrailDetail: A guardrail with its checks and actions.

    Scopes: guardrails.read or organisation_guardrails.read (family). Keys: organisation-service,
    workspace-service, workspace-user.
    GET /guardrails/{guardrailId}
    """
    return await transport.send(
        OPERATION,
        guardrail_id,
    )
