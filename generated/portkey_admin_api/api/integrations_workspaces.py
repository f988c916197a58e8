# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.integration_workspace import IntegrationWorkspaceList
    from ..models.integrations_bodies import UpdateIntegrationWorkspaces

INTEGRATIONS_WORKSPACES_LIST: Operation[IntegrationWorkspaceList] = Operation(
    id="integrations.workspaces.list",
    method="GET",
    path="/integrations/{slug}/workspaces",
    summary="List the workspaces of an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.read", "workspace_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("workspaces",),
        total="total",
    ),
    response=decoding.model("IntegrationWorkspaceList"),
)


async def integrations_workspaces_list(
    transport: Transport,
    slug: str,
    /,
) -> IntegrationWorkspaceList:
    """List the workspaces of an integration.

    Returns all workspaces that may use the integration, with their limits. The rows are in `workspaces`.
    They identify workspaces by slug, although Portkey uses ids elsewhere.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationWorkspaceList: All workspaces with their own setting.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}/workspaces
    """
    return await transport.send(
        INTEGRATIONS_WORKSPACES_LIST,
        slug,
    )


INTEGRATIONS_WORKSPACES_UPDATE: Operation[None] = Operation(
    id="integrations.workspaces.update",
    method="PUT",
    path="/integrations/{slug}/workspaces",
    summary="Update which workspaces may use an integration",
    path_params=("slug",),
    body=Fields(
        kinds={
            "workspaces": "array",
            "global_workspace_access": "GlobalWorkspaceAccessParams",
            "override_existing_workspace_access": "boolean",
            "create_default_provider": "boolean",
            "default_provider_slug": "string",
        },
        entries={
            "workspaces": "UpdateIntegrationWorkspace",
        },
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
)


async def integrations_workspaces_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateIntegrationWorkspaces,
) -> None:
    """Update which workspaces may use an integration.

    Grants or revokes access, for single workspaces or for all of them. The settings are merged into the
    existing ones unless `override_existing_workspace_access` is true. Granting access also creates a
    provider in the workspace, unless that is turned off. Returns nothing.

    Path:
        slug (str): Slug of the integration.

    Body:
        workspaces (Sequence[UpdateIntegrationWorkspace]): Settings of single workspaces.
        global_workspace_access (GlobalWorkspaceAccessParams): Setting for workspaces without their own,
            including future ones.
        override_existing_workspace_access (bool): True replaces all existing settings with these. Otherwise
            they are merged.
        create_default_provider (bool): Whether a workspace that gets access also gets a provider for the
            integration. Default: true.
        default_provider_slug (str): Slug of the new providers. A slug that is already in use is refused.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    PUT /integrations/{slug}/workspaces
    """
    await transport.send(
        INTEGRATIONS_WORKSPACES_UPDATE,
        slug,
        body=body,
    )


hints.resolve_on_demand(globals())
