# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_prompt_version import UpdatePromptVersion

OPERATION: Operation[None] = Operation(
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

    Sets the label of one version. Nothing else about a version can be changed. Nothing is answered.

    Path:
        prompt_id (str): Id or slug of the prompt.
        version_id (str): Id of the version.

    Body:
        label_id (str | None): Id of the label. Null takes the label off; not verified live.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}/versions/{versionId}
    """
    await transport.send(
        OPERATION,
        prompt_id,
        version_id,
        body=body,
    )
