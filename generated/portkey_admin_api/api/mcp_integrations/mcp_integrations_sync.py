# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.sync_mcp_integration import SyncMcpIntegration
    from ...models.synced_mcp_integration import SyncedMcpIntegration

OPERATION: Operation[SyncedMcpIntegration] = Operation(
    id="mcp_integrations.sync",
    method="POST",
    path="/mcp-integrations/{mcpIntegrationId}/sync",
    summary="Write what was found on the server of an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "server_info": "object",
            "capabilities": "any",
        },
        optional=True,
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=True,
    response=decoding.model("SyncedMcpIntegration"),
)


async def mcp_integrations_sync(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: SyncMcpIntegration | None = None,
) -> SyncedMcpIntegration:
    """Write what was found on the server of an MCP integration.

    Stores facts about the server and its capabilities, as a gateway finds them. Known from the official
    Python SDK alone. Not verified live: the whole operation, the form of body and answer.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        server_info (Mapping[str, Any]): Facts about the server. Their form is not documented.
        capabilities (Any): What the server offers. Its form is not documented.

    Returns:
        SyncedMcpIntegration: Answer to a sync of an MCP integration. Its form is not documented.

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    Experimental.
    POST /mcp-integrations/{mcpIntegrationId}/sync
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
        body=body,
    )
