"""Which people may use an MCP server, and who is connected to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import (
        McpServersConnectionsDeleteQuery,
        McpServersConnectionsListQuery,
        McpServersUserAccessListQuery,
    )
    from portkey_admin_api.models import (
        McpServerConnection,
        McpServerUserAccess,
        McpServerUserAccessCheck,
        Success,
        UpdateMcpServerUserAccess,
    )


class McpServerAccess(Resource):
    """Who may use an MCP server: the default for everyone, and settings for single users."""

    def list(
        self, mcp_server_id: str, /, **query: Unpack[McpServersUserAccessListQuery]
    ) -> Pager[McpServerUserAccess]:
        """List the people of the workspace, and whether each may use an MCP server, in pages.

        mcp_server_id: the UUID or the slug.
        query: `search` (part of a name or an e-mail address), `page_size` (up to 500, 100 by default), `page`
            (from 1).

        Returns a pager; the `envelope` of a page has `default_user_access`.
        Raises InvalidFieldError immediately, and NotFoundError and the errors of any call when awaited or
        iterated over.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/user-access.
        """
        operation = api.operation("mcp_servers.user_access.list")
        return Pager(self._transport, operation, mcp_server_id, query=query)

    async def update(self, mcp_server_id: str, /, **body: Unpack[UpdateMcpServerUserAccess]) -> Success:
        """Allow people to use an MCP server, or deny them.

        mcp_server_id: the UUID or the slug.
        body: `user_access`, a list of `{"user_id": …, "enabled": …}`; `default_user_access` ("allow" or
            "deny"), for people without their own setting.

        Not verified: that people who are not listed keep their access.
        Returns whether the update succeeded.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update. API: PUT /mcp-servers/{mcpServerId}/user-access.
        """
        return await api.mcp_servers_user_access_update(self._transport, mcp_server_id, body=body)

    async def check(self, mcp_server_id: str, /) -> McpServerUserAccessCheck:
        """Check whether the user of the API key may use an MCP server.

        mcp_server_id: the UUID or the slug.

        Not verified: the whole operation, and the form of the response.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/user-access/check.
        """
        return await api.mcp_servers_user_access_check(self._transport, mcp_server_id)


class McpServerConnections(Resource):
    """Who is connected to an MCP server. These calls accept API keys only, not JWTs."""

    def list(
        self, mcp_server_id: str, /, **query: Unpack[McpServersConnectionsListQuery]
    ) -> Pager[McpServerConnection]:
        """List the connections to an MCP server, in pages.

        mcp_server_id: the UUID or the slug.
        query: `user_id` (default: a user key gets its own connections, a service key those of everyone);
            `workspace_id` (UUID or slug), required for organisation keys; `page_size` (up to 500),
            `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and NotFoundError and the errors of any call when awaited or
        iterated over.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/connections.
        """
        operation = api.operation("mcp_servers.connections.list")
        return Pager(self._transport, operation, mcp_server_id, query=query)

    async def delete(
        self, mcp_server_id: str, /, **query: Unpack[McpServersConnectionsDeleteQuery]
    ) -> Success:
        """Disconnect a person from an MCP server, so that they must sign in again.

        mcp_server_id: the UUID or the slug.
        query: `user_id`, required for service keys; a user key acts for its own user, and only an admin's for
            others; `workspace_id` (UUID or slug), required for organisation keys.

        Returns whether the update succeeded.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update or mcp_servers.delete. API: DELETE /mcp-servers/{mcpServerId}/connections.
        """
        return await api.mcp_servers_connections_delete(self._transport, mcp_server_id, query=query)
