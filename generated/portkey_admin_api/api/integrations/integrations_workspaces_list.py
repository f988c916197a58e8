# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.integration_workspace_list import IntegrationWorkspaceList

OPERATION: Operation[IntegrationWorkspaceList] = Operation(
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

    Answers in one go which workspaces may use the integration, and with what limits. The rows stand under
    `workspaces`. They name workspaces by slug, although elsewhere Portkey answers ids.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationWorkspaceList: All workspaces that have a setting of their own.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}/workspaces
    """
    return await transport.send(
        OPERATION,
        slug,
    )
