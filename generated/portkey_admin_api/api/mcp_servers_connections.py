# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_server_connection import McpServerConnectionList
    from ..models.success import Success


class McpServersConnectionsListQuery(TypedDict, total=False):
    """Query of `mcp_servers.connections.list`; its fields are described there."""

    user_id: NotRequired[str]
    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]


MCP_SERVERS_CONNECTIONS_LIST: Operation[McpServerConnectionList] = Operation(
    id="mcp_servers.connections.list",
    method="GET",
    path="/mcp-servers/{mcpServerId}/connections",
    summary="List connections to an MCP server",
    path_params=("mcpServerId",),
    query=Fields(
        kinds={
            "user_id": "string",
            "workspace_id": "string",
            "current_page": "integer",
            "page_size": "integer",
        },
    ),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        has_more="has_more",
        default_size=100,
        max_size=500,
    ),
    response=decoding.model("McpServerConnectionList"),
)


async def mcp_servers_connections_list(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    query: McpServersConnectionsListQuery | None = None,
) -> McpServerConnectionList:
    """List connections to an MCP server.

    Returns who is connected to the MCP server. A user key gets its user's own connections, a service key
    those of everyone; use `user_id` to filter by person.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        user_id (str): Id of the person whose connections to return. By default, a user key gets its own and
            a service key gets all.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. At least 1. At most 500. Default: 100.

    Returns:
        McpServerConnectionList: One page of connections.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/connections
    """
    return await transport.send(
        MCP_SERVERS_CONNECTIONS_LIST,
        mcp_server_id,
        query=query,
    )


class McpServersConnectionsDeleteQuery(TypedDict, total=False):
    """Query of `mcp_servers.connections.delete`; its fields are described there."""

    user_id: NotRequired[str]
    workspace_id: NotRequired[str]


MCP_SERVERS_CONNECTIONS_DELETE: Operation[Success] = Operation(
    id="mcp_servers.connections.delete",
    method="DELETE",
    path="/mcp-servers/{mcpServerId}/connections",
    summary="Disconnect a person from an MCP server",
    path_params=("mcpServerId",),
    query=Fields(
        kinds={
            "user_id": "string",
            "workspace_id": "string",
        },
    ),
    scopes=("mcp_servers.update", "mcp_servers.delete"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def mcp_servers_connections_delete(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    query: McpServersConnectionsDeleteQuery | None = None,
) -> Success:
    """Disconnect a person from an MCP server.

    Deletes the person's stored sign-in to the MCP server, so that they must sign in again. People who
    aren't admins can do that only for themselves.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        user_id (str): Id of the person. Required for service keys; a user key acts for its own user.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Returns:
        Success: Whether the change was made.

    Scopes: mcp_servers.update or mcp_servers.delete (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    DELETE /mcp-servers/{mcpServerId}/connections
    """
    return await transport.send(
        MCP_SERVERS_CONNECTIONS_DELETE,
        mcp_server_id,
        query=query,
    )


hints.resolve_on_demand(globals())
