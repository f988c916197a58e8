# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_server_capability import McpServerCapabilityList
    from ..models.mcp_servers_answers import SyncedMcpServerCapabilities
    from ..models.success import Success
    from ..models.update_mcp_capabilities import UpdateMcpCapabilities


class McpServersCapabilitiesListQuery(TypedDict, total=False):
    """Query of `mcp_servers.capabilities.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    type: NotRequired[Literal["tool", "prompt", "resource", "resource_template"]]


MCP_SERVERS_CAPABILITIES_LIST: Operation[McpServerCapabilityList] = Operation(
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

    Returns the tools, prompts, resources and resource templates of the workspace's MCP server. Page numbers
    start at 1 here.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Query:
        page (int): Page number, from 1. At least 1. Default: 1.
        page_size (int): Maximum number of rows per page. At least 1. At most 500. Default: 100.
        type (Literal["tool", "prompt", "resource", "resource_template"]): Only capabilities of this type.

    Returns:
        McpServerCapabilityList: One page of capabilities of an MCP server.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/capabilities
    """
    return await transport.send(
        MCP_SERVERS_CAPABILITIES_LIST,
        mcp_server_id,
        query=query,
    )


MCP_SERVERS_CAPABILITIES_UPDATE: Operation[Success] = Operation(
    id="mcp_servers.capabilities.update",
    method="PUT",
    path="/mcp-servers/{mcpServerId}/capabilities",
    summary="Update capabilities of an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={
            "capabilities": "array",
        },
        entries={
            "capabilities": "McpCapabilityAccess",
        },
        required=("capabilities",),
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


async def mcp_servers_capabilities_update(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: UpdateMcpCapabilities,
) -> Success:
    """Update capabilities of an MCP server.

    Enables or disables tools, prompts and resources for this workspace. Resource templates can be read but
    not switched. Not verified live: that capabilities that aren't listed are unchanged.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        capabilities (Sequence[McpCapabilityAccess], required): Capabilities to enable or disable, at least
            one. At least 1 items.

    Returns:
        Success: Whether the change was made.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /mcp-servers/{mcpServerId}/capabilities
    """
    return await transport.send(
        MCP_SERVERS_CAPABILITIES_UPDATE,
        mcp_server_id,
        body=body,
    )


MCP_SERVERS_CAPABILITIES_SYNC: Operation[SyncedMcpServerCapabilities] = Operation(
    id="mcp_servers.capabilities.sync",
    method="POST",
    path="/mcp-servers/{mcpServerId}/capabilities/sync",
    summary="Store the capabilities of an MCP server",
    path_params=("mcpServerId",),
    body=Fields(
        kinds={},
        open=True,
        optional=True,
    ),
    scopes=("mcp_servers.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=True,
    response=decoding.model("SyncedMcpServerCapabilities"),
)


async def mcp_servers_capabilities_sync(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: Mapping[str, Any] | None = None,
) -> SyncedMcpServerCapabilities:
    """Store the capabilities of an MCP server.

    Stores the tools, prompts and resources of the server, as found by a gateway. Known only from the
    official Python SDK. Not verified live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        SyncedMcpServerCapabilities: Response to storing the capabilities of an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    POST /mcp-servers/{mcpServerId}/capabilities/sync
    """
    return await transport.send(
        MCP_SERVERS_CAPABILITIES_SYNC,
        mcp_server_id,
        body=body,
    )


hints.resolve_on_demand(globals())
