# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.scim_mapping_list import ScimMappingList


class WorkspacesScimMappingsListQuery(TypedDict, total=False):
    """Query of `workspaces.scim_mappings.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    scim_group_id: NotRequired[str]
    role: NotRequired[Literal["admin", "member", "manager"]]
    page: NotRequired[int]
    page_size: NotRequired[int]


OPERATION: Operation[ScimMappingList] = Operation(
    id="workspaces.scim_mappings.list",
    method="GET",
    path="/scim/workspaces",
    summary="List which SCIM groups lead into which workspaces",
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
    """List which SCIM groups lead into which workspaces.

    Answers the mappings from groups of the identity provider to workspaces. Needs SCIM to be set up for the
    organisation. The list is paged from backend 1.18.0 on.

    Query:
        workspace_id (str): Only mappings into this workspace. Give its id; Portkey's Terraform provider
            found that the slug matches nothing.
        scim_group_id (str): Only mappings of this group.
        role (Literal["admin", "member", "manager"]): Only mappings that give this role.
        page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most, 100 when not said. At least 1. At most 100.
            Default: 100.

    Returns:
        ScimMappingList: A page of mappings from SCIM groups to workspaces.

    Scopes: none (inferred). Keys: organisation-service.
    GET /scim/workspaces
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
