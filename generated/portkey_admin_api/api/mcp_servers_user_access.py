# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_server_user_access import McpServerUserAccessList
    from ..models.mcp_server_user_access_check import McpServerUserAccessCheck
    from ..models.mcp_servers_bodies import UpdateMcpServerUserAccess
    from ..models.success import Success


class McpServersUserAccessListQuery(TypedDict, total=False):
    """Query of `mcp_servers.user_access.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    search: NotRequired[str]


MCP_SERVERS_USER_ACCESS_LIST: Operation[McpServerUserAccessList] = Operation(
    id="mcp_servers.user_access.list",
    method="GET",
    path="/mcp-servers/{mcpServerId}/user-access",
    summary="List who may use an MCP server",
    path_params=("mcpServerId",),
    query=Fields(
        kinds={
            "page": "integer",
            "page_size": "integer",
            "search": "string",
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
        page="page",
        size="page_size",
        first=1,
        total="total",
        has_more="has_more",
        default_size=100,
        max_size=500,
    ),
    response=decoding.model("McpServerUserAccessList"),
)


async def mcp_servers_user_access_list(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    query: McpServersUserAccessListQuery | None = None,
) -> McpServerUserAccessList:
    """List who may use an MCP server.

    Returns the people of the workspace, and whether each may use the MCP server. Page numbers start at 1
    here.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        page (int): Page number, from 1. At least 1. Default: 1.
        page_size (int): Maximum number of rows per page. At least 1. At most 500. Default: 100.
        search (str): Only people with this text in their name or e-mail address.

    Returns:
        McpServerUserAccessList: One page of people and their access.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/user-access
    """
    return await transport.send(
        MCP_SERVERS_USER_ACCESS_LIST,
        mcp_server_id,
        query=query,
    )


MCP_SERVERS_USER_ACCESS_UPDATE: Operation[Success] = Operation(
    id="mcp_servers.user_access.update",
    method="PUT",
    path="/mcp-servers/{mcpServerId}/user-access",
    summary="Update who may use an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={
            "user_access": "array",
            "default_user_access": "string",
        },
        entries={
            "user_access": "McpUserAccess",
        },
    ),
    scopes=("mcp_servers.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def mcp_servers_user_access_update(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: UpdateMcpServerUserAccess,
) -> Success:
    """Update who may use an MCP server.

    Allows or denies access for single people, and sets the default for everyone else. Not verified live:
    that people who aren't listed keep their access.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        user_access (Sequence[McpUserAccess]): Settings of single people.
        default_user_access (Literal["allow", "deny"]): Default access of people without their own setting.

    Returns:
        Success: Whether the change was made.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /mcp-servers/{mcpServerId}/user-access
    """
    return await transport.send(
        MCP_SERVERS_USER_ACCESS_UPDATE,
        mcp_server_id,
        body=body,
    )


MCP_SERVERS_USER_ACCESS_CHECK: Operation[McpServerUserAccessCheck] = Operation(
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

    Returns whether the caller has access to the server. Known only from the official Python SDK. Not
    verified live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpServerUserAccessCheck: Whether the caller may use an MCP server. Its form is not documented.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /mcp-servers/{mcpServerId}/user-access/check
    """
    return await transport.send(
        MCP_SERVERS_USER_ACCESS_CHECK,
        mcp_server_id,
    )


hints.resolve_on_demand(globals())
