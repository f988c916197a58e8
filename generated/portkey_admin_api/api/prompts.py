# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.prompt import Prompt
    from ..models.prompt_list_item import PromptList
    from ..models.prompts_answers import CreatedPrompt, UpdatedPrompt
    from ..models.prompts_bodies import CreatePrompt, UpdatePrompt
    from ..models.publish_version import PublishVersion


class PromptsListQuery(TypedDict, total=False):
    """Query of `prompts.list`; its fields are described there."""

    collection_id: NotRequired[str]
    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    search: NotRequired[str]
    type: NotRequired[str]
    show_prompt_share: NotRequired[bool]
    return_last_used: NotRequired[bool]
    id: NotRequired[str]


PROMPTS_LIST: Operation[PromptList] = Operation(
    id="prompts.list",
    method="GET",
    path="/prompts",
    summary="List prompts",
    query=Fields(
        kinds={
            "collection_id": "string",
            "workspace_id": "string",
            "current_page": "integer",
            "page_size": "integer",
            "search": "string",
            "type": "string",
            "show_prompt_share": "boolean",
            "return_last_used": "boolean",
            "id": "string",
        },
    ),
    scopes=("prompts.list",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("PromptList"),
)


async def prompts_list(
    transport: Transport,
    /,
    *,
    query: PromptsListQuery | None = None,
) -> PromptList:
    """List prompts.

    Returns prompts without their templates. An organisation key must name the workspace. Without paging
    parameters, responses seen live contained all prompts.

    Query:
        collection_id (str): Only prompts in this collection, by id or slug.
        workspace_id (str): Id or slug of the workspace. A workspace key may omit it.
        current_page (int): Page number, from 0.
        page_size (int): Maximum number of rows per page.
        search (str): Only rows with this text in their name.
        type (str): `shared` lists the prompts that other workspaces share. Not verified live.
        show_prompt_share (bool): Whether rows include how each prompt is shared. Not verified live.
        return_last_used (bool): Whether rows include when each prompt was last used. Not verified live.
        id (str): Only the prompts with these ids, joined by commas. Not verified live.

    Returns:
        PromptList: One page of prompts, without their templates.

    Scopes: prompts.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts
    """
    return await transport.send(
        PROMPTS_LIST,
        query=query,
    )


PROMPTS_CREATE: Operation[CreatedPrompt] = Operation(
    id="prompts.create",
    method="POST",
    path="/prompts",
    summary="Create a prompt",
    body=Fields(
        kinds={
            "name": "string",
            "collection_id": "string",
            "string": "string|json",
            "parameters": "object",
            "functions": "array",
            "tools": "array",
            "tool_choice": "object",
            "model": "string",
            "virtual_key": "string",
            "version_description": "string",
            "template_metadata": "object",
            "is_raw_template": "integer",
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

    Creates a prompt and its first version, in the workspace of the collection. Returns only the ids and the
    slug.

    Body:
        name (str, required): Display name.
        collection_id (str, required): Id or slug of the collection to create it in.
        string (str | Sequence[Any] | Mapping[str, Any], required): The template: a string, or the list of
            messages of a chat model, with placeholders for variables. The API stores such a list as a JSON
            string.
        parameters (Mapping[str, Any], required): Model settings, such as `temperature`. An empty object if
            there are none.
        functions (Sequence[Mapping[str, Any]]): Functions that the model may call, in the older form.
        tools (Sequence[Mapping[str, Any]]): Tools that the model may call.
        tool_choice (Mapping[str, Any]): Which tool the model must call.
        model (str): The provider's name for the model.
        virtual_key (str, required): Slug or id of the provider or virtual key.
        version_description (str): Description of the first version.
        template_metadata (Mapping[str, Any]): Free-form metadata of the template.
        is_raw_template (Literal[0, 1]): 1 if `string` is raw text, 0 if it is a template as written by the
            prompt editor.

    Returns:
        CreatedPrompt: Identifiers of the new prompt.

    Scopes: prompts.create (family). Keys: organisation-service, workspace-service, workspace-user.
    POST /prompts
    """
    return await transport.send(
        PROMPTS_CREATE,
        body=body,
    )


class PromptsGetQuery(TypedDict, total=False):
    """Query of `prompts.get`; its fields are described there."""

    version: NotRequired[int]


PROMPTS_GET: Operation[Prompt] = Operation(
    id="prompts.get",
    method="GET",
    path="/prompts/{promptId}",
    summary="Get a prompt",
    path_params=("promptId",),
    query=Fields(
        kinds={
            "version": "integer",
        },
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


async def prompts_get(
    transport: Transport,
    prompt_id: str,
    /,
    *,
    query: PromptsGetQuery | None = None,
) -> Prompt:
    """Get a prompt.

    Returns the published version of the prompt, or the requested one. Right after a write, the old content
    may still be returned. For a prompt that was deleted or belongs to another workspace, the response is
    often 403 AB03 instead of 404.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Query:
        version (int): Version number, from 1; the published version if left out. At least 1.

    Returns:
        Prompt: A prompt with the content of one version.

    Scopes: prompts.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/{promptId}
    """
    return await transport.send(
        PROMPTS_GET,
        prompt_id,
        query=query,
    )


PROMPTS_UPDATE: Operation[UpdatedPrompt] = Operation(
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
            "string": "string|json",
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

    Changes the prompt itself, or creates a new version. With `patch` true, the new version keeps the fields
    that are left out; without it, `string`, `parameters`, `virtual_key` and `is_raw_template` are all
    required. The new version takes effect once it is published, and sending this twice creates two
    versions. A change that creates no version returns nothing.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Body:
        patch (bool): Whether the new version keeps the fields that are left out. If false (the default),
            all of them are required.
        name (str): Display name. Changes the prompt itself.
        collection_id (str): Id or slug of the collection to move it to. Changes the prompt itself.
        string (str | Sequence[Any] | Mapping[str, Any]): The template of the new version: a string, or the
            list of messages of a chat model, with placeholders for variables. The API stores such a list as
            a JSON string.
        parameters (Mapping[str, Any]): Model settings of the new version, such as `temperature`.
        model (str): The provider's name for the model.
        virtual_key (str): Slug or id of the provider or virtual key that the new version uses.
        version_description (str): What is new in the version. It has no effect on its own.
        functions (Sequence[Mapping[str, Any]]): Functions that the model may call, in the older form.
        tools (Sequence[Mapping[str, Any]]): Tools that the model may call.
        tool_choice (Mapping[str, Any]): Which tool the model must call.
        is_raw_template (Literal[0, 1]): 1 if `string` is raw text, else 0.
        prompt_metadata (Mapping[str, Any]): Free-form metadata of the template. Reads and creates call this
            field `template_metadata`.

    Returns:
        UpdatedPrompt: Result of an update of a prompt.

    Scopes: prompts.update (family). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}
    """
    return await transport.send(
        PROMPTS_UPDATE,
        prompt_id,
        body=body,
    )


PROMPTS_DELETE: Operation[None] = Operation(
    id="prompts.delete",
    method="DELETE",
    path="/prompts/{promptId}",
    summary="Delete a prompt",
    path_params=("promptId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompts_delete(
    transport: Transport,
    prompt_id: str,
    /,
) -> None:
    """Delete a prompt.

    Deletes the prompt. Returns nothing.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Returns:
        None

    Scopes: prompts.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /prompts/{promptId}
    """
    await transport.send(
        PROMPTS_DELETE,
        prompt_id,
    )


PROMPTS_PUBLISH: Operation[None] = Operation(
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

    Makes one version the default, by its number rather than its id. Returns nothing, and reads may return
    the previous version for a short time.

    Path:
        prompt_id (str): Id or slug of the prompt.

    Body:
        version (int, required): Version number, from 1; not its id.

    Returns:
        None

    Scopes: prompts.publish (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /prompts/{promptId}/makeDefault
    """
    await transport.send(
        PROMPTS_PUBLISH,
        prompt_id,
        body=body,
    )


hints.resolve_on_demand(globals())
