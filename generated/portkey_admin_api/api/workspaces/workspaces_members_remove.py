# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
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

    Takes the user out of the workspace. They stay in the organisation and in their other workspaces.

    Path:
        workspace_id (str): Id or slug of the workspace.
        user_id (str): Id of the user.

    Returns:
        None

    Scopes: workspace_users.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /admin/workspaces/{workspaceId}/users/{userId}
    """
    await transport.send(
        OPERATION,
        workspace_id,
        user_id,
    )
