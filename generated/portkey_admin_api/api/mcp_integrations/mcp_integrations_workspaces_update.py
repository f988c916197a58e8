# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_mcp_integration_workspaces import UpdateMcpIntegrationWorkspaces

OPERATION: Operation[None] = Operation(
    id="mcp_integrations.workspaces.update",
    method="PUT",
    path="/mcp-integrations/{mcpIntegrationId}/workspaces",
    summary="Update which workspaces may use an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "workspaces": "array",
            "global_workspace_access": "McpGlobalWorkspaceAccess|null",
            "override_existing_workspace_access": "boolean",
        },
        entries={
            "workspaces": "McpIntegrationWorkspaceAccess",
        },
        required=("workspaces",),
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_integrations_workspaces_update(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: UpdateMcpIntegrationWorkspaces,
) -> None:
    """Update which workspaces may use an MCP integration.

    Grants or takes away access. What is sent is merged into what exists unless
    `override_existing_workspace_access` is true. There is no way to delete an entry; it is switched off
    instead. Answers nothing.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        workspaces (Sequence[McpIntegrationWorkspaceAccess], required): Access of single workspaces. May be
            empty. At least 0 items.
        global_workspace_access (McpGlobalWorkspaceAccess | None): Access of workspaces that have no setting
            of their own. Null leaves no such rule.
        override_existing_workspace_access (bool): True puts the settings that are sent in the place of all
            that exist. Otherwise they are merged. Default: false.

    Returns:
        None

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /mcp-integrations/{mcpIntegrationId}/workspaces
    """
    await transport.send(
        OPERATION,
        mcp_integration_id,
        body=body,
    )
