# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_mcp_integration import CreateMcpIntegration
    from ...models.created_mcp_integration import CreatedMcpIntegration

OPERATION: Operation[CreatedMcpIntegration] = Operation(
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

    Registers an MCP server with its address and the way to sign in. A key of the organisation names either
    `organisation_id` or `workspace_id`. With `headers` as `auth_type`, `configurations.custom_headers` is
    needed.

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
        OPERATION,
        body=body,
    )
