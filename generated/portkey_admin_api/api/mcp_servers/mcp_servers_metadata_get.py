# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_metadata import McpMetadata

OPERATION: Operation[McpMetadata] = Operation(
    id="mcp_servers.metadata.get",
    method="GET",
    path="/mcp-servers/{mcpServerId}/metadata",
    summary="Get what an MCP server says of itself",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpMetadata"),
)


async def mcp_servers_metadata_get(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpMetadata:
    """Get what an MCP server says of itself.

    Answers name, version and abilities of the MCP server as Portkey last read them, and how that went. Not
    verified live: the form of the answer, which is taken from MCP integrations.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpMetadata: What an MCP server says of itself, as Portkey last read it.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/metadata
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
