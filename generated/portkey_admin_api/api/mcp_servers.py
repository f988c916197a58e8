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

    Answers the MCP servers of one workspace. A key of the organisation has to say which one. The makers of
    Portkey's Terraform provider got 403 from all MCP server operations with such a key, so a key of the
    workspace is the safer choice.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of the organisation must name it.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. At least 1. At most 100. Default: 100.
        id (str): Only the MCP servers with these ids, joined by commas.
        search (str): Only what holds this text in its name. At most 255 characters.

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

    Gives a workspace an MCP server, made from an MCP integration that it may use.

    Body:
        workspace_id (str): Id or slug of the workspace to make it in. A key of the organisation must name
            it.
        name (str, required): Name for people. Portkey does not insist that it is unique. At least 1
            characters. At most 255 characters.
        description (str | None): Text for people; no effect on what happens. At most 500 characters.
        mcp_integration_id (str, required): Id or slug of the MCP integration to make it from.
        slug (str): 3 to 50 letters, digits, `_` and `-`. Portkey makes one where it is left out. At least 3
            characters. At most 50 characters.

    Returns:
        CreatedMcpServer: Id and slug of an MCP server that was made.

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

    Answers one MCP server. Some fields are filled only where a service asks and not a person.

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

    Changes name or description, of which at least one must be sent. Answers nothing.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique. At least 1 characters. At
            most 255 characters.
        description (str | None): Text for people; no effect on what happens. At most 500 characters.

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

    Removes the MCP server from its workspace. The MCP integration that it was made from stays.

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
        MCP_SERVERS_TEST,
        mcp_server_id,
    )


hints.resolve_on_demand(globals())
