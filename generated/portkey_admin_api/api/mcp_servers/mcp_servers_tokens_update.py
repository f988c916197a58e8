# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.updated_mcp_server_tokens import UpdatedMcpServerTokens

OPERATION: Operation[UpdatedMcpServerTokens] = Operation(
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

    Stores sign-in tokens for the server. Known from the official Python SDK alone. Not verified live: the
    whole operation, the form of what goes out and comes back.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        UpdatedMcpServerTokens: Answer to replacing the tokens of an MCP server. Its form is not documented.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    PUT /mcp-servers/{mcpServerId}/tokens
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        body=body,
    )
