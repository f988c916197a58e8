# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.publish_version import PublishVersion

OPERATION: Operation[None] = Operation(
    id="prompt_partials.publish",
    method="PUT",
    path="/prompts/partials/{promptPartialId}/makeDefault",
    summary="Publish a version of a prompt partial",
    path_params=("promptPartialId",),
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


async def prompt_partials_publish(
    transport: Transport,
    prompt_partial_id: str,
    /,
    *,
    body: PublishVersion,
) -> None:
    """Publish a version of a prompt partial.

    Makes one version the default one, by its number. Nothing is answered.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Body:
        version (int, required): Number of the version, counted from 1; not its id.

    Returns:
        None

    Scopes: prompts.publish (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/partials/{promptPartialId}/makeDefault
    """
    await transport.send(
        OPERATION,
        prompt_partial_id,
        body=body,
    )
