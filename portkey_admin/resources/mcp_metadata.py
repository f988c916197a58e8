"""The metadata that MCP servers report: name, version and capabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import McpMetadata, SyncedMcpServerMetadata


class McpIntegrationMetadata(Resource):
    """The metadata that the server of an MCP integration reports, as last read by Portkey."""

    async def get(self, mcp_integration_id: str, /) -> McpMetadata:
        """Get the name, version and capabilities of the server of an MCP integration.

        mcp_integration_id: the UUID or the slug.

        Returns them with the time and result of the last sync: `last_synced_at`, `sync_status`, `sync_error`.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}/metadata.
        """
        return await api.mcp_integrations_metadata_get(self._transport, mcp_integration_id)


class McpServerMetadata(Resource):
    """The metadata that an MCP server of a workspace reports, as last read by Portkey."""

    async def get(self, mcp_server_id: str, /) -> McpMetadata:
        """Get the name, version and capabilities of an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the form of the response, which should match that of MCP integrations.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/metadata.
        """
        return await api.mcp_servers_metadata_get(self._transport, mcp_server_id)

    async def sync(self, mcp_server_id: str, /, **body: Any) -> SyncedMcpServerMetadata:
        """Store the metadata that an MCP server reports, as a gateway does.

        mcp_server_id: the UUID or the slug. body: the metadata; its form is not documented.

        Not verified: the whole operation, and the form of body and response.
        Raises NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: mcp_servers.update. API: POST /mcp-servers/{mcpServerId}/metadata/sync.
        """
        return await api.mcp_servers_metadata_sync(self._transport, mcp_server_id, body=body or None)
