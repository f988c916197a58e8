# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_mcp_server import UpdateMcpServer

OPERATION: Operation[None] = Operation(
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
        OPERATION,
        mcp_server_id,
        body=body,
    )
