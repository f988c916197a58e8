# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_mcp_server import CreateMcpServer
    from ...models.created_mcp_server import CreatedMcpServer

OPERATION: Operation[CreatedMcpServer] = Operation(
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
        OPERATION,
        body=body,
    )
