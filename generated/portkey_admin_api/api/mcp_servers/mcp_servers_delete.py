# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="mcp_servers.delete",
    method="DELETE",
    path="/mcp-servers/{mcpServerId}",
    summary="Delete an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_servers_delete(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> None:
    """Delete an MCP server.

    Removes the MCP server from its workspace. The MCP integration that it was made from stays.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        None

    Scopes: mcp_servers.delete (documented). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /mcp-servers/{mcpServerId}
    """
    await transport.send(
        OPERATION,
        mcp_server_id,
    )
