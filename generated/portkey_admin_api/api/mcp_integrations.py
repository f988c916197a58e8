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

    Answers the MCP integrations of the organisation or of one workspace; a key of a workspace gets what
    that workspace may use. Sources differ on whether a key of the organisation has to name its
    organisation: the published document demands it, the tests of Portkey's Terraform provider leave it out.

    Query:
        organisation_id (str): Id of the organisation. Left out, it is the one that the key belongs to.
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

    Registers an MCP server with its address and the way to sign in. Sources differ on whether a key of the
    organisation has to name `organisation_id` or `workspace_id`, and on whether `headers` as `auth_type`
    needs `configurations.custom_headers`: the published document demands them, the tests of Portkey's
    Terraform provider leave them out.

    Body:
        organisation_id (str): Id of the organisation, for keys of the organisation that name no workspace.
        workspace_id (str): Workspace that it shall belong to, by id or slug. Left out, it belongs to the
            organisation.
        slug (str): Letters, digits, `_` and `-`. Portkey makes one where it is left out.
        name (str, required): Name for people. Portkey does not insist that it is unique.
        description (str | None): Text for people; no effect on what happens.
        configurations (McpIntegrationConfigurations | Mapping[str, Any]): Headers and other settings of the
            sign-in, as `auth_type` needs them.
        url (str, required): Address of the MCP server. Format: uri.
        auth_type (Literal["oauth_auto", "headers", "none", "oauth_client_credentials"], required): How
            Portkey signs in: `oauth_auto` by OAuth with registration on the fly, `oauth_client_credentials`
            by OAuth with a client of its own (not verified live), `headers` with fixed headers, `none` not
            at all.
        transport (Literal["http", "sse"], required): Transport of the Model Context Protocol: `http`
            streamable HTTP, `sse` server-sent events.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.

    Returns:
        CreatedMcpIntegration: Id and slug of an MCP integration that was made.

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

    Answers one MCP integration. `configurations` is left out or masked, so it can't be copied from here.

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

    Changes the fields that are sent, of which there must be at least one, and leaves the others. Answers
    nothing.

    Path:
        mcp_integration_id (str): Id or slug of the MCP integration.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        description (str | None): Text for people; no effect on what happens.
        configurations (McpIntegrationConfigurations | Mapping[str, Any]): Headers and other settings of the
            sign-in, as `auth_type` needs them.
        url (str): Address of the MCP server. Format: uri.
        auth_type (Literal["oauth_auto", "headers", "none", "oauth_client_credentials"]): How Portkey signs
            in: `oauth_auto` by OAuth with registration on the fly, `oauth_client_credentials` by OAuth with
            a client of its own (not verified live), `headers` with fixed headers, `none` not at all.
        transport (Literal["http", "sse"]): Transport of the Model Context Protocol: `http` streamable HTTP,
            `sse` server-sent events.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.

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

    Removes the MCP integration. Answers nothing. Not verified live: what becomes of the MCP servers that
    workspaces made from it.

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
        MCP_INTEGRATIONS_TEST,
        mcp_integration_id,
        body=body,
    )


MCP_INTEGRATIONS_SYNC: Operation[SyncedMcpIntegration] = Operation(
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
        MCP_INTEGRATIONS_SYNC,
        mcp_integration_id,
        body=body,
    )


hints.resolve_on_demand(globals())
