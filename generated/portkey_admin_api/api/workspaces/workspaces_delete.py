# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.delete_workspace import DeleteWorkspace

OPERATION: Operation[None] = Operation(
    id="workspaces.delete",
    method="DELETE",
    path="/admin/workspaces/{workspaceId}",
    summary="Delete a workspace",
    path_params=("workspaceId",),
    body=Fields(
        kinds={
            "name": "string",
            "force_delete": "boolean",
        },
        required=("name",),
    ),
    scopes=("workspaces.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def workspaces_delete(
    transport: Transport,
    workspace_id: str,
    /,
    *,
    body: DeleteWorkspace,
) -> None:
    """Delete a workspace.

    Deletes the workspace whose name the body repeats. Without `force_delete` anything left in it answers
    409 AB07, even in a fresh workspace, since Portkey makes providers by itself. Shared prompts and prompt
    partials stop the delete.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str, required): Name of the workspace, without its icon. It has to match.
        force_delete (bool): Whether to delete the providers, configs and API keys in it too. Left out, they
            stop the delete.

    Returns:
        None

    Scopes: workspaces.delete (family). Keys: organisation-service.
    DELETE /admin/workspaces/{workspaceId}
    """
    await transport.send(
        OPERATION,
        workspace_id,
        body=body,
    )
