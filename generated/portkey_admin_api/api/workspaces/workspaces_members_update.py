# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_workspace_member import UpdateWorkspaceMember

OPERATION: Operation[None] = Operation(
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

    Gives the member another role in the workspace. Owners and admins of the organisation stay admins.
    Answers nothing.

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
        OPERATION,
        workspace_id,
        user_id,
        body=body,
    )
