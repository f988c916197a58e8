# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="mcp_integrations.delete",
    method="DELETE",
    path="/mcp-integrations/{mcpIntegrationId}",
    summary="Delete an MCP integration",
    path_params=("mcpIntegrationId",),
    scopes=("organisation_mcp_integrations.delete", "workspace_mcp_integrations.delete"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_integrations_delete(
    transport: Transport,
    mcp_integration_id: str,
    /,
) -> None:
    """Delete an MCP integration.

    Removes the MCP integration. Answers nothing. Not verified live: what becomes of the MCP servers that
    workspaces made from it.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        None

    Scopes: organisation_mcp_integrations.delete or workspace_mcp_integrations.delete (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    DELETE /mcp-integrations/{mcpIntegrationId}
    """
    await transport.send(
        OPERATION,
        mcp_integration_id,
    )
