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

    Returns the partials of a workspace without their text. There is no paging. An organisation key must
    name the workspace.

    Query:
        collection_id (str): Only partials in this collection, by id or slug.
        workspace_id (str): Id or slug of the workspace. A workspace key may omit it.

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

    Creates a partial and its first version. Returns only the ids and the slug.

    Body:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        name (str, required): Display name.
        string (str, required): The text, with placeholders for variables.
        version_description (str): Description of the first version.
        collection_id (str): Id of the collection to create it in; the workspace's default collection if
            left out. Not verified live.

    Returns:
        CreatedPromptPartial: Identifiers of the new prompt partial.

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

    Returns the default version of the partial, or the requested one. Right after a write, the old text and
    version may still be returned.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Query:
        version (int): Version number, from 1; the default version if left out. At least 1.

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

    Changes the name, or creates a new version from a new text. The new version takes effect once it is
    published, and sending this twice creates two versions. A change of only the name may return nothing.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Body:
        name (str): Display name.
        string (str): The new text, with placeholders for variables. It creates a new version.
        status (str): New status, such as `active`.
        version_description (str): What is new in the version. The name `description` from older
            descriptions is silently ignored.

    Returns:
        UpdatedPromptPartial: Result of an update of a prompt partial.

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

    Deletes the partial. Returns nothing.

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

    Makes a version, by its number, the default version. Returns nothing.

    Path:
        prompt_partial_id (str): Id or slug of the prompt partial.

    Body:
        version (int, required): Version number, from 1; not its id.

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
