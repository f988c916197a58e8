# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.workspace_member import WorkspaceMember

OPERATION: Operation[WorkspaceMember] = Operation(
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

    Answers a single member. Here the API leaves out the id and spells the role with a prefix, `ws-admin`
    for `admin`.

    Path:
        workspace_id (str): Id or slug of the workspace.
        user_id (str): Id of the user.

    Returns:
        WorkspaceMember: A user as a member of one workspace.

    Scopes: workspace_users.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces/{workspaceId}/users/{userId}
    """
    return await transport.send(
        OPERATION,
        workspace_id,
        user_id,
    )
