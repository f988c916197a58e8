# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.prompt import Prompt

OPERATION: Operation[Prompt] = Operation(
    id="prompts.versions.get",
    method="GET",
    path="/prompts/{promptId}/versions/{versionId}",
    summary="Get a version of a prompt",
    path_params=(
        "promptId",
        "versionId",
    ),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Prompt"),
)


async def prompts_versions_get(
    transport: Transport,
    prompt_id: str,
    version_id: str,
    /,
) -> Prompt:
    """Get a version of a prompt.

    Answers the prompt as it is in one version.

    Path:
        prompt_id (str): Id or slug of the prompt.
        version_id (str): Id of the version.

    Returns:
        Prompt: A prompt with the content of one version.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}/versions/{versionId}
    """
    return await transport.send(
        OPERATION,
        prompt_id,
        version_id,
    )
