# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.label_list import LabelList


class LabelsListQuery(TypedDict, total=False):
    """Query of `labels.list`; its fields are described there."""

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]
    search: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    name: NotRequired[str]


OPERATION: Operation[LabelList] = Operation(
    id="labels.list",
    method="GET",
    path="/labels",
    summary="List labels",
    query=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
            "search": "string",
            "current_page": "integer",
            "page_size": "integer",
            "name": "string",
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
    response=decoding.model("LabelList"),
)


async def labels_list(
    transport: Transport,
    /,
    *,
    query: LabelsListQuery | None = None,
) -> LabelList:
    """List labels.

    Answers the labels of the organisation or of one workspace, among them the ones that Portkey gives every
    organisation. The misspelt parameter `organization_id` has no effect.

    Query:
        organisation_id (str): Only labels of this organisation.
        workspace_id (str): Only labels that hold in this workspace.
        search (str): Only what holds this text in its name.
        current_page (int): Number of the page to answer, counted from 0. At least 0.
        page_size (int): How many rows a page holds at most. At least 1.
        name (str): Only the label with this name. Not verified live.

    Returns:
        LabelList: One page of labels.

    Scopes: prompts.list (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /labels
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
