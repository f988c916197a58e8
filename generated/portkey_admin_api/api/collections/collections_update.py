# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_collection import UpdateCollection

OPERATION: Operation[None] = Operation(
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

    Renames the collection, or moves it below another one. Nothing is answered; read it to see the change.

    Path:
        collection_id (str): Id or slug of the collection.

    Body:
        name (str, required): Name for people. Send the present one where only the place changes.
        parent_collection_id (str | None): Id of the collection to move it into; null moves it to the top.
            Not verified live.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /collections/{collectionId}
    """
    await transport.send(
        OPERATION,
        collection_id,
        body=body,
    )
