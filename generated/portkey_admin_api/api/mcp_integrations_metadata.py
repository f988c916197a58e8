# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Operation, Transport

if TYPE_CHECKING:
    from ..models.mcp_metadata import McpMetadata

MCP_INTEGRATIONS_METADATA_GET: Operation[McpMetadata] = Operation(
    id="mcp_integrations.metadata.get",
    method="GET",
    path="/mcp-integrations/{mcpIntegrationId}/metadata",
    summary="Get the metadata of an MCP integration's server",
    path_params=("mcpIntegrationId",),
    scopes=("organisation_mcp_integrations.read", "workspace_mcp_integrations.read"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpMetadata"),
)


async def mcp_integrations_metadata_get(
    transport: Transport,
    mcp_integration_id: str,
    /,
) -> McpMetadata:
    """Get the metadata of an MCP integration's server.

    Returns the name, version and capabilities of the MCP server, as last read by Portkey, and the sync
    status.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        McpMetadata: The metadata that an MCP server reports, as last read by Portkey.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}/metadata
    """
    return await transport.send(
        MCP_INTEGRATIONS_METADATA_GET,
        mcp_integration_id,
    )


hints.resolve_on_demand(globals())
