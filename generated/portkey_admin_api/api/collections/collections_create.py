# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_collection import CreateCollection
    from ...models.created_collection import CreatedCollection

OPERATION: Operation[CreatedCollection] = Operation(
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

    Makes a collection at the top of the workspace or inside another one. Only its id and slug are answered.

    Body:
        workspace_id (str): Id or slug of the workspace. Needed with an organisation key.
        name (str, required): Name for people.
        parent_collection_id (str): Id of the collection that it is to lie in. Left out, it lies at the top.

    Returns:
        CreatedCollection: Where to find a collection that was just made.

    Scopes: prompts.create (inferred). Keys: organisation-service, workspace-service, workspace-user.
    POST /collections
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
