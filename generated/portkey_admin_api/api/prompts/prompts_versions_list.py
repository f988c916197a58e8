# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.prompt_version_list import PromptVersionList

OPERATION: Operation[PromptVersionList] = Operation(
    id="prompts.versions.list",
    method="GET",
    path="/prompts/{promptId}/versions",
    summary="List the versions of a prompt",
    path_params=("promptId",),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("PromptVersionList"),
)


async def prompts_versions_list(
    transport: Transport,
    prompt_id: str,
    /,
) -> PromptVersionList:
    """List the versions of a prompt.

    Answers every version with its template, the newest first. There is no paging. The list is cached: a
    version that was just made may be missing for a short time.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Returns:
        PromptVersionList: All versions of a prompt, newest first.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}/versions
    """
    return await transport.send(
        OPERATION,
        prompt_id,
    )
