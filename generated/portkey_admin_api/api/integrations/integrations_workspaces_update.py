# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_integration_workspaces import UpdateIntegrationWorkspaces

OPERATION: Operation[None] = Operation(
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

    Grants or takes away access, one workspace at a time or for all of them. What is sent is merged into
    what exists unless `override_existing_workspace_access` is true. A grant makes a provider in the
    workspace unless that is switched off. Answers nothing.

    Path:
        slug (str): Slug of the integration.

    Body:
        workspaces (Sequence[UpdateIntegrationWorkspace]): Settings of single workspaces.
        global_workspace_access (GlobalWorkspaceAccessParams): Setting for workspaces that have none of
            their own, such as those that are yet to be made.
        override_existing_workspace_access (bool): True puts the settings that are sent in the place of all
            that exist. Otherwise they are merged.
        create_default_provider (bool): Whether a workspace that gets access also gets a provider for the
            integration. Default: true.
        default_provider_slug (str): Slug of the providers that are made. One that is taken is refused.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    PUT /integrations/{slug}/workspaces
    """
    await transport.send(
        OPERATION,
        slug,
        body=body,
    )
