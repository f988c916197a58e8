# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.success import Success
    from ...models.update_mcp_capabilities import UpdateMcpCapabilities

OPERATION: Operation[Success] = Operation(
    id="mcp_integrations.capabilities.update",
    method="PUT",
    path="/mcp-integrations/{mcpIntegrationId}/capabilities",
    summary="Update capabilities of an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "capabilities": "array",
        },
        entries={
            "capabilities": "McpCapabilityAccess",
        },
        required=("capabilities",),
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def mcp_integrations_capabilities_update(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: UpdateMcpCapabilities,
) -> Success:
    """Update capabilities of an MCP integration.

    Switches tools, prompts and resources on or off for everybody who uses the integration. Resource
    templates can be read but not switched. Not verified live: capabilities that aren't named stay as they
    are.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        capabilities (Sequence[McpCapabilityAccess], required): Capabilities to switch, at least one. At
            least 1 items.

    Returns:
        Success: Tells whether the change was made.

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /mcp-integrations/{mcpIntegrationId}/capabilities
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
        body=body,
    )
