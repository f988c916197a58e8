# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.collection_detail import CollectionDetail
    from ..models.collection_list_item import CollectionList
    from ..models.collections_answers import CreatedCollection
    from ..models.collections_bodies import CreateCollection, UpdateCollection


class CollectionsListQuery(TypedDict, total=False):
    """Query of `collections.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    search: NotRequired[str]


COLLECTIONS_LIST: Operation[CollectionList] = Operation(
    id="collections.list",
    method="GET",
    path="/collections",
    summary="List collections",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "current_page": "integer",
            "page_size": "integer",
            "search": "string",
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
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("CollectionList"),
)


async def collections_list(
    transport: Transport,
    /,
    *,
    query: CollectionsListQuery | None = None,
) -> CollectionList:
    """List collections.

    Returns the collections of one workspace with counts of their contents. An organisation key must name
    the workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. A workspace key may omit it.
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 1.
        search (str): Only rows with this text in their name.

    Returns:
        CollectionList: One page of collections.

    Scopes: prompts.list (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /collections
    """
    return await transport.send(
        COLLECTIONS_LIST,
        query=query,
    )


COLLECTIONS_CREATE: Operation[CreatedCollection] = Operation(
    id="collections.create",
    method="POST",
    path="/collections",
    summary="Create a collection",
    body=Fields(
        kinds={
            "workspace_id": "string",
            "name": "string",
            "parent_collection_id": "string",
        },
        required=("name",),
    ),
    scopes=("prompts.create",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedCollection"),
)


async def collections_create(
    transport: Transport,
    /,
    *,
    body: CreateCollection,
) -> CreatedCollection:
    """Create a collection.

    Creates a collection at the top level of the workspace or inside another one. Returns only its id and
    slug.

    Body:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        name (str, required): Display name.
        parent_collection_id (str): Id of the parent collection. By default it is created at the top level.

    Returns:
        CreatedCollection: Identifiers of the new collection.

    Scopes: prompts.create (inferred). Keys: organisation-service, workspace-service, workspace-user.
    POST /collections
    """
    return await transport.send(
        COLLECTIONS_CREATE,
        body=body,
    )


COLLECTIONS_GET: Operation[CollectionDetail] = Operation(
    id="collections.get",
    method="GET",
    path="/collections/{collectionId}",
    summary="Get a collection",
    path_params=("collectionId",),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("CollectionDetail"),
)


async def collections_get(
    transport: Transport,
    collection_id: str,
    /,
) -> CollectionDetail:
    """Get a collection.

    Returns one collection and the collections directly inside it.

    Path:
        collection_id (str): Id or slug of the collection.

    Returns:
        CollectionDetail: A collection and the collections directly inside it.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /collections/{collectionId}
    """
    return await transport.send(
        COLLECTIONS_GET,
        collection_id,
    )


COLLECTIONS_UPDATE: Operation[None] = Operation(
    id="collections.update",
    method="PUT",
    path="/collections/{collectionId}",
    summary="Update a collection",
    path_params=("collectionId",),
    body=Fields(
        kinds={
            "name": "string",
            "parent_collection_id": "string|null",
        },
        required=("name",),
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def collections_update(
    transport: Transport,
    collection_id: str,
    /,
    *,
    body: UpdateCollection,
) -> None:
    """Update a collection.

    Renames the collection, or moves it into another one. Returns nothing; read the collection to see the
    change.

    Path:
        collection_id (str): Id or slug of the collection.

    Body:
        name (str, required): Display name. Send the present name if only the parent changes.
        parent_collection_id (str | None): Id of the new parent collection; null moves it to the top level.
            Not verified live.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /collections/{collectionId}
    """
    await transport.send(
        COLLECTIONS_UPDATE,
        collection_id,
        body=body,
    )


class CollectionsDeleteQuery(TypedDict, total=False):
    """Query of `collections.delete`; its fields are described there."""

    cascade: NotRequired[bool]


COLLECTIONS_DELETE: Operation[None] = Operation(
    id="collections.delete",
    method="DELETE",
    path="/collections/{collectionId}",
    summary="Delete a collection",
    path_params=("collectionId",),
    query=Fields(
        kinds={
            "cascade": "boolean",
        },
    ),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def collections_delete(
    transport: Transport,
    collection_id: str,
    /,
    *,
    query: CollectionsDeleteQuery | None = None,
) -> None:
    """Delete a collection.

    Deletes the collection. The workspace's default collection can't be deleted: the API responds with 404.

    Path:
        collection_id (str): Id or slug of the collection.

    Query:
        cascade (bool): Whether to delete its contents too. Not verified live.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /collections/{collectionId}
    """
    await transport.send(
        COLLECTIONS_DELETE,
        collection_id,
        query=query,
    )


hints.resolve_on_demand(globals())
