# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.prompt_list import PromptList


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


OPERATION: Operation[PromptList] = Operation(
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

    Answers prompts without their templates. An organisation key has to name the workspace. Without paging
    parameters all prompts came back in the responses seen live.

    Query:
        collection_id (str): Only prompts in this collection, by id or slug.
        workspace_id (str): Id or slug of the workspace. A key of a workspace need not say it.
        current_page (int): Number of the page to answer, counted from 0.
        page_size (int): How many rows a page holds at most.
        search (str): Only what holds this text in its name.
        type (str): `shared` lists the prompts that other workspaces share. Not verified live.
        show_prompt_share (bool): Whether the rows tell how each prompt is shared. Not verified live.
        return_last_used (bool): Whether the rows tell when each prompt was last used. Not verified live.
        id (str): Only the prompts with these ids, joined by commas. Not verified live.

    Returns:
        PromptList: One page of prompts, without their templates.

    Scopes: prompts.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /prompts
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
