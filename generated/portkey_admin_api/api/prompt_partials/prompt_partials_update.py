# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_prompt_partial import UpdatePromptPartial
    from ...models.updated_prompt_partial import UpdatedPromptPartial

OPERATION: Operation[UpdatedPromptPartial] = Operation(
    id="prompt_partials.update",
    method="PUT",
    path="/prompts/partials/{promptPartialId}",
    summary="Update a prompt partial",
    path_params=("promptPartialId",),
    body=Fields(
        kinds={
            "name": "string",
            "string": "string",
            "status": "string",
            "version_description": "string",
        },
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedPromptPartial"),
)


async def prompt_partials_update(
    transport: Transport,
    prompt_partial_id: str,
    /,
    *,
    body: UpdatePromptPartial,
) -> UpdatedPromptPartial:
    """Update a prompt partial.

    Changes the name, or makes a new version out of a new text. The new version is not in use until it is
    published, and sending this twice makes two versions. A change of the name alone may answer nothing.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Body:
        name (str): Name for people.
        string (str): The new text, with placeholders for variables. A new version is made of it.
        status (str): State to bring it into, such as `active`.
        version_description (str): What is new in the version. The name `description` that older
            descriptions give is dropped without an error.

    Returns:
        UpdatedPromptPartial: What a change to a prompt partial led to.

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/partials/{promptPartialId}
    """
    return await transport.send(
        OPERATION,
        prompt_partial_id,
        body=body,
    )
