"""How Portkey signs in to an MCP server. Known only from Portkey's official Python SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import (
        DeletedMcpServerTokens,
        McpServerClientInfo,
        McpServerTokens,
        UpdatedMcpServerTokens,
    )


class McpTokens(Resource):
    """The sign-in tokens stored for an MCP server."""

    async def get(self, mcp_server_id: str, /) -> McpServerTokens:
        """Get the tokens of an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the whole operation, and the form of the response. The tokens may be returned unmasked.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/tokens.
        """
        return await api.mcp_servers_tokens_get(self._transport, mcp_server_id)

    async def update(self, mcp_server_id: str, /, **body: Any) -> UpdatedMcpServerTokens:
        """Replace the tokens of an MCP server.

        mcp_server_id: the UUID or the slug. body: the tokens; their form is not documented.

        Not verified: the whole operation, and the form of body and response.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update. API: PUT /mcp-servers/{mcpServerId}/tokens.
        """
        return await api.mcp_servers_tokens_update(self._transport, mcp_server_id, body=body)

    async def delete(self, mcp_server_id: str, /) -> DeletedMcpServerTokens:
        """Delete the stored tokens of an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the whole operation, and the form of the response.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update or mcp_servers.delete. API: DELETE /mcp-servers/{mcpServerId}/tokens.
        """
        return await api.mcp_servers_tokens_delete(self._transport, mcp_server_id)


class McpClientInfo(Resource):
    """The OAuth client information that Portkey uses with an MCP server."""

    async def get(self, mcp_server_id: str, /) -> McpServerClientInfo:
        """Get the client information that Portkey uses to connect to an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the whole operation, and the form of the response.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/client-info.
        """
        return await api.mcp_servers_client_info_get(self._transport, mcp_server_id)
