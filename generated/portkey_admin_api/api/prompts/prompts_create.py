# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_prompt import CreatePrompt
    from ...models.created_prompt import CreatedPrompt

OPERATION: Operation[CreatedPrompt] = Operation(
    id="prompts.create",
    method="POST",
    path="/prompts",
    summary="Create a prompt",
    body=Fields(
        kinds={
            "name": "string",
            "collection_id": "string",
            "string": "string",
            "parameters": "object",
            "functions": "array",
            "tools": "array",
            "tool_choice": "object",
            "model": "string",
            "virtual_key": "string",
            "version_description": "string",
            "template_metadata": "object",
        },
        entries={
            "functions": "object",
            "tools": "object",
        },
        required=(
            "name",
            "collection_id",
            "string",
            "parameters",
            "virtual_key",
        ),
    ),
    scopes=("prompts.create",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedPrompt"),
)


async def prompts_create(
    transport: Transport,
    /,
    *,
    body: CreatePrompt,
) -> CreatedPrompt:
    """Create a prompt.

    Makes a prompt and its first version, in the workspace of the collection. Only ids and the slug are
    answered.

    Body:
        name (str, required): Name for people.
        collection_id (str, required): Id or slug of the collection that it is to lie in.
        string (str, required): The template. For chat models this is a list of messages as JSON text, with
            placeholders for variables inside.
        parameters (Mapping[str, Any], required): Settings of the model, such as `temperature`. An empty
            object where there are none.
        functions (Sequence[Mapping[str, Any]]): Functions that the model may call, in the older form.
        tools (Sequence[Mapping[str, Any]]): Tools that the model may call.
        tool_choice (Mapping[str, Any]): Which tool the model has to call.
        model (str): Name of the model, as its provider writes it.
        virtual_key (str, required): Slug or id of the provider or virtual key that is used.
        version_description (str): What the first version is about.
        template_metadata (Mapping[str, Any]): Free keys and values about the template.

    Returns:
        CreatedPrompt: Where to find a prompt that was just made.

    Scopes: prompts.create (family). Keys: organisation-service, workspace-service, workspace-user.
    POST /prompts
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
