# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.prompt_partial_list import PromptPartialList


class PromptPartialsListQuery(TypedDict, total=False):
    """Query of `prompt_partials.list`; its fields are described there."""

    collection_id: NotRequired[str]
    workspace_id: NotRequired[str]


OPERATION: Operation[PromptPartialList] = Operation(
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
        OPERATION,
        query=query,
    )
