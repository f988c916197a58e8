# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_connection_test import McpConnectionTest
    from ..models.mcp_server import McpServer
    from ..models.mcp_server_list_item import McpServerList
    from ..models.mcp_servers_answers import CreatedMcpServer
    from ..models.mcp_servers_bodies import CreateMcpServer, UpdateMcpServer


class McpServersListQuery(TypedDict, total=False):
    """Query of `mcp_servers.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    id: NotRequired[str]
    search: NotRequired[str]


MCP_SERVERS_LIST: Operation[McpServerList] = Operation(
    id="mcp_servers.list",
    method="GET",
    path="/mcp-servers",
    summary="List MCP servers",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "current_page": "integer",
            "page_size": "integer",
            "id": "string",
            "search": "string",
        },
    ),
    scopes=("mcp_servers.list",),
    scope_rule="any",
    evidence="documented",
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
        default_size=100,
        max_size=100,
    ),
    response=decoding.model("McpServerList"),
)


async def mcp_servers_list(
    transport: Transport,
    /,
    *,
    query: McpServersListQuery | None = None,
) -> McpServerList:
    """List MCP servers.

    Returns the MCP servers of one workspace. An organisation key must name the workspace. The developers of
    Portkey's Terraform provider got 403 from all MCP server operations with an organisation key, so prefer
    a workspace key.

    Query:
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.
        current_page (int): Page number, from 0. At least 0. Default: 0.
        page_size (int): Maximum number of rows per page. At least 1. At most 100. Default: 100.
        id (str): Only the MCP servers with these ids, joined by commas.
        search (str): Only rows with this text in their name. At most 255 characters.

    Returns:
        McpServerList: One page of MCP servers.

    Scopes: mcp_servers.list (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers
    """
    return await transport.send(
        MCP_SERVERS_LIST,
        query=query,
    )


MCP_SERVERS_CREATE: Operation[CreatedMcpServer] = Operation(
    id="mcp_servers.create",
    method="POST",
    path="/mcp-servers",
    summary="Create an MCP server",
    body=Fields(
        kinds={
            "workspace_id": "string",
            "name": "string",
            "description": "string|null",
            "mcp_integration_id": "string",
            "slug": "string",
        },
        required=(
            "name",
            "mcp_integration_id",
        ),
    ),
    scopes=("mcp_servers.create",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedMcpServer"),
)


async def mcp_servers_create(
    transport: Transport,
    /,
    *,
    body: CreateMcpServer,
) -> CreatedMcpServer:
    """Create an MCP server.

    Creates an MCP server in a workspace, from an MCP integration that it may use.

    Body:
        workspace_id (str): Id or slug of the workspace to create it in. Required for organisation keys.
        name (str, required): Display name. It need not be unique. At least 1 characters. At most 255
            characters.
        description (str | None): Description for display; it has no other effect. At most 500 characters.
        mcp_integration_id (str, required): Id or slug of the MCP integration to create it from.
        slug (str): 3 to 50 letters, digits, `_` and `-`. By default Portkey generates one. At least 3
            characters. At most 50 characters.

    Returns:
        CreatedMcpServer: Id and slug of the new MCP server.

    Scopes: mcp_servers.create (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /mcp-servers
    """
    return await transport.send(
        MCP_SERVERS_CREATE,
        body=body,
    )


MCP_SERVERS_GET: Operation[McpServer] = Operation(
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

    Returns one MCP server. Some fields are filled in only for service keys, not for user keys.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServer: An MCP server of a workspace.

    Scopes: mcp_servers.read (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}
    """
    return await transport.send(
        MCP_SERVERS_GET,
        mcp_server_id,
    )


MCP_SERVERS_UPDATE: Operation[None] = Operation(
    id="mcp_servers.update",
    method="PUT",
    path="/mcp-servers/{mcpServerId}",
    summary="Update an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string|null",
        },
    ),
    scopes=("mcp_servers.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_servers_update(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: UpdateMcpServer,
) -> None:
    """Update an MCP server.

    Changes the name or the description; at least one is required. Returns nothing.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        name (str): Display name. It need not be unique. At least 1 characters. At most 255 characters.
        description (str | None): Description for display; it has no other effect. At most 500 characters.

    Returns:
        None

    Scopes: mcp_servers.update (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /mcp-servers/{mcpServerId}
    """
    await transport.send(
        MCP_SERVERS_UPDATE,
        mcp_server_id,
        body=body,
    )


MCP_SERVERS_DELETE: Operation[None] = Operation(
    id="mcp_servers.delete",
    method="DELETE",
    path="/mcp-servers/{mcpServerId}",
    summary="Delete an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_servers_delete(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> None:
    """Delete an MCP server.

    Deletes the MCP server from its workspace. The MCP integration that it was created from is unchanged.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        None

    Scopes: mcp_servers.delete (documented). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /mcp-servers/{mcpServerId}
    """
    await transport.send(
        MCP_SERVERS_DELETE,
        mcp_server_id,
    )


MCP_SERVERS_TEST: Operation[McpConnectionTest] = Operation(
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

    Connects to the URL of the server's integration and returns the result. If the server can't be reached,
    this call still succeeds; the response then has `success` false.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpConnectionTest: Result of connecting to an MCP server.

    Scopes: mcp_servers.read or mcp_servers.update (inferred). Keys: organisation-service,
    workspace-service, workspace-user.
    POST /mcp-servers/{mcpServerId}/test
    """
    return await transport.send(
        MCP_SERVERS_TEST,
        mcp_server_id,
    )


hints.resolve_on_demand(globals())
