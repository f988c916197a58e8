# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.success import Success
    from ...models.update_mcp_server_user_access import UpdateMcpServerUserAccess

OPERATION: Operation[Success] = Operation(
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

    Lets single people in or keeps them out, and says what holds for everybody else. Not verified live:
    people who aren't named keep what they have.

    Path:
        mcp_server_id (str): Id or slug of the MCP server.

    Body:
        user_access (Sequence[McpUserAccess]): Settings of single people.
        default_user_access (Literal["allow", "deny"]): What shall hold for people who have no setting of
            their own.

    Returns:
        Success: Tells whether the change was made.

    Scopes: mcp_servers.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /mcp-servers/{mcpServerId}/user-access
    """
    return await transport.send(
        OPERATION,
        mcp_server_id,
        body=body,
    )
