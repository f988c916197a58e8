# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_server_capability_list import McpServerCapabilityList


class McpServersCapabilitiesListQuery(TypedDict, total=False):
    """Query of `mcp_servers.capabilities.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    type: NotRequired[Literal["tool", "prompt", "resource", "resource_template"]]


OPERATION: Operation[McpServerCapabilityList] = Operation(
    id="mcp_servers.capabilities.list",
    method="GET",
    path="/mcp-servers/{mcpServerId}/capabilities",
    summary="List the capabilities of an MCP server",
    path_params=("mcpServerId",),
    query=Fields(
        kinds={
            "page": "integer",
            "page_size": "integer",
            "type": "string",
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
    response=decoding.model("McpServerCapabilityList"),
)


async def mcp_servers_capabilities_list(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    query: McpServersCapabilitiesListQuery | None = None,
) -> McpServerCapabilityList:
    """List the capabilities of an MCP server.

    Answers the tools, prompts, resources and resource templates that the workspace's MCP server offers.
    Pages are counted from 1 here.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        page (int): Number of the page to answer, counted from 1. At least 1. Default: 1.
        page_size (int): How many rows a page holds at most. At least 1. At most 500. Default: 100.
        type (Literal["tool", "prompt", "resource", "resource_template"]): Only capabilities of this kind.

    Returns:
        McpServerCapabilityList: One page of capabilities of an MCP server.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/capabilities
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        query=query,
    )
