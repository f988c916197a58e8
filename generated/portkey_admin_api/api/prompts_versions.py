# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.prompt import Prompt
    from ..models.prompt_version import PromptVersionList
    from ..models.prompts_bodies import UpdatePromptVersion

PROMPTS_VERSIONS_LIST: Operation[PromptVersionList] = Operation(
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

    Returns every version with its template, newest first. There is no paging. The list is cached, so a
    version that was just created may be missing for a short time.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Returns:
        PromptVersionList: All versions of a prompt, newest first.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}/versions
    """
    return await transport.send(
        PROMPTS_VERSIONS_LIST,
        prompt_id,
    )


PROMPTS_VERSIONS_GET: Operation[Prompt] = Operation(
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

    Returns the prompt as of one version.

    Path:
        prompt_id (str): Id or slug of the prompt.
        version_id (str): Id of the version.

    Returns:
        Prompt: A prompt with the content of one version.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}/versions/{versionId}
    """
    return await transport.send(
        PROMPTS_VERSIONS_GET,
        prompt_id,
        version_id,
    )


PROMPTS_VERSIONS_UPDATE: Operation[None] = Operation(
    id="prompts.versions.update",
    method="PUT",
    path="/prompts/{promptId}/versions/{versionId}",
    summary="Label a version of a prompt",
    path_params=(
        "promptId",
        "versionId",
    ),
    body=Fields(
        kinds={
            "label_id": "string|null",
        },
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompts_versions_update(
    transport: Transport,
    prompt_id: str,
    version_id: str,
    /,
    *,
    body: UpdatePromptVersion,
) -> None:
    """Label a version of a prompt.

    Sets the label of one version. Nothing else about a version can be changed. Returns nothing.

    Path:
        prompt_id (str): Id or slug of the prompt.
        version_id (str): Id of the version.

    Body:
        label_id (str | None): Id of the label. Null removes the label; not verified live.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}/versions/{versionId}
    """
    await transport.send(
        PROMPTS_VERSIONS_UPDATE,
        prompt_id,
        version_id,
        body=body,
    )


hints.resolve_on_demand(globals())
