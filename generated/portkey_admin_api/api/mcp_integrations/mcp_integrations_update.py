# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_mcp_integration import UpdateMcpIntegration

OPERATION: Operation[None] = Operation(
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
        OPERATION,
        mcp_integration_id,
        body=body,
    )
