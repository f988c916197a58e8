# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.success import Success
    from ...models.update_mcp_capabilities import UpdateMcpCapabilities

OPERATION: Operation[Success] = Operation(
    id="mcp_servers.capabilities.update",
    method="PUT",
    path="/mcp-servers/{mcpServerId}/capabilities",
    summary="Update capabilities of an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={
            "capabilities": "array",
        },
        entries={
            "capabilities": "McpCapabilityAccess",
        },
        required=("capabilities",),
    ),
    scopes=("mcp_servers.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def mcp_servers_capabilities_update(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: UpdateMcpCapabilities,
) -> Success:
    """Update capabilities of an MCP server.

    Switches tools, prompts and resources on or off for this workspace. Resource templates can be read but
    not switched. Not verified live: capabilities that aren't named stay as they are.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        capabilities (Sequence[McpCapabilityAccess], required): Capabilities to switch, at least one. At
            least 1 items.

    Returns:
        Success: Tells whether the change was made.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /mcp-servers/{mcpServerId}/capabilities
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        body=body,
    )
