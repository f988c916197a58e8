# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.add_workspace_members import AddWorkspaceMembers

OPERATION: Operation[None] = Operation(
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
    the workspace whatever role is asked for, and a manager can't hand out a role above their own. Answers
    nothing.

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
        OPERATION,
        workspace_id,
        body=body,
    )
