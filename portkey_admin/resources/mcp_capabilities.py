"""The tools, prompts and resources of MCP integrations and of the MCP servers made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import McpIntegrationsCapabilitiesListQuery, McpServersCapabilitiesListQuery
    from portkey_admin_api.models import (
        McpIntegrationCapability,
        McpServerCapability,
        Success,
        SyncedMcpServerCapabilities,
        UpdateMcpCapabilities,
    )


class McpIntegrationCapabilities(Resource):
    """What an MCP integration offers to all workspaces that may use it, as Portkey last read it."""

    kind = "mcp_integration_capabilities"

    def list(
        self, mcp_integration_id: str, /, **query: Unpack[McpIntegrationsCapabilitiesListQuery]
    ) -> Pager[McpIntegrationCapability]:
        """List the capabilities of an MCP integration, in pages.

        mcp_integration_id: the UUID or the slug.
        query: `type` ("tool", "prompt", "resource" or "resource_template"), `page_size` (up to 500, 100 where
            left out), `page` (from 1).

        Returns a pager; the `envelope` of a page has `counts` by type.
        Raises InvalidFieldError at once, and NotFoundError and the errors of any call when it is awaited or
        iterated over.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}/capabilities.
        """
        operation = api.operation("mcp_integrations.capabilities.list")
        return Pager(self._transport, operation, mcp_integration_id, query=query)

    async def update(self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpCapabilities]) -> Success:
        """Switch capabilities of an MCP integration on or off, for everybody who uses it.

        mcp_integration_id: the UUID or the slug.
        body: `capabilities`, at least one `{"name": …, "type": …, "enabled": …}` with a type of "tool",
            "prompt" or "resource".

        Not verified: that those which are not named stay as they are.
        Returns whether it was done.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/capabilities.
        """
        return await api.mcp_integrations_capabilities_update(self._transport, mcp_integration_id, body=body)

    async def ensure(
        self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpCapabilities]
    ) -> Ensured[dict[str, object]]:
        """Switch those capabilities of an MCP integration that differ from what is given.

        mcp_integration_id: the UUID or the slug. body: as of `update`; others stay as they are.

        Returns what had to be done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors of
        any call.
        Scopes: organisation_mcp_integrations or workspace_mcp_integrations: read, update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/capabilities, after GET.
        """
        return await self._ensure({"slug": mcp_integration_id, **body})


class McpServerCapabilities(Resource):
    """What an MCP server offers in its workspace: at most what its MCP integration offers."""

    kind = "mcp_server_capabilities"

    def list(
        self, mcp_server_id: str, /, **query: Unpack[McpServersCapabilitiesListQuery]
    ) -> Pager[McpServerCapability]:
        """List the capabilities of an MCP server, in pages.

        mcp_server_id: the UUID or the slug.
        query: as of `portkey.mcp_integrations.capabilities.list`: `type`, `page_size`, `page` (from 1).

        Returns a pager, whose rows also say whether the MCP integration has the capability on.
        Raises InvalidFieldError at once, and NotFoundError and the errors of any call when it is awaited or
        iterated over.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/capabilities.
        """
        return Pager(
            self._transport, api.operation("mcp_servers.capabilities.list"), mcp_server_id, query=query
        )

    async def update(self, mcp_server_id: str, /, **body: Unpack[UpdateMcpCapabilities]) -> Success:
        """Switch capabilities of an MCP server on or off, in its workspace.

        mcp_server_id: the UUID or the slug.
        body: as of `portkey.mcp_integrations.capabilities.update`: `capabilities`.

        Not verified: that those which are not named stay as they are.
        Returns whether it was done.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update. API: PUT /mcp-servers/{mcpServerId}/capabilities.
        """
        return await api.mcp_servers_capabilities_update(self._transport, mcp_server_id, body=body)

    async def ensure(
        self, mcp_server_id: str, /, **body: Unpack[UpdateMcpCapabilities]
    ) -> Ensured[dict[str, object]]:
        """Switch those capabilities of an MCP server that differ from what is given.

        mcp_server_id: the UUID or the slug. body: as of `update`; others stay as they are.

        What the MCP integration has switched off stays off, and is told in `unkept`.

        Returns what had to be done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors of
        any call.
        Scopes: mcp_servers: read, update.
        API: PUT /mcp-servers/{mcpServerId}/capabilities, after GET.
        """
        return await self._ensure({"slug": mcp_server_id, **body})

    async def sync(self, mcp_server_id: str, /, **body: Any) -> SyncedMcpServerCapabilities:
        """Store which capabilities an MCP server was found to have, as a gateway does.

        mcp_server_id: the UUID or the slug. body: the capabilities; their form is not documented.

        Not verified: the whole operation, and the form of body and answer.
        Raises NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: mcp_servers.update. API: POST /mcp-servers/{mcpServerId}/capabilities/sync.
        """
        return await api.mcp_servers_capabilities_sync(self._transport, mcp_server_id, body=body or None)
