# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ...types import Fields, Operation, Transport


class CollectionsDeleteQuery(TypedDict, total=False):
    """Query of `collections.delete`; its fields are described there."""

    cascade: NotRequired[bool]


OPERATION: Operation[None] = Operation(
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

    Removes the collection. The workspace's default collection can't be removed: the API answers 404 for it.

    Path:
        collection_id (str): Id or slug of the collection.

    Query:
        cascade (bool): Whether what the collection holds is removed with it. Not verified live.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /collections/{collectionId}
    """
    await transport.send(
        OPERATION,
        collection_id,
        query=query,
    )
