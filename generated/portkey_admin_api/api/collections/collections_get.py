# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.collection_detail import CollectionDetail

OPERATION: Operation[CollectionDetail] = Operation(
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

    Answers one collection and the collections directly inside it.

    Path:
        collection_id (str): Id or slug of the collection.

    Returns:
        CollectionDetail: A collection and the collections directly inside it.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /collections/{collectionId}
    """
    return await transport.send(
        OPERATION,
        collection_id,
    )
