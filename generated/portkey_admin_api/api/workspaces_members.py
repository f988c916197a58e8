# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.workspace_member import WorkspaceMember, WorkspaceMemberList
    from ..models.workspaces_bodies import AddWorkspaceMembers, UpdateWorkspaceMember


class WorkspacesMembersListQuery(TypedDict, total=False):
    """Query of `workspaces.members.list`; its fields are described there."""

    current_page: NotRequired[int]
    page_size: NotRequired[int]
    role: NotRequired[Literal["admin", "manager", "member"]]
    email: NotRequired[str]


WORKSPACES_MEMBERS_LIST: Operation[WorkspaceMemberList] = Operation(
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

    Returns the members of the workspace, with their roles there and in the organisation.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Query:
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. Default: 50.
        role (Literal["admin", "manager", "member"]): Only members with this role in the workspace.
        email (str): Only the member with this address.

    Returns:
        WorkspaceMemberList: A page of members.

    Scopes: workspace_users.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces/{workspaceId}/users
    """
    return await transport.send(
        WORKSPACES_MEMBERS_LIST,
        workspace_id,
        query=query,
    )


WORKSPACES_MEMBERS_ADD: Operation[None] = Operation(
    id="workspaces.members.add",
    method="POST",
    path="/admin/workspaces/{workspaceId}/users",
    summary="Add people to a workspace",
    path_params=("workspaceId",),
    body=Fields(
        kinds={
            "users": "array",
        },
        entries={
            "users": "AddedWorkspaceMember",
        },
        required=("users",),
    ),
    scopes=("workspace_users.create",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
)


async def workspaces_members_add(
    transport: Transport,
    workspace_id: str,
    /,
    *,
    body: AddWorkspaceMembers,
) -> None:
    """Add people to a workspace.

    Adds users of the organisation, each with a role. Owners and admins of the organisation become admins of
    the workspace whatever role is sent, and a manager can't assign a role above their own. Returns nothing.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        users (Sequence[AddedWorkspaceMember], required): The people, each with a role.

    Returns:
        None

    Scopes: workspace_users.create (family). Keys: organisation-service, workspace-service, workspace-user.
    POST /admin/workspaces/{workspaceId}/users
    """
    await transport.send(
        WORKSPACES_MEMBERS_ADD,
        workspace_id,
        body=body,
    )


WORKSPACES_MEMBERS_GET: Operation[WorkspaceMember] = Operation(
    id="workspaces.members.get",
    method="GET",
    path="/admin/workspaces/{workspaceId}/users/{userId}",
    summary="Get one member of a workspace",
    path_params=(
        "workspaceId",
        "userId",
    ),
    scopes=("workspace_users.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("WorkspaceMember"),
)


async def workspaces_members_get(
    transport: Transport,
    workspace_id: str,
    user_id: str,
    /,
) -> WorkspaceMember:
    """Get one member of a workspace.

    Returns a single member. Here the API leaves out the id and adds a prefix to the role, `ws-admin` for
    `admin`.

    Path:
        workspace_id (str): Id or slug of the workspace.
        user_id (str): Id of the user.

    Returns:
        WorkspaceMember: A user as a member of one workspace.

    Scopes: workspace_users.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces/{workspaceId}/users/{userId}
    """
    return await transport.send(
        WORKSPACES_MEMBERS_GET,
        workspace_id,
        user_id,
    )


WORKSPACES_MEMBERS_UPDATE: Operation[None] = Operation(
    id="workspaces.members.update",
    method="PUT",
    path="/admin/workspaces/{workspaceId}/users/{userId}",
    summary="Change the role of a member",
    path_params=(
        "workspaceId",
        "userId",
    ),
    body=Fields(
        kinds={
            "role": "string",
        },
        required=("role",),
    ),
    scopes=("workspace_users.update",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def workspaces_members_update(
    transport: Transport,
    workspace_id: str,
    user_id: str,
    /,
    *,
    body: UpdateWorkspaceMember,
) -> None:
    """Change the role of a member.

    Changes the role of the member in the workspace. Owners and admins of the organisation stay admins.
    Returns nothing.

    Path:
        workspace_id (str): Id or slug of the workspace.
        user_id (str): Id of the user.

    Body:
        role (Literal["admin", "member", "manager"], required): New role in the workspace: admin, manager or
            member.

    Returns:
        None

    Scopes: workspace_users.update (family). Keys: organisation-service, workspace-service, workspace-user.
    PUT /admin/workspaces/{workspaceId}/users/{userId}
    """
    await transport.send(
        WORKSPACES_MEMBERS_UPDATE,
        workspace_id,
        user_id,
        body=body,
    )


WORKSPACES_MEMBERS_REMOVE: Operation[None] = Operation(
    id="workspaces.members.remove",
    method="DELETE",
    path="/admin/workspaces/{workspaceId}/users/{userId}",
    summary="Remove a member from a workspace",
    path_params=(
        "workspaceId",
        "userId",
    ),
    scopes=("workspace_users.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def workspaces_members_remove(
    transport: Transport,
    workspace_id: str,
    user_id: str,
    /,
) -> None:
    """Remove a member from a workspace.

    Removes the user from the workspace. They stay in the organisation and in their other workspaces.

    Path:
        workspace_id (str): Id or slug of the workspace.
        user_id (str): Id of the user.

    Returns:
        None

    Scopes: workspace_users.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /admin/workspaces/{workspaceId}/users/{userId}
    """
    await transport.send(
        WORKSPACES_MEMBERS_REMOVE,
        workspace_id,
        user_id,
    )


hints.resolve_on_demand(globals())
