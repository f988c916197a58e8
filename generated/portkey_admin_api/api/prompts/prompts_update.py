# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_prompt import UpdatePrompt
    from ...models.updated_prompt import UpdatedPrompt

OPERATION: Operation[UpdatedPrompt] = Operation(
    id="prompts.update",
    method="PUT",
    path="/prompts/{promptId}",
    summary="Update a prompt",
    path_params=("promptId",),
    body=Fields(
        kinds={
            "patch": "boolean",
            "name": "string",
            "collection_id": "string",
            "string": "string",
            "parameters": "object",
            "model": "string",
            "virtual_key": "string",
            "version_description": "string",
            "functions": "array",
            "tools": "array",
            "tool_choice": "object",
            "is_raw_template": "integer",
            "prompt_metadata": "object",
        },
        entries={
            "functions": "object",
            "tools": "object",
        },
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedPrompt"),
)


async def prompts_update(
    transport: Transport,
    prompt_id: str,
    /,
    *,
    body: UpdatePrompt,
) -> UpdatedPrompt:
    """Update a prompt.

    Changes the prompt itself, or makes a new version. With `patch` true a version takes over what is left
    out; without it `string`, `parameters`, `virtual_key` and `is_raw_template` must all be sent. The new
    version is not in use until it is published, and sending this twice makes two versions. A change that
    makes no version answers nothing.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Body:
        patch (bool): Whether the new version takes over what is left out. False, and when left out, it has
            to be sent whole.
        name (str): Name for people. Changes the prompt itself.
        collection_id (str): Id or slug of the collection to move it into. Changes the prompt itself.
        string (str): The template of the new version. For chat models this is a list of messages as JSON
            text, with placeholders for variables inside.
        parameters (Mapping[str, Any]): Settings of the model in the new version, such as `temperature`.
        model (str): Name of the model, as its provider writes it.
        virtual_key (str): Slug or id of the provider or virtual key that the new version uses.
        version_description (str): What is new in the version. Sent alone it changes nothing.
        functions (Sequence[Mapping[str, Any]]): Functions that the model may call, in the older form.
        tools (Sequence[Mapping[str, Any]]): Tools that the model may call.
        tool_choice (Mapping[str, Any]): Which tool the model has to call.
        is_raw_template (Literal[0, 1]): 1 where `string` is raw text, else 0.
        prompt_metadata (Mapping[str, Any]): Free keys and values about the template. Reads and creates call
            this field `template_metadata`.

    Returns:
        UpdatedPrompt: What a change to a prompt led to.

    Scopes: prompts.update (family). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}
    """
    return await transport.send(
        OPERATION,
        prompt_id,
        body=body,
    )
