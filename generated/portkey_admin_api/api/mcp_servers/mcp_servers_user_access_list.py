# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_server_user_access_list import McpServerUserAccessList


class McpServersUserAccessListQuery(TypedDict, total=False):
    """Query of `mcp_servers.user_access.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    search: NotRequired[str]


OPERATION: Operation[McpServerUserAccessList] = Operation(
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

    Answers the people of the workspace and whether each may use the MCP server. Pages are counted from 1
    here.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        page (int): Number of the page to answer, counted from 1. At least 1. Default: 1.
        page_size (int): How many rows a page holds at most. At least 1. At most 500. Default: 100.
        search (str): Only people with this text in their name or e-mail address.

    Returns:
        McpServerUserAccessList: One page of people and their access.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/user-access
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        query=query,
    )
