# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="prompt_partials.delete",
    method="DELETE",
    path="/prompts/partials/{promptPartialId}",
    summary="Delete a prompt partial",
    path_params=("promptPartialId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompt_partials_delete(
    transport: Transport,
    prompt_partial_id: str,
    /,
) -> None:
    """Delete a prompt partial.

    Removes the partial. Nothing is answered.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /prompts/partials/{promptPartialId}
    """
    await transport.send(
        OPERATION,
        prompt_partial_id,
    )
