# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.mcp_connection_test import McpConnectionTest

OPERATION: Operation[McpConnectionTest] = Operation(
    id="mcp_integrations.test",
    method="POST",
    path="/mcp-integrations/{mcpIntegrationId}/test",
    summary="Test an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={},
        open=True,
        optional=True,
    ),
    scopes=(
        "organisation_mcp_integrations.read",
        "workspace_mcp_integrations.read",
        "organisation_mcp_integrations.update",
        "workspace_mcp_integrations.update",
    ),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpConnectionTest"),
)


async def mcp_integrations_test(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: Mapping[str, Any] | None = None,
) -> McpConnectionTest:
    """Test an MCP integration.

    Has Portkey connect to the address of the integration and tells how that went. The body is free-form and
    may be left out. Not verified live: the form of the answer, which is taken from the test of MCP servers.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        McpConnectionTest: How a connection to an MCP server went.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read or
    organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    POST /mcp-integrations/{mcpIntegrationId}/test
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
        body=body,
    )
