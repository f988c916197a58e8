# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_integration import McpIntegration

OPERATION: Operation[McpIntegration] = Operation(
    id="mcp_integrations.get",
    method="GET",
    path="/mcp-integrations/{mcpIntegrationId}",
    summary="Get an MCP integration",
    path_params=("mcpIntegrationId",),
    scopes=("organisation_mcp_integrations.read", "workspace_mcp_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpIntegration"),
)


async def mcp_integrations_get(
    transport: Transport,
    mcp_integration_id: str,
    /,
) -> McpIntegration:
    """Get an MCP integration.

    Answers one MCP integration. `configurations` is left out or masked, so it can't be copied from here.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        McpIntegration: An MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
    )
