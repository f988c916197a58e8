# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.scim_mapping import ScimMapping, ScimMappingList
    from ..models.success import Success
    from ..models.workspaces_bodies import CreateScimMapping


class WorkspacesScimMappingsListQuery(TypedDict, total=False):
    """Query of `workspaces.scim_mappings.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    scim_group_id: NotRequired[str]
    role: NotRequired[Literal["admin", "member", "manager"]]
    page: NotRequired[int]
    page_size: NotRequired[int]


WORKSPACES_SCIM_MAPPINGS_LIST: Operation[ScimMappingList] = Operation(
    id="workspaces.scim_mappings.list",
    method="GET",
    path="/scim/workspaces",
    summary="List which SCIM groups are mapped to which workspaces",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "scim_group_id": "string",
            "role": "string",
            "page": "integer",
            "page_size": "integer",
        },
    ),
    scopes=(),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("mappings",),
        page="page",
        size="page_size",
        first=0,
        total="total_count",
        default_size=100,
        max_size=100,
    ),
    response=decoding.model("ScimMappingList"),
)


async def workspaces_scim_mappings_list(
    transport: Transport,
    /,
    *,
    query: WorkspacesScimMappingsListQuery | None = None,
) -> ScimMappingList:
    """List which SCIM groups are mapped to which workspaces.

    Returns the mappings from groups of the identity provider to workspaces. Requires SCIM to be set up for
    the organisation. The list is paged from backend 1.18.0 on.

    Query:
        workspace_id (str): Only mappings to this workspace. Use its id; Portkey's Terraform provider found
            that the slug matches nothing.
        scim_group_id (str): Only mappings of this group.
        role (Literal["admin", "member", "manager"]): Only mappings that give this role.
        page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page, 100 by default. At least 1. At most 100. Default:
            100.

    Returns:
        ScimMappingList: A page of mappings from SCIM groups to workspaces.

    Scopes: none (inferred). Keys: organisation-service.
    GET /scim/workspaces
    """
    return await transport.send(
        WORKSPACES_SCIM_MAPPINGS_LIST,
        query=query,
    )


WORKSPACES_SCIM_MAPPINGS_CREATE: Operation[ScimMapping] = Operation(
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

    Makes everyone in the group a member of the workspace with the given role. Give the group by id or by
    name, not both. Repeating the same group, workspace and role returns the existing mapping; another role
    for the pair is refused. A mapping can't be changed; delete it and create a new one.

    Body:
        workspace_id (str, required): Id or slug of the workspace.
        role (Literal["admin", "member", "manager"], required): Role that the people of the group get in the
            workspace.
        scim_group_id (str): Id of an existing group.
        scim_group_name (str): Name of a group, which is created if it does not exist. A name that Portkey
            maps automatically, such as `ws-search-role-admin`, is refused.

    Returns:
        ScimMapping: Makes everyone in a SCIM group a member of a workspace.

    Scopes: none (inferred). Keys: organisation-service.
    POST /scim/workspaces
    """
    return await transport.send(
        WORKSPACES_SCIM_MAPPINGS_CREATE,
        body=body,
    )


WORKSPACES_SCIM_MAPPINGS_DELETE: Operation[Success] = Operation(
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

    Archives the mapping. People who became members through it stay members, and the group stays too.
    Backends before 1.16.0 return nothing.

    Path:
        scim_workspace_group_id (str): Id of the mapping.

    Returns:
        Success: Whether the change was made.

    Scopes: none (inferred). Keys: organisation-service.
    DELETE /scim/workspaces/{scimWorkspaceGroupId}
    """
    return await transport.send(
        WORKSPACES_SCIM_MAPPINGS_DELETE,
        scim_workspace_group_id,
    )


hints.resolve_on_demand(globals())
