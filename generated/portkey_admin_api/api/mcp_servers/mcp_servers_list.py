# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_server_list import McpServerList


class McpServersListQuery(TypedDict, total=False):
    """Query of `mcp_servers.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    id: NotRequired[str]
    search: NotRequired[str]


OPERATION: Operation[McpServerList] = Operation(
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
        OPERATION,
        query=query,
    )
