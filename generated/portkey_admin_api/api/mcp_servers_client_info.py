# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Operation, Transport

if TYPE_CHECKING:
    from ..models.mcp_server_client_info import McpServerClientInfo

MCP_SERVERS_CLIENT_INFO_GET: Operation[McpServerClientInfo] = Operation(
    id="mcp_servers.client_info.get",
    method="GET",
    path="/mcp-servers/{mcpServerId}/client-info",
    summary="Get the client information for an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("McpServerClientInfo"),
)


async def mcp_servers_client_info_get(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpServerClientInfo:
    """Get the client information for an MCP server.

    Returns the client information that Portkey uses to connect to the server. Known only from the official
    Python SDK. Not verified live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServerClientInfo: Client information that Portkey uses with an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /mcp-servers/{mcpServerId}/client-info
    """
    return await transport.send(
        MCP_SERVERS_CLIENT_INFO_GET,
        mcp_server_id,
    )


hints.resolve_on_demand(globals())
