# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_integration_workspace import McpIntegrationWorkspaceList
    from ..models.mcp_integrations_bodies import UpdateMcpIntegrationWorkspaces


class McpIntegrationsWorkspacesListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.workspaces.list`; its fields are described there."""

    version: NotRequired[str]


MCP_INTEGRATIONS_WORKSPACES_LIST: Operation[McpIntegrationWorkspaceList] = Operation(
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

    Returns all workspaces that may use the integration. The rows are in `workspaces`; with `version` set to
    any value they are in `data`, with a `total`.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Query:
        version (str): Any value selects the newer form of the response, with the rows in `data` and a
            `total`.

    Returns:
        McpIntegrationWorkspaceList: Workspaces that may use an MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}/workspaces
    """
    return await transport.send(
        MCP_INTEGRATIONS_WORKSPACES_LIST,
        mcp_integration_id,
        query=query,
    )


MCP_INTEGRATIONS_WORKSPACES_UPDATE: Operation[None] = Operation(
    id="mcp_integrations.workspaces.update",
    method="PUT",
    path="/mcp-integrations/{mcpIntegrationId}/workspaces",
    summary="Update which workspaces may use an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "workspaces": "array",
            "global_workspace_access": "McpGlobalWorkspaceAccess|null",
            "override_existing_workspace_access": "boolean",
        },
        entries={
            "workspaces": "McpIntegrationWorkspaceAccess",
        },
        required=("workspaces",),
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_integrations_workspaces_update(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: UpdateMcpIntegrationWorkspaces,
) -> None:
    """Update which workspaces may use an MCP integration.

    Grants or revokes access. The settings are merged into the existing ones unless
    `override_existing_workspace_access` is true. Entries can't be deleted, only disabled. Returns nothing.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        workspaces (Sequence[McpIntegrationWorkspaceAccess], required): Access of single workspaces. May be
            empty. At least 0 items.
        global_workspace_access (McpGlobalWorkspaceAccess | None): Access of workspaces without their own
            setting. Null means that there is no such rule.
        override_existing_workspace_access (bool): True replaces all existing settings with these. Otherwise
            they are merged. Default: false.

    Returns:
        None

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /mcp-integrations/{mcpIntegrationId}/workspaces
    """
    await transport.send(
        MCP_INTEGRATIONS_WORKSPACES_UPDATE,
        mcp_integration_id,
        body=body,
    )


hints.resolve_on_demand(globals())
