# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_server_tokens import McpServerTokens

OPERATION: Operation[McpServerTokens] = Operation(
    id="mcp_servers.tokens.get",
    method="GET",
    path="/mcp-servers/{mcpServerId}/tokens",
    summary="Get the tokens of an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("McpServerTokens"),
)


async def mcp_servers_tokens_get(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpServerTokens:
    """Get the tokens of an MCP server.

    Answers the sign-in tokens that are kept for the server. Known from the official Python SDK alone. Not
    verified live: the whole operation, the form of what goes out and comes back.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServerTokens: Sign-in tokens that are kept for an MCP server. Its form is not documented.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
