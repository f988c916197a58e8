# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.workspace_list import WorkspaceList


class WorkspacesListQuery(TypedDict, total=False):
    """Query of `workspaces.list`; its fields are described there."""

    page_size: NotRequired[int]
    current_page: NotRequired[int]
    name: NotRequired[str]
    exact_name: NotRequired[str]
    status: NotRequired[Literal["active", "archived", "active,archived"]]
    organisation_id: NotRequired[str]


OPERATION: Operation[WorkspaceList] = Operation(
    id="workspaces.list",
    method="GET",
    path="/admin/workspaces",
    summary="List the workspaces",
    query=Fields(
        kinds={
            "page_size": "integer",
            "current_page": "integer",
            "name": "string",
            "exact_name": "string",
            "status": "string",
            "organisation_id": "string",
        },
    ),
    scopes=("workspaces.list",),
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
    response=decoding.model("WorkspaceList"),
)


async def workspaces_list(
    transport: Transport,
    /,
    *,
    query: WorkspacesListQuery | None = None,
) -> WorkspaceList:
    """List the workspaces.

    Answers the workspaces that the key may see: all of them for an organisation key, its own for a
    workspace key. The rows lack some fields that getting a single workspace answers, such as the settings.

    Query:
        page_size (int): How many rows a page holds at most.
        current_page (int): Number of the page to answer, counted from 0.
        name (str): Only workspaces whose name holds this text; capitals matter.
        exact_name (str): Only the workspace that has just this name.
        status (Literal["active", "archived", "active,archived"]): Only workspaces in this state, or in
            either when joined by a comma. Archived ones are shown to owners and admins of the organisation
            alone.
        organisation_id (str): Only workspaces of this organisation. Not verified live.

    Returns:
        WorkspaceList: A page of workspaces.

    Scopes: workspaces.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
