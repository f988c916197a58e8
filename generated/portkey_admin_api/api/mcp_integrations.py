# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.mcp_connection_test import McpConnectionTest
    from ..models.mcp_integration import McpIntegration
    from ..models.mcp_integration_list_item import McpIntegrationList
    from ..models.mcp_integrations_answers import CreatedMcpIntegration, SyncedMcpIntegration
    from ..models.mcp_integrations_bodies import (
        CreateMcpIntegration,
        SyncMcpIntegration,
        UpdateMcpIntegration,
    )


class McpIntegrationsListQuery(TypedDict, total=False):
    """Query of `mcp_integrations.list`; its fields are described there."""

    organisation_id: NotRequired[str]
    type: NotRequired[Literal["workspace", "organisation", "all"]]
    workspace_id: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    search: NotRequired[str]


MCP_INTEGRATIONS_LIST: Operation[McpIntegrationList] = Operation(
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

    Returns the MCP integrations of the organisation or of one workspace; a workspace key gets those that
    its workspace may use. Sources differ on whether an organisation key must name its organisation: the
    published document requires it, the tests of Portkey's Terraform provider leave it out.

    Query:
        organisation_id (str): Id of the organisation. Defaults to the organisation of the key.
        type (Literal["workspace", "organisation", "all"]): `workspace` for those that belong to one
            workspace, `organisation` for those that the organisation shares, `all` for both.
        workspace_id (str): Only integrations that this workspace may use, by id or slug.
        page_size (int): Maximum number of rows per page. At least 1. At most 1000. Default: 100.
        current_page (int): Page number, from 0. At least 0. Default: 0.
        search (str): Only rows with this text in their name.

    Returns:
        McpIntegrationList: One page of MCP integrations.

    Scopes: organisation_mcp_integrations.list or workspace_mcp_integrations.list (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations
    """
    return await transport.send(
        MCP_INTEGRATIONS_LIST,
        query=query,
    )


MCP_INTEGRATIONS_CREATE: Operation[CreatedMcpIntegration] = Operation(
    id="mcp_integrations.create",
    method="POST",
    path="/mcp-integrations",
    summary="Create an MCP integration",
    body=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
            "slug": "string",
            "name": "string",
            "description": "string|null",
            "configurations": "McpIntegrationConfigurations",
            "url": "string",
            "auth_type": "string",
            "transport": "string",
            "secret_mappings": "array",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
        required=(
            "name",
            "url",
            "auth_type",
            "transport",
        ),
    ),
    scopes=("organisation_mcp_integrations.create", "workspace_mcp_integrations.create"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedMcpIntegration"),
)


async def mcp_integrations_create(
    transport: Transport,
    /,
    *,
    body: CreateMcpIntegration,
) -> CreatedMcpIntegration:
    """Create an MCP integration.

    Registers an MCP server with its URL and authentication. Sources differ on whether an organisation key
    must name `organisation_id` or `workspace_id`, and on whether `headers` as `auth_type` requires
    `configurations.custom_headers`: the published document requires them, the tests of Portkey's Terraform
    provider leave them out.

    Body:
        organisation_id (str): Id of the organisation, for organisation keys that name no workspace.
        workspace_id (str): Owning workspace, by id or slug. By default the organisation owns it.
        slug (str): Letters, digits, `_` and `-`. By default Portkey generates one.
        name (str, required): Display name. It need not be unique.
        description (str | None): Description for display; it has no other effect.
        configurations (McpIntegrationConfigurations | Mapping[str, Any]): Headers and other authentication
            settings, as required by `auth_type`.
        url (str, required): URL of the MCP server. Format: uri.
        auth_type (Literal["oauth_auto", "headers", "none", "oauth_client_credentials"], required): How
            Portkey authenticates: `oauth_auto` with OAuth and dynamic registration,
            `oauth_client_credentials` with OAuth and its own client (not verified live), `headers` with
            fixed headers, `none` not at all.
        transport (Literal["http", "sse"], required): Transport of the Model Context Protocol: `http`
            streamable HTTP, `sse` server-sent events.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.

    Returns:
        CreatedMcpIntegration: Id and slug of the new MCP integration.

    Scopes: organisation_mcp_integrations.create or workspace_mcp_integrations.create (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    POST /mcp-integrations
    """
    return await transport.send(
        MCP_INTEGRATIONS_CREATE,
        body=body,
    )


MCP_INTEGRATIONS_GET: Operation[McpIntegration] = Operation(
    id="mcp_integrations.get",
    method="GET",
    path="/mcp-integrations/{mcpIntegrationId}",
    summary="Get an MCP integration",
    path_params=("mcpIntegrationId",),
    scopes=("organisation_mcp_integrations.read", "workspace_mcp_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("McpIntegration"),
)


async def mcp_integrations_get(
    transport: Transport,
    mcp_integration_id: str,
    /,
) -> McpIntegration:
    """Get an MCP integration.

    Returns one MCP integration. `configurations` is left out or masked, so it can't be copied from here.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        McpIntegration: An MCP integration.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /mcp-integrations/{mcpIntegrationId}
    """
    return await transport.send(
        MCP_INTEGRATIONS_GET,
        mcp_integration_id,
    )


MCP_INTEGRATIONS_UPDATE: Operation[None] = Operation(
    id="mcp_integrations.update",
    method="PUT",
    path="/mcp-integrations/{mcpIntegrationId}",
    summary="Update an MCP integration",
    path_params=("mcpIntegrationId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string|null",
            "configurations": "McpIntegrationConfigurations",
            "url": "string",
            "auth_type": "string",
            "transport": "string",
            "secret_mappings": "array",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
    ),
    scopes=("organisation_mcp_integrations.update", "workspace_mcp_integrations.update"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_integrations_update(
    transport: Transport,
    mcp_integration_id: str,
    /,
    *,
    body: UpdateMcpIntegration,
) -> None:
    """Update an MCP integration.

    Changes the fields that are sent, at least one, and leaves the others unchanged. Returns nothing.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        name (str): Display name. It need not be unique.
        description (str | None): Description for display; it has no other effect.
        configurations (McpIntegrationConfigurations | Mapping[str, Any]): Headers and other authentication
            settings, as required by `auth_type`.
        url (str): URL of the MCP server. Format: uri.
        auth_type (Literal["oauth_auto", "headers", "none", "oauth_client_credentials"]): How Portkey
            authenticates: `oauth_auto` with OAuth and dynamic registration, `oauth_client_credentials` with
            OAuth and its own client (not verified live), `headers` with fixed headers, `none` not at all.
        transport (Literal["http", "sse"]): Transport of the Model Context Protocol: `http` streamable HTTP,
            `sse` server-sent events.
        secret_mappings (Sequence[SecretMappingParams]): Fields to fetch from a secret manager instead of
            storing the value. An empty list clears them.

    Returns:
        None

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /mcp-integrations/{mcpIntegrationId}
    """
    await transport.send(
        MCP_INTEGRATIONS_UPDATE,
        mcp_integration_id,
        body=body,
    )


MCP_INTEGRATIONS_DELETE: Operation[None] = Operation(
    id="mcp_integrations.delete",
    method="DELETE",
    path="/mcp-integrations/{mcpIntegrationId}",
    summary="Delete an MCP integration",
    path_params=("mcpIntegrationId",),
    scopes=("organisation_mcp_integrations.delete", "workspace_mcp_integrations.delete"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def mcp_integrations_delete(
    transport: Transport,
    mcp_integration_id: str,
    /,
) -> None:
    """Delete an MCP integration.

    Deletes the MCP integration. Returns nothing. Not verified live: what happens to the MCP servers created
    from it.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        None

    Scopes: organisation_mcp_integrations.delete or workspace_mcp_integrations.delete (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    DELETE /mcp-integrations/{mcpIntegrationId}
    """
    await transport.send(
        MCP_INTEGRATIONS_DELETE,
        mcp_integration_id,
    )


MCP_INTEGRATIONS_TEST: Operation[McpConnectionTest] = Operation(
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

    Connects to the URL of the integration and returns the result. The body is free-form and optional. Not
    verified live: the form of the response, which is assumed to match the test of MCP servers.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Returns:
        McpConnectionTest: Result of connecting to an MCP server.

    Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read or
    organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    POST /mcp-integrations/{mcpIntegrationId}/test
    """
    return await transport.send(
        MCP_INTEGRATIONS_TEST,
        mcp_integration_id,
        body=body,
    )


MCP_INTEGRATIONS_SYNC: Operation[SyncedMcpIntegration] = Operation(
    id="mcp_integrations.sync",
    method="POST",
    path="/mcp-integrations/{mcpIntegrationId}/sync",
    summary="Store what was found on the server of an MCP integration",
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
    """Store what was found on the server of an MCP integration.

    Stores information about the server and its capabilities, as found by a gateway. Known only from the
    official Python SDK. Not verified live: the whole operation, and the form of body and response.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        server_info (Mapping[str, Any]): Information about the server. Their form is not documented.
        capabilities (Any): Capabilities of the server. Its form is not documented.

    Returns:
        SyncedMcpIntegration: Response to a sync of an MCP integration. Its form is not documented.

    Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update (inferred). Keys:
    organisation-service, workspace-service, workspace-user.
    Experimental.
    POST /mcp-integrations/{mcpIntegrationId}/sync
    """
    return await transport.send(
        MCP_INTEGRATIONS_SYNC,
        mcp_integration_id,
        body=body,
    )


hints.resolve_on_demand(globals())
