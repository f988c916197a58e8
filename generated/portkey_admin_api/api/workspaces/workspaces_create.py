# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_workspace import CreateWorkspace
    from ...models.workspace import Workspace

OPERATION: Operation[Workspace] = Operation(
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
        OPERATION,
        body=body,
    )
