# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.prompt import Prompt

OPERATION: Operation[Prompt] = Operation(
    id="prompts.get",
    method="GET",
    path="/prompts/{promptId}",
    summary="Get a prompt",
    path_params=("promptId",),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Prompt"),
)


async def prompts_get(
    transport: Transport,
    prompt_id: str,
    /,
) -> Prompt:
    """Get a prompt.

    Answers the prompt in its published version. Right after a write the old content may still come back. A
    prompt that was deleted, or belongs to another workspace, often answers 403 AB03 rather than 404.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Returns:
        Prompt: A prompt with the content of one version.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}
    """
    return await transport.send(
        OPERATION,
        prompt_id,
    )
