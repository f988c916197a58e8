# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.prompt_partial import PromptPartial

OPERATION: Operation[PromptPartial] = Operation(
    id="prompt_partials.get",
    method="GET",
    path="/prompts/partials/{promptPartialId}",
    summary="Get a prompt partial",
    path_params=("promptPartialId",),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("PromptPartial"),
)


async def prompt_partials_get(
    transport: Transport,
    prompt_partial_id: str,
    /,
) -> PromptPartial:
    """Get a prompt partial.

    Answers the partial in its default version. Right after a write the old text and version may still come
    back.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Returns:
        PromptPartial: A prompt partial with the text of one version.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/partials/{promptPartialId}
    """
    return await transport.send(
        OPERATION,
        prompt_partial_id,
    )
