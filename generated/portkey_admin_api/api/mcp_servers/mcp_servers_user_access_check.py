# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_server_user_access_check import McpServerUserAccessCheck

OPERATION: Operation[McpServerUserAccessCheck] = Operation(
    id="mcp_servers.user_access.check",
    method="GET",
    path="/mcp-servers/{mcpServerId}/user-access/check",
    summary="Check whether the caller may use an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("McpServerUserAccessCheck"),
)


async def mcp_servers_user_access_check(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpServerUserAccessCheck:
    """Check whether the caller may use an MCP server.

    Tells whether the one who asks has access to the server. Known from the official Python SDK alone. Not
    verified live: the whole operation, the form of what goes out and comes back.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServerUserAccessCheck: Whether the caller may use an MCP server. Its form is not documented.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /mcp-servers/{mcpServerId}/user-access/check
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
