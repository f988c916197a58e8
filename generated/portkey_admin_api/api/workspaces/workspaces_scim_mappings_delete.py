# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.success import Success

OPERATION: Operation[Success] = Operation(
    id="workspaces.scim_mappings.delete",
    method="DELETE",
    path="/scim/workspaces/{scimWorkspaceGroupId}",
    summary="Delete the mapping of a SCIM group to a workspace",
    path_params=("scimWorkspaceGroupId",),
    scopes=(),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def workspaces_scim_mappings_delete(
    transport: Transport,
    scim_workspace_group_id: str,
    /,
) -> Success:
    """Delete the mapping of a SCIM group to a workspace.

    Archives the mapping. Those who became members through it stay members, and the group stays too.
    Backends before 1.16.0 answer nothing.

    Path:
        scim_workspace_group_id (str): Id of the mapping.

    Returns:
        Success: Tells whether the change was made.

    Scopes: none (inferred). Keys: organisation-service.
    DELETE /scim/workspaces/{scimWorkspaceGroupId}
    """
    return await transport.send(
        OPERATION,
        scim_workspace_group_id,
    )
