# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_integration_capability import McpIntegrationCapabilityList
    from ..models.success import Success
    from ..models.update_mcp_capabilities import UpdateMcpCapabilities


class McpIntegrationsCapabilitiesListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.capabilities.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    type: NotRequired[Literal["tool", "prompt", "resource", "resource_template"]]


MCP_INTEGRATIONS_CAPABILITIES_LIST: Operation[McpIntegrationCapabilityList] = Operation(
    id="mcp_integrations.capabilities.list",
    method="GET",
    path="/mcp-integrations/{mcpIntegrationId}/capabilities",
    summary="List the capabilities of an MCP integration",
    path_params=("mcpIntegrationId",),
    query=Fields(
        kinds={
            "page": "integer",
            "page_size": "integer",
            "type": "string",
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
        rows=("data",),
        page="page",
        size="page_size",
        first=1,
        total="total",
        has_more="has_more",
        default_size=100,
        max_size=500,
    ),
    response=decoding.model("McpIntegrationCapabilityList"),
)


async def mcp_integrations_capabilities_list(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    query: McpIntegrationsCapabilitiesListQuery | None = None,
) -> McpIntegrationCapabilityList:
    """List the capabilities of an MCP integration.

    Returns the tools, prompts, resources and resource templates of the MCP server, as last read by Portkey.
    Page numbers start at 1 here.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Query:
        page (int): Page number, from 1. At least 1. Default: 1.
        page_size (int): Maximum number of rows per page. At least 1. At most 500. Default: 100.
        type (Literal["tool", "prompt", "resource", "resource_template"]): Only capabilities of this type.

    Returns:
        McpIntegrationCapabilityList: One page of capabilities of an MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}/capabilities
    """
    return await transport.send(
        MCP_INTEGRATIONS_CAPABILITIES_LIST,
        mcp_integration_id,
        query=query,
    )


MCP_INTEGRATIONS_CAPABILITIES_UPDATE: Operation[Success] = Operation(
    id="mcp_integrations.capabilities.update",
    method="PUT",
    path="/mcp-integrations/{mcpIntegrationId}/capabilities",
    summary="Update capabilities of an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "capabilities": "array",
        },
        entries={
            "capabilities": "McpCapabilityAccess",
        },
        required=("capabilities",),
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Success"),
)


async def mcp_integrations_capabilities_update(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: UpdateMcpCapabilities,
) -> Success:
    """Update capabilities of an MCP integration.

    Enables or disables tools, prompts and resources for everyone who uses the integration. Resource
    templates can be read but not switched. Not verified live: that capabilities that aren't listed are
    unchanged.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        capabilities (Sequence[McpCapabilityAccess], required): Capabilities to enable or disable, at least
            one. At least 1 items.

    Returns:
        Success: Whether the change was made.

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /mcp-integrations/{mcpIntegrationId}/capabilities
    """
    return await transport.send(
        MCP_INTEGRATIONS_CAPABILITIES_UPDATE,
        mcp_integration_id,
        body=body,
    )


hints.resolve_on_demand(globals())
