# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.deleted_mcp_server_tokens import DeletedMcpServerTokens

OPERATION: Operation[DeletedMcpServerTokens] = Operation(
    id="mcp_servers.tokens.delete",
    method="DELETE",
    path="/mcp-servers/{mcpServerId}/tokens",
    summary="Delete the tokens of an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.update", "mcp_servers.delete"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("DeletedMcpServerTokens"),
)


async def mcp_servers_tokens_delete(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> DeletedMcpServerTokens:
    """Delete the tokens of an MCP server.

    Forgets the sign-in tokens that are kept for the server. Known from the official Python SDK alone. Not
    verified live: the whole operation, the form of what goes out and comes back.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        DeletedMcpServerTokens: Answer to deleting the tokens of an MCP server. Its form is not documented.

    Scopes: mcp_servers.update or mcp_servers.delete (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    Experimental.
    DELETE /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
    )
