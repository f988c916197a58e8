"""What MCP servers say of themselves: name, version and abilities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import McpMetadata, SyncedMcpServerMetadata


class McpIntegrationMetadata(Resource):
    """What the server of an MCP integration says of itself, as Portkey last read it."""

    async def get(self, mcp_integration_id: str, /) -> McpMetadata:
        """Get name, version and abilities of the server of an MCP integration.

        mcp_integration_id: the UUID or the slug.

        Returns them with when and how well they were read: `last_synced_at`, `sync_status`, `sync_error`.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}/metadata.
        """
        return await api.mcp_integrations_metadata_get(self._transport, mcp_integration_id)


class McpServerMetadata(Resource):
    """What an MCP server of a workspace says of itself, as Portkey last read it."""

    async def get(self, mcp_server_id: str, /) -> McpMetadata:
        """Get name, version and abilities of an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the form of the answer, which should be that of MCP integrations.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/metadata.
        """
        return await api.mcp_servers_metadata_get(self._transport, mcp_server_id)

    async def sync(self, mcp_server_id: str, /, **body: Any) -> SyncedMcpServerMetadata:
        """Store what an MCP server was found to say of itself, as a gateway does.

        mcp_server_id: the UUID or the slug. body: the metadata; their form is not documented.

        Not verified: the whole operation, and the form of body and answer.
        Raises NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: mcp_servers.update. API: POST /mcp-servers/{mcpServerId}/metadata/sync.
        """
        return await api.mcp_servers_metadata_sync(self._transport, mcp_server_id, body=body or None)
