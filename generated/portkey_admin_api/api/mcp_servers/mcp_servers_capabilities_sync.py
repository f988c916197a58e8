# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.synced_mcp_server_capabilities import SyncedMcpServerCapabilities

OPERATION: Operation[SyncedMcpServerCapabilities] = Operation(
    id="mcp_servers.capabilities.sync",
    method="POST",
    path="/mcp-servers/{mcpServerId}/capabilities/sync",
    summary="Write the capabilities of an MCP server",
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
    """Write the capabilities of an MCP server.

    Stores which tools, prompts and resources the server offers, as a gateway finds them. Known from the
    official Python SDK alone. Not verified live: the whole operation, the form of what goes out and comes
    back.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Returns:
        SyncedMcpServerCapabilities: Answer to storing the capabilities of an MCP server. Its form is not
            documented.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    POST /mcp-servers/{mcpServerId}/capabilities/sync
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        body=body,
    )
