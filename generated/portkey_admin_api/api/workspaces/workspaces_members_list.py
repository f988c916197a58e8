# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.workspace_member_list import WorkspaceMemberList


class WorkspacesMembersListQuery(TypedDict, total=False):
    """Query of `workspaces.members.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    role: NotRequired[Literal["admin", "manager", "member"]]
    email: NotRequired[str]


OPERATION: Operation[WorkspaceMemberList] = Operation(
    id="workspaces.members.list",
    method="GET",
    path="/admin/workspaces/{workspaceId}/users",
    summary="List the members of a workspace",
    path_params=("workspaceId",),
    query=Fields(
        kinds={
            "current_page": "integer",
            "page_size": "integer",
            "role": "string",
            "email": "string",
        },
    ),
    scopes=("workspace_users.list",),
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
    response=decoding.model("WorkspaceMemberList"),
)


async def workspaces_members_list(
    transport: Transport,
    workspace_id: str,
    /,
    *,
    query: WorkspacesMembersListQuery | None = None,
) -> WorkspaceMemberList:
    """List the members of a workspace.

    Answers who is in the workspace, with the role that each has there and in the organisation.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Query:
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. Default: 50.
        role (Literal["admin", "manager", "member"]): Only members with this role in the workspace.
        email (str): Only the member with this address.

    Returns:
        WorkspaceMemberList: A page of members.

    Scopes: workspace_users.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces/{workspaceId}/users
    """
    return await transport.send(
        OPERATION,
        workspace_id,
        query=query,
    )
