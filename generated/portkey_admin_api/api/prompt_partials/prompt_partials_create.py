# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_prompt_partial import CreatePromptPartial
    from ...models.created_prompt_partial import CreatedPromptPartial

OPERATION: Operation[CreatedPromptPartial] = Operation(
    id="prompt_partials.create",
    method="POST",
    path="/prompts/partials",
    summary="Create a prompt partial",
    body=Fields(
        kinds={
            "workspace_id": "string",
            "name": "string",
            "string": "string",
            "version_description": "string",
            "collection_id": "string",
        },
        required=(
            "name",
            "string",
        ),
    ),
    scopes=("prompts.create",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedPromptPartial"),
)


async def prompt_partials_create(
    transport: Transport,
    /,
    *,
    body: CreatePromptPartial,
) -> CreatedPromptPartial:
    """Create a prompt partial.

    Makes a partial and its first version. Only ids and the slug are answered.

    Body:
        workspace_id (str): Id or slug of the workspace. Needed with an organisation key.
        name (str, required): Name for people.
        string (str, required): The text, with placeholders for variables.
        version_description (str): What the first version is about.
        collection_id (str): Id of the collection to put it in; left out, the default one of the workspace.
            Not verified live.

    Returns:
        CreatedPromptPartial: Where to find a prompt partial that was just made.

    Scopes: prompts.create (inferred). Keys: organisation-service, workspace-service, workspace-user.
    POST /prompts/partials
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
