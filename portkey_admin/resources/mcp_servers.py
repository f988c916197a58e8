"""MCP servers: created in a workspace from MCP integrations."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.mcp_capabilities import McpServerCapabilities
from portkey_admin.resources.mcp_metadata import McpServerMetadata
from portkey_admin.resources.mcp_server_access import McpServerAccess, McpServerConnections
from portkey_admin.resources.mcp_server_tokens import McpClientInfo, McpTokens
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import McpServersListQuery
    from portkey_admin_api.models import (
        CreatedMcpServer,
        CreateMcpServer,
        McpConnectionTest,
        McpServer,
        McpServerListItem,
        UpdateMcpServer,
    )


class McpServers(Resource):
    """The MCP servers of a workspace. An id may be the UUID or the slug.

    Prefer a workspace key: the developers of Portkey's Terraform provider got 403 everywhere here with an
    organisation key.
    """

    kind = "mcp_servers"

    @cached_property
    def capabilities(self) -> McpServerCapabilities:
        """The tools, prompts and resources that an MCP server offers."""
        return McpServerCapabilities(self._transport)

    @cached_property
    def user_access(self) -> McpServerAccess:
        """Which people may use an MCP server."""
        return McpServerAccess(self._transport)

    @cached_property
    def connections(self) -> McpServerConnections:
        """Who is connected to an MCP server."""
        return McpServerConnections(self._transport)

    @cached_property
    def metadata(self) -> McpServerMetadata:
        """The metadata that an MCP server reports."""
        return McpServerMetadata(self._transport)

    @cached_property
    def tokens(self) -> McpTokens:
        """The sign-in tokens stored for an MCP server."""
        return McpTokens(self._transport)

    @cached_property
    def client_info(self) -> McpClientInfo:
        """The OAuth client information that Portkey uses with an MCP server."""
        return McpClientInfo(self._transport)

    async def create(self, /, **body: Unpack[CreateMcpServer]) -> CreatedMcpServer:
        """Create an MCP server from an MCP integration that the workspace may use.

        body: `name` (up to 255 characters); `mcp_integration_id` (UUID or slug); `workspace_id` (UUID or
            slug), required for organisation keys; `slug` (3 to 50 letters, digits, `_` and `-`);
            `description` (up to 500 characters; None: none).

        Returns the id and the slug.
        Raises InvalidFieldError, PermissionDeniedError, AmbiguousWriteError and the errors of any call.
        Scopes: mcp_servers.create. API: POST /mcp-servers.
        """
        return await api.mcp_servers_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateMcpServer]
    ) -> Ensured[CreatedMcpServer | McpServerListItem | McpServer]:
        """Create an MCP server unless the workspace has one with this slug, or update what differs.

        body: same as `create`. Without `slug`, it is found by `name`. `mcp_integration_id` cannot be changed
            later.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: mcp_servers.list, mcp_servers.create, mcp_servers.update.
        API: POST /mcp-servers, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[McpServersListQuery]) -> Pager[McpServerListItem]:
        """List the MCP servers of a workspace, in pages.

        query: `workspace_id` (UUID or slug), required for organisation keys; `id`, one or several joined by
            commas; `search` (part of the name); `page_size` (up to 100), `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: mcp_servers.list. API: GET /mcp-servers.
        """
        return Pager(self._transport, api.operation("mcp_servers.list"), query=query)

    async def get(self, mcp_server_id: str, /) -> McpServer:
        """Get an MCP server.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}.
        """
        return await api.mcp_servers_get(self._transport, mcp_server_id)

    async def update(self, mcp_server_id: str, /, **body: Unpack[UpdateMcpServer]) -> None:
        """Change the name or the description of an MCP server; at least one must be given.

        body: `name`, `description` (None clears it).

        Raises InvalidFieldError, BadRequestError if no field is given, NotFoundError, PermissionDeniedError
        and the errors of any call.
        Scopes: mcp_servers.update. API: PUT /mcp-servers/{mcpServerId}.
        """
        await api.mcp_servers_update(self._transport, mcp_server_id, body=body)

    async def delete(self, mcp_server_id: str, /) -> None:
        """Delete an MCP server. The MCP integration that it was created from is unchanged.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.delete. API: DELETE /mcp-servers/{mcpServerId}.
        """
        await api.mcp_servers_delete(self._transport, mcp_server_id)

    async def test(self, mcp_server_id: str, /) -> McpConnectionTest:
        """Have Portkey connect to an MCP server, and return the result.

        Returns `success` (false if the server cannot be reached), `status_code`, `error` and
        `response_time_ms`.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.read or mcp_servers.update. API: POST /mcp-servers/{mcpServerId}/test.
        """
        return await api.mcp_servers_test(self._transport, mcp_server_id)
