# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_integration_capability_list import McpIntegrationCapabilityList


class McpIntegrationsCapabilitiesListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.capabilities.list`; its fields are described there."""

    page: NotRequired[int]
    page_size: NotRequired[int]
    type: NotRequired[Literal["tool", "prompt", "resource", "resource_template"]]


OPERATION: Operation[McpIntegrationCapabilityList] = Operation(
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

    Answers the tools, prompts, resources and resource templates that the MCP server offers, as Portkey last
    read them. Pages are counted from 1 here.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Query:
        page (int): Number of the page to answer, counted from 1. At least 1. Default: 1.
        page_size (int): How many rows a page holds at most. At least 1. At most 500. Default: 100.
        type (Literal["tool", "prompt", "resource", "resource_template"]): Only capabilities of this kind.

    Returns:
        McpIntegrationCapabilityList: One page of capabilities of an MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}/capabilities
    """
    return await transport.send(
        OPERATION,
        mcp_integration_id,
        query=query,
    )
