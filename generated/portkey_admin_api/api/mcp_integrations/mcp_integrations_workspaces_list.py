# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_integration_workspace_list import McpIntegrationWorkspaceList


class McpIntegrationsWorkspacesListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.workspaces.list`; its fields are described there."""

    version: NotRequired[str]


OPERATION: Operation[McpIntegrationWorkspaceList] = Operation(
    id="mcp_integrations.workspaces.list",
    method="GET",
    path="/mcp-integrations/{mcpIntegrationId}/workspaces",
    summary="List the workspaces of an MCP integration",
    path_params=("mcpIntegrationId",),
    query=Fields(
        kinds={
            "version": "string",
        },
    ),
    scopes=("organisation_mcp_integrations.read", "workspace_mcp_integrations.read"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("workspaces", "data"),
        total="total",
    ),
    response=decoding.model("McpIntegrationWorkspaceList"),
)


async def mcp_integrations_workspaces_list(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    query: McpIntegrationsWorkspacesListQuery | None = None,
) -> McpIntegrationWorkspaceList:
    """List the workspaces of an MCP integration.

    Answers in one go which workspaces may use the integration. The rows stand under `workspaces`; with
    `version` set to anything they stand under `data`, beside a `total`.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Query:
        version (str): Any value asks for the newer form of the answer, with the rows under `data` and a
            `total`.

    Returns:
        McpIntegrationWorkspaceList: Workspaces that may use an MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}/workspaces
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
        query=query,
    )
