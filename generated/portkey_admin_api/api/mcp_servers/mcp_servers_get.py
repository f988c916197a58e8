# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_server import McpServer

OPERATION: Operation[McpServer] = Operation(
    id="mcp_servers.get",
    method="GET",
    path="/mcp-servers/{mcpServerId}",
    summary="Get an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpServer"),
)


async def mcp_servers_get(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpServer:
    """Get an MCP server.

    Answers one MCP server. Some fields are filled only where a service asks and not a person.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServer: An MCP server of a workspace.

    Scopes: mcp_servers.read (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
