# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_connection_test import McpConnectionTest

OPERATION: Operation[McpConnectionTest] = Operation(
    id="mcp_servers.test",
    method="POST",
    path="/mcp-servers/{mcpServerId}/test",
    summary="Test an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read", "mcp_servers.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpConnectionTest"),
)


async def mcp_servers_test(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpConnectionTest:
    """Test an MCP server.

    Has Portkey connect to the address of the server's integration and tells how that went. A server that
    can't be reached is no error of this call; the answer then has `success` false.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpConnectionTest: How a connection to an MCP server went.

    Scopes: mcp_servers.read or mcp_servers.update (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    POST /mcp-servers/{mcpServerId}/test
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
