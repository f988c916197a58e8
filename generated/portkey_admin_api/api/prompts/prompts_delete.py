# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="prompts.delete",
    method="DELETE",
    path="/prompts/{promptId}",
    summary="Delete a prompt",
    path_params=("promptId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompts_delete(
    transport: Transport,
    prompt_id: str,
    /,
) -> None:
    """Delete a prompt.

    Removes the prompt. Nothing is answered.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Returns:
        None

    Scopes: prompts.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /prompts/{promptId}
    """
    await transport.send(
        OPERATION,
        prompt_id,
    )
