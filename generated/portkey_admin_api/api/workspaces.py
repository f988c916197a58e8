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

    Returns the workspaces that the key may see: all of them for an organisation key, its own for a
    workspace key. The rows lack some fields that single workspaces have, such as the settings.

    Query:
        page_size (int): Maximum number of rows per page.
        current_page (int): Page number, from 0.
        name (str): Only workspaces with this text in their name; case-sensitive.
        exact_name (str): Only the workspace with exactly this name.
        status (Literal["active", "archived", "active,archived"]): Only workspaces with this status; join
            both with a comma to get either. Only owners and admins of the organisation see archived ones.
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

    Creates a workspace and returns it in full. Portkey may create providers in it automatically, one for
    each integration that is open to all workspaces. For a moment after a write, its limits may be out of
    date.

    Body:
        name (str, required): Display name. At most 255 characters.
        description (str): Description for display; it has no other effect.
        defaults (CreateWorkspaceDefaults): Defaults of the workspace, unless a request overrides them.
        users (Sequence[str]): Ids of users of the organisation who become members immediately. Their role
            is not documented.
        usage_limits (Sequence[UsageLimitParams]): Budgets of the whole workspace.
        rate_limits (Sequence[RateLimitParams]): Rate limits of the whole workspace.
        icon (str | None): Emoji to show with the name. The name is then returned with the icon in front.
        organisation_id (str): Id of the organisation. Defaults to the organisation of the key.

    Returns:
        Workspace: A workspace as listed, and as returned when it is created.

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

    Returns the workspace, its settings and its members. Limits that were written a moment ago may be out of
    date. For a workspace that was deleted or belongs elsewhere, the response is often 403 AB03 instead of
    404.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Query:
        name_format (Literal["plain"]): `plain` returns the name without the leading icon.
        include_usage (bool): Whether to include how much of the limits is used. Not verified live, nor
            which fields that adds.

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

    Changes the fields that are sent and leaves the others unchanged. `defaults` and `security_settings` are
    each replaced as a whole: fields that are left out are cleared, so read them first and send them with
    your changes. Null removes a limit. Returns nothing; get the workspace to see the result, which may be
    out of date for the limits.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str): New display name, without the icon. At most 255 characters.
        description (str): Description for display; it has no other effect.
        defaults (UpdateWorkspaceDefaults): New defaults, unless a request or key overrides them, as a
            whole: fields that are left out are cleared.
        usage_limits (Sequence[UsageLimitParams] | None): Budgets of the whole workspace, replacing the
            existing ones. Null removes them.
        rate_limits (Sequence[RateLimitParams] | None): Rate limits of the whole workspace, replacing the
            existing ones. Null removes them.
        icon (str | None): Emoji to show with the name. Null removes it.
        settings (WorkspaceSettingsParams): Other settings. Not verified live.
        security_settings (Mapping[str, bool]): Flags that say which role may see or change which resources,
            name to true or false; send all of them, because they replace the existing ones. Refused unless
            the organisation allows workspaces to override it. Not verified live.

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

    Deletes the workspace whose name is repeated in the body. A workspace with contents gets 409 AB07, even
    if it is new, because Portkey creates providers automatically: delete its contents first, one by one.
    Shared prompts and prompt partials prevent the deletion too.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str, required): Name of the workspace, without its icon. It must match.
        force_delete (bool): Ignored by the Admin API, as Portkey's Terraform provider found: the contents
            of the workspace are not deleted, and still prevent the deletion. An unmerged branch of the
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
