# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.workspace_detail import WorkspaceDetail


class WorkspacesGetQuery(TypedDict, total=False):
    """Query of `workspaces.get`; its fields are described there."""

    name_format: NotRequired[Literal["plain"]]
    include_usage: NotRequired[bool]


OPERATION: Operation[WorkspaceDetail] = Operation(
    id="workspaces.get",
    method="GET",
    path="/admin/workspaces/{workspaceId}",
    summary="Get one workspace with its members",
    path_params=("workspaceId",),
    query=Fields(
        kinds={
            "name_format": "string",
            "include_usage": "boolean",
        },
    ),
    scopes=("workspaces.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("WorkspaceDetail"),
)


async def workspaces_get(
    transport: Transport,
    workspace_id: str,
    /,
    *,
    query: WorkspacesGetQuery | None = None,
) -> WorkspaceDetail:
    """Get one workspace with its members.

    Answers the workspace, its settings and its members. Limits that were written a moment ago may still
    read as they were. A workspace that is deleted or belongs elsewhere often answers 403 AB03 in place of
    404.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Query:
        name_format (Literal["plain"]): `plain` answers the name without the icon in front of it.
        include_usage (bool): Whether to add how much of the limits is used. Not verified live: nor what
            fields that adds.

    Returns:
        WorkspaceDetail: One workspace with its settings and members.

    Scopes: workspaces.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces/{workspaceId}
    """
    return await transport.send(
        OPERATION,
        workspace_id,
        query=query,
    )
