# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.scim_group import ScimGroupList


class WorkspacesScimGroupsListQuery(TypedDict, total=False):
    """Query of `workspaces.scim_groups.list`; its fields are described there."""

    search: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]


WORKSPACES_SCIM_GROUPS_LIST: Operation[ScimGroupList] = Operation(
    id="workspaces.scim_groups.list",
    method="GET",
    path="/scim/groups",
    summary="List the SCIM groups of the organisation",
    query=Fields(
        kinds={
            "search": "string",
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
        rows=("groups",),
        page="page",
        size="page_size",
        first=0,
        total="total_count",
        default_size=100,
        max_size=100,
    ),
    response=decoding.model("ScimGroupList"),
)


async def workspaces_scim_groups_list(
    transport: Transport,
    /,
    *,
    query: WorkspacesScimGroupsListQuery | None = None,
) -> ScimGroupList:
    """List the SCIM groups of the organisation.

    Returns the groups that the identity provider has sent or that a mapping has named. Available from
    backend 1.18.0 on. Not verified live: the fields of a group.

    Query:
        search (str): Only groups with this text in their name.
        page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page, at most 100. At least 1. At most 100. Default:
            100.

    Returns:
        ScimGroupList: A page of SCIM groups.

    Scopes: none (inferred). Keys: organisation-service.
    GET /scim/groups
    """
    return await transport.send(
        WORKSPACES_SCIM_GROUPS_LIST,
        query=query,
    )


hints.resolve_on_demand(globals())
