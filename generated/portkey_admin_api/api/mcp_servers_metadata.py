# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.mcp_metadata import McpMetadata
    from ..models.mcp_servers_answers import SyncedMcpServerMetadata

MCP_SERVERS_METADATA_GET: Operation[McpMetadata] = Operation(
    id="mcp_servers.metadata.get",
    method="GET",
    path="/mcp-servers/{mcpServerId}/metadata",
    summary="Get the metadata of an MCP server",
    path_params=("mcpServerId",),
    scopes=("mcp_servers.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpMetadata"),
)


async def mcp_servers_metadata_get(
    transport: Transport,
    mcp_server_id: str,
    /,
) -> McpMetadata:
    """Get the metadata of an MCP server.

    Returns the name, version and capabilities of the MCP server, as last read by Portkey, and the sync
    status. Not verified live: the form of the response, which is assumed to match MCP integrations.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        McpMetadata: The metadata that an MCP server reports, as last read by Portkey.

    Scopes: mcp_servers.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /mcp-servers/{mcpServerId}/metadata
    """
    return await transport.send(
        MCP_SERVERS_METADATA_GET,
        mcp_server_id,
    )


MCP_SERVERS_METADATA_SYNC: Operation[SyncedMcpServerMetadata] = Operation(
    id="mcp_servers.metadata.sync",
    method="POST",
    path="/mcp-servers/{mcpServerId}/metadata/sync",
    summary="Store the metadata of an MCP server",
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
    response=decoding.model("SyncedMcpServerMetadata"),
)


async def mcp_servers_metadata_sync(
    transport: Transport,
    mcp_server_id: str,
    /,
    *,
    body: Mapping[str, Any] | None = None,
) -> SyncedMcpServerMetadata:
    """Store the metadata of an MCP server.

    Stores the metadata that the server reports, as found by a gateway. Known only from the official Python
    SDK. Not verified live: the whole operation, and the form of request and response.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        SyncedMcpServerMetadata: Response to storing the metadata of an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    POST /mcp-servers/{mcpServerId}/metadata/sync
    """
    return await transport.send(
        MCP_SERVERS_METADATA_SYNC,
        mcp_server_id,
        body=body,
    )


hints.resolve_on_demand(globals())
