# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.collection_list import CollectionList


class CollectionsListQuery(TypedDict, total=False):
    """Query of `collections.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    search: NotRequired[str]


OPERATION: Operation[CollectionList] = Operation(
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

    Answers the collections of one workspace with counts of what they hold. An organisation key has to name
    the workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of a workspace need not say it.
        current_page (int): Number of the page to answer, counted from 0. At least 0.
        page_size (int): How many rows a page holds at most. At least 1.
        search (str): Only what holds this text in its name.

    Returns:
        CollectionList: One page of collections.

    Scopes: prompts.list (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /collections
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
