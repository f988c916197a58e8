# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.workspace import Workspace, WorkspaceList
    from ..models.workspace_detail import WorkspaceDetail
    from ..models.workspaces_bodies import CreateWorkspace, DeleteWorkspace, UpdateWorkspace


class WorkspacesListQuery(TypedDict, total=False):
    """Query of `workspaces.list`; its fields are described there."""

    page_size: NotRequired[int]
    current_page: NotRequired[int]
    name: NotRequired[str]
    exact_name: NotRequired[str]
    status: NotRequired[Literal["active", "archived", "active,archived"]]
    organisation_id: NotRequired[str]


WORKSPACES_LIST: Operation[WorkspaceList] = Operation(
    id="workspaces.list",
    method="GET",
    path="/admin/workspaces",
    summary="List the workspaces",
    query=Fields(
        kinds={
            "page_size": "integer",
            "current_page": "integer",
            "name": "string",
            "exact_name": "string",
            "status": "string",
            "organisation_id": "string",
        },
    ),
    scopes=("workspaces.list",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("WorkspaceList"),
)


async def workspaces_list(
    transport: Transport,
    /,
    *,
    query: WorkspacesListQuery | None = None,
) -> WorkspaceList:
    """List the workspaces.

    Answers the workspaces that the key may see: all of them for an organisation key, its own for a
    workspace key. The rows lack some fields that getting a single workspace answers, such as the settings.

    Query:
        page_size (int): How many rows a page holds at most.
        current_page (int): Number of the page to answer, counted from 0.
        name (str): Only workspaces whose name holds this text; capitals matter.
        exact_name (str): Only the workspace that has just this name.
        status (Literal["active", "archived", "active,archived"]): Only workspaces in this state, or in
            either when joined by a comma. Archived ones are shown to owners and admins of the organisation
            alone.
        organisation_id (str): Only workspaces of this organisation. Not verified live.

    Returns:
        WorkspaceList: A page of workspaces.

    Scopes: workspaces.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /admin/workspaces
    """
    return await transport.send(
        WORKSPACES_LIST,
        query=query,
    )


WORKSPACES_CREATE: Operation[Workspace] = Operation(
    id="workspaces.create",
    method="POST",
    path="/admin/workspaces",
    summary="Create a workspace",
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "defaults": "CreateWorkspaceDefaults",
            "users": "array",
            "usage_limits": "array",
            "rate_limits": "array",
            "icon": "string|null",
            "organisation_id": "string",
        },
        entries={
            "users": "string",
            "usage_limits": "UsageLimitParams",
            "rate_limits": "RateLimitParams",
        },
        required=("name",),
    ),
    scopes=("workspaces.create",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("Workspace"),
)


async def workspaces_create(
    transport: Transport,
    /,
    *,
    body: CreateWorkspace,
) -> Workspace:
    """Create a workspace.

    Makes a workspace and answers it whole. Portkey may set up providers in it by itself, one for each
    integration that is open to all workspaces. Its limits can read as they were before for a moment after a
    write.

    Body:
        name (str, required): Name for people. At most 255 characters.
        description (str): Text for people; no effect on what happens.
        defaults (CreateWorkspaceDefaults): What holds in the workspace where a request says nothing else.
        users (Sequence[str]): Ids of users of the organisation who become members at once. Their role is
            not documented.
        usage_limits (Sequence[UsageLimitParams]): Budgets of the whole workspace.
        rate_limits (Sequence[RateLimitParams]): Rates that hold for the whole workspace.
        icon (str | None): Emoji to show with the name. The name is then answered with the icon in front of
            it.
        organisation_id (str): Id of the organisation. Left out, it is the one that the key belongs to.

    Returns:
        Workspace: A workspace as it stands in a list and as creating one answers it.

    Scopes: workspaces.create (documented). Keys: organisation-service.
    POST /admin/workspaces
    """
    return await transport.send(
        WORKSPACES_CREATE,
        body=body,
    )


class WorkspacesGetQuery(TypedDict, total=False):
    """Query of `workspaces.get`; its fields are described there."""

    name_format: NotRequired[Literal["plain"]]
    include_usage: NotRequired[bool]


WORKSPACES_GET: Operation[WorkspaceDetail] = Operation(
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
        WORKSPACES_GET,
        workspace_id,
        query=query,
    )


WORKSPACES_UPDATE: Operation[None] = Operation(
    id="workspaces.update",
    method="PUT",
    path="/admin/workspaces/{workspaceId}",
    summary="Change a workspace",
    path_params=("workspaceId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "defaults": "UpdateWorkspaceDefaults",
            "usage_limits": "array|null",
            "rate_limits": "array|null",
            "icon": "string|null",
            "settings": "WorkspaceSettingsParams",
            "security_settings": "object",
        },
        entries={
            "usage_limits": "UsageLimitParams",
            "rate_limits": "RateLimitParams",
            "security_settings": "boolean",
        },
    ),
    scopes=("workspaces.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def workspaces_update(
    transport: Transport,
    workspace_id: str,
    /,
    *,
    body: UpdateWorkspace,
) -> None:
    """Change a workspace.

    Changes the fields that are sent and leaves the others. `defaults` and `security_settings` are each
    replaced as a whole: what is left out inside them is cleared, so send what was read with the changes
    laid over it. Null takes a limit away. Answers nothing; get the workspace to see the result, which may
    lag behind for the limits.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str): New name for people, without the icon. At most 255 characters.
        description (str): Text for people; no effect on what happens.
        defaults (UpdateWorkspaceDefaults): What shall hold where a request or key says nothing else, as a
            whole: what is left out of it is cleared.
        usage_limits (Sequence[UsageLimitParams] | None): Budgets of the whole workspace, replacing all that
            it has. Null takes them away.
        rate_limits (Sequence[RateLimitParams] | None): Rates that hold for the whole workspace, replacing
            all that it has. Null takes them away.
        icon (str | None): Emoji to show with the name. Null takes it away.
        settings (WorkspaceSettingsParams): Other settings. Not verified live.
        security_settings (Mapping[str, bool]): Flags that say which role may see or change what, name to
            true or false; all of them, as they replace what the workspace has. Refused unless the
            organisation lets workspaces differ from it. Not verified live.

    Returns:
        None

    Scopes: workspaces.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /admin/workspaces/{workspaceId}
    """
    await transport.send(
        WORKSPACES_UPDATE,
        workspace_id,
        body=body,
    )


WORKSPACES_DELETE: Operation[None] = Operation(
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

    Deletes the workspace whose name the body repeats. Anything left in it answers 409 AB07, even in a fresh
    workspace, since Portkey makes providers by itself: delete what it holds first, one by one. Shared
    prompts and prompt partials stop the delete too.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str, required): Name of the workspace, without its icon. It has to match.
        force_delete (bool): Ignored by the Admin API, as Portkey's Terraform provider found: what is in the
            workspace is not deleted with it, and stops the delete all the same. An unmerged branch of the
            published document says otherwise.

    Returns:
        None

    Scopes: workspaces.delete (family). Keys: organisation-service.
    DELETE /admin/workspaces/{workspaceId}
    """
    await transport.send(
        WORKSPACES_DELETE,
        workspace_id,
        body=body,
    )


hints.resolve_on_demand(globals())
