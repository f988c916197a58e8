# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.prompt_partial import PromptPartial
    from ..models.prompt_partial_list_item import PromptPartialList
    from ..models.prompt_partials_answers import CreatedPromptPartial, UpdatedPromptPartial
    from ..models.prompt_partials_bodies import CreatePromptPartial, UpdatePromptPartial
    from ..models.publish_version import PublishVersion


class PromptPartialsListQuery(TypedDict, total=False):
    """Query of `prompt_partials.list`; its fields are described there."""

    collection_id: NotRequired[str]
    workspace_id: NotRequired[str]


PROMPT_PARTIALS_LIST: Operation[PromptPartialList] = Operation(
    id="prompt_partials.list",
    method="GET",
    path="/prompts/partials",
    summary="List prompt partials",
    query=Fields(
        kinds={
            "collection_id": "string",
            "workspace_id": "string",
        },
    ),
    scopes=("prompts.list",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("PromptPartialList"),
)


async def prompt_partials_list(
    transport: Transport,
    /,
    *,
    query: PromptPartialsListQuery | None = None,
) -> PromptPartialList:
    """List prompt partials.

    Answers the partials of a workspace without their text. There is no paging. An organisation key has to
    name the workspace.

    Query:
        collection_id (str): Only partials in this collection, by id or slug.
        workspace_id (str): Id or slug of the workspace. A key of a workspace need not say it.

    Returns:
        PromptPartialList: The prompt partials of a workspace or collection.

    Scopes: prompts.list (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/partials
    """
    return await transport.send(
        PROMPT_PARTIALS_LIST,
        query=query,
    )


PROMPT_PARTIALS_CREATE: Operation[CreatedPromptPartial] = Operation(
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
        PROMPT_PARTIALS_CREATE,
        body=body,
    )


class PromptPartialsGetQuery(TypedDict, total=False):
    """Query of `prompt_partials.get`; its fields are described there."""

    version: NotRequired[int]


PROMPT_PARTIALS_GET: Operation[PromptPartial] = Operation(
    id="prompt_partials.get",
    method="GET",
    path="/prompts/partials/{promptPartialId}",
    summary="Get a prompt partial",
    path_params=("promptPartialId",),
    query=Fields(
        kinds={
            "version": "integer",
        },
    ),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("PromptPartial"),
)


async def prompt_partials_get(
    transport: Transport,
    prompt_partial_id: str,
    /,
    *,
    query: PromptPartialsGetQuery | None = None,
) -> PromptPartial:
    """Get a prompt partial.

    Answers the partial in its default version, or in the one that is named. Right after a write the old
    text and version may still come back.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Query:
        version (int): Number of the version to answer, counted from 1; the default version when not said.
            At least 1.

    Returns:
        PromptPartial: A prompt partial with the text of one version.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts/partials/{promptPartialId}
    """
    return await transport.send(
        PROMPT_PARTIALS_GET,
        prompt_partial_id,
        query=query,
    )


PROMPT_PARTIALS_UPDATE: Operation[UpdatedPromptPartial] = Operation(
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
        PROMPT_PARTIALS_UPDATE,
        prompt_partial_id,
        body=body,
    )


PROMPT_PARTIALS_DELETE: Operation[None] = Operation(
    id="prompt_partials.delete",
    method="DELETE",
    path="/prompts/partials/{promptPartialId}",
    summary="Delete a prompt partial",
    path_params=("promptPartialId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def prompt_partials_delete(
    transport: Transport,
    prompt_partial_id: str,
    /,
) -> None:
    """Delete a prompt partial.

    Removes the partial. Nothing is answered.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /prompts/partials/{promptPartialId}
    """
    await transport.send(
        PROMPT_PARTIALS_DELETE,
        prompt_partial_id,
    )


PROMPT_PARTIALS_PUBLISH: Operation[None] = Operation(
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
        PROMPT_PARTIALS_PUBLISH,
        prompt_partial_id,
        body=body,
    )


hints.resolve_on_demand(globals())
