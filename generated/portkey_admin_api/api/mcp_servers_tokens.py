# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.mcp_server_tokens import McpServerTokens
    from ..models.mcp_servers_answers import DeletedMcpServerTokens, UpdatedMcpServerTokens

MCP_SERVERS_TOKENS_GET: Operation[McpServerTokens] = Operation(
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

    Returns the stored sign-in tokens of the server. Known only from the official Python SDK. Not verified
    live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServerTokens: Stored sign-in tokens of an MCP server. Its form is not documented.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        MCP_SERVERS_TOKENS_GET,
        mcp_server_id,
    )


MCP_SERVERS_TOKENS_UPDATE: Operation[UpdatedMcpServerTokens] = Operation(
    id="mcp_servers.tokens.update",
    method="PUT",
    path="/mcp-servers/{mcpServerId}/tokens",
    summary="Replace the tokens of an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={},
        open=True,
    ),
    scopes=("mcp_servers.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("UpdatedMcpServerTokens"),
)


async def mcp_servers_tokens_update(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: Mapping[str, Any],
) -> UpdatedMcpServerTokens:
    """Replace the tokens of an MCP server.

    Stores sign-in tokens for the server. Known only from the official Python SDK. Not verified live: the
    whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        UpdatedMcpServerTokens: Response to replacing the tokens of an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    PUT /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        MCP_SERVERS_TOKENS_UPDATE,
        mcp_server_id,
        body=body,
    )


MCP_SERVERS_TOKENS_DELETE: Operation[DeletedMcpServerTokens] = Operation(
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

    Deletes the stored sign-in tokens of the server. Known only from the official Python SDK. Not verified
    live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        DeletedMcpServerTokens: Response to deleting the tokens of an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.update or mcp_servers.delete (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    Experimental.
    DELETE /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        MCP_SERVERS_TOKENS_DELETE,
        mcp_server_id,
    )


hints.resolve_on_demand(globals())
