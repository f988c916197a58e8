# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_scim_mapping import CreateScimMapping
    from ...models.scim_mapping import ScimMapping

OPERATION: Operation[ScimMapping] = Operation(
    id="workspaces.scim_mappings.create",
    method="POST",
    path="/scim/workspaces",
    summary="Map a SCIM group to a workspace",
    body=Fields(
        kinds={
            "workspace_id": "string",
            "role": "string",
            "scim_group_id": "string",
            "scim_group_name": "string",
        },
        required=(
            "workspace_id",
            "role",
        ),
    ),
    scopes=(),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ScimMapping"),
)


async def workspaces_scim_mappings_create(
    transport: Transport,
    /,
    *,
    body: CreateScimMapping,
) -> ScimMapping:
    """Map a SCIM group to a workspace.

    Makes everybody in the group a member of the workspace with the role. Name the group by id or by name,
    not both. The same group, workspace and role again answer the mapping that exists; another role for the
    pair is refused. There is no way to change a mapping: delete it and make a new one.

    Body:
        workspace_id (str, required): Id or slug of the workspace.
        role (Literal["admin", "member", "manager"], required): Role that the people of the group get in the
            workspace.
        scim_group_id (str): Id of a group that exists.
        scim_group_name (str): Name of a group, which is made where it does not exist. A name that Portkey
            maps by itself, such as `ws-search-role-admin`, is refused.

    Returns:
        ScimMapping: Says that everybody in a SCIM group is a member of a workspace.

    Scopes: none (inferred). Keys: organisation-service.
    POST /scim/workspaces
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
