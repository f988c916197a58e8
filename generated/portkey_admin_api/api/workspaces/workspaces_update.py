# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_workspace import UpdateWorkspace

OPERATION: Operation[None] = Operation(
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

    Changes the fields that are sent and leaves the others. Null takes a limit away. Answers nothing; get
    the workspace to see the result, which may lag behind for the limits.

    Path:
        workspace_id (str): Id or slug of the workspace.

    Body:
        name (str): New name for people, without the icon. At most 255 characters.
        description (str): Text for people; no effect on what happens.
        defaults (UpdateWorkspaceDefaults): What shall hold where a request or key says nothing else.
        usage_limits (Sequence[UsageLimitParams] | None): Budgets of the whole workspace, replacing all that
            it has. Null takes them away.
        rate_limits (Sequence[RateLimitParams] | None): Rates that hold for the whole workspace, replacing
            all that it has. Null takes them away.
        icon (str | None): Emoji to show with the name. Null takes it away.
        settings (WorkspaceSettingsParams): Other settings. Not verified live.
        security_settings (Mapping[str, bool]): Flags that say which role may see or change what, name to
            true or false. Refused unless the organisation lets workspaces differ from it. Not verified
            live.

    Returns:
        None

    Scopes: workspaces.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /admin/workspaces/{workspaceId}
    """
    await transport.send(
        OPERATION,
        workspace_id,
        body=body,
    )
