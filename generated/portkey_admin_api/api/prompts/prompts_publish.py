# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.publish_version import PublishVersion

OPERATION: Operation[None] = Operation(
    id="prompts.publish",
    method="PUT",
    path="/prompts/{promptId}/makeDefault",
    summary="Publish a version of a prompt",
    path_params=("promptId",),
    body=Fields(
        kinds={
            "version": "integer",
        },
        required=("version",),
    ),
    scopes=("prompts.publish",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompts_publish(
    transport: Transport,
    prompt_id: str,
    /,
    *,
    body: PublishVersion,
) -> None:
    """Publish a version of a prompt.

    Makes one version the default one, by its number rather than its id. Nothing is answered, and reads may
    show the former version for a short time.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Body:
        version (int, required): Number of the version, counted from 1; not its id.

    Returns:
        None

    Scopes: prompts.publish (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}/makeDefault
    """
    await transport.send(
        OPERATION,
        prompt_id,
        body=body,
    )
