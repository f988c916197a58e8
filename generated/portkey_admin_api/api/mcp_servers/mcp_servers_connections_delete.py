# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.success import Success


class McpServersConnectionsDeleteQuery(TypedDict, total=False):
    """Query of `mcp_servers.connections.delete`; its fields are described there."""

    user_id: NotRequired[str]
    workspace_id: NotRequired[str]


OPERATION: Operation[Success] = Operation(
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
        OPERATION,
        mcp_server_id,
        query=query,
    )
