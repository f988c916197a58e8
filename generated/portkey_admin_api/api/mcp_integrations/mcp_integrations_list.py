# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.mcp_integration_list import McpIntegrationList


class McpIntegrationsListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.list`; its fields are described there."""

    organisation_id: NotRequired[str]
    type: NotRequired[Literal["workspace", "organisation", "all"]]
    workspace_id: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    search: NotRequired[str]


OPERATION: Operation[McpIntegrationList] = Operation(
    id="mcp_integrations.list",
    method="GET",
    path="/mcp-integrations",
    summary="List MCP integrations",
    query=Fields(
        kinds={
            "organisation_id": "string",
            "type": "string",
            "workspace_id": "string",
            "page_size": "integer",
            "current_page": "integer",
            "search": "string",
        },
    ),
    scopes=("organisation_mcp_integrations.list", "workspace_mcp_integrations.list"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        has_more="has_more",
        default_size=100,
        max_size=1000,
    ),
    response=decoding.model("McpIntegrationList"),
)


async def mcp_integrations_list(
    transport: Transport,
    /,
    *,
    query: McpIntegrationsListQuery | None = None,
) -> McpIntegrationList:
    """List MCP integrations.

    Answers the MCP integrations of the organisation or of one workspace. A key of the organisation has to
    name its organisation; a key of a workspace gets what that workspace may use.

    Query:
        organisation_id (str): Id of the organisation. A key of the organisation must name it.
        type (Literal["workspace", "organisation", "all"]): `workspace` for those that belong to one
            workspace, `organisation` for those that the organisation shares out, `all` for both.
        workspace_id (str): Only what this workspace may use, by id or slug.
        page_size (int): How many rows a page holds at most. At least 1. At most 1000. Default: 100.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        search (str): Only what holds this text in its name.

    Returns:
        McpIntegrationList: One page of MCP integrations.

    Scopes: organisation_mcp_integrations.list or workspace_mcp_integrations.list (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
