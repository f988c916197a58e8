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

    Answers who is signed in to the MCP server. A key of a user gets that user's own connections, a key of a
    service gets everybody's; `user_id` asks for one person's.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        user_id (str): Id of the person whose connections to answer. Left out, a key of a user gets its own
            and a key of a service gets all.
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. At least 1. At most 500. Default: 100.

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

    Throws away what the person signed in to the MCP server with, so that they have to sign in anew. People
    who are no admins can do that only for themselves.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        user_id (str): Id of the person. A key of a service must name it; a key of a user stands for its own
            user.
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.

    Returns:
        Success: Tells whether the change was made.

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
