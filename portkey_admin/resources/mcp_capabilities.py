"""The tools, prompts and resources of MCP integrations and of the MCP servers created from them."""

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
    """The capabilities that an MCP integration offers to its workspaces, as last read by Portkey."""

    kind = "mcp_integration_capabilities"

    def list(
        self, mcp_integration_id: str, /, **query: Unpack[McpIntegrationsCapabilitiesListQuery]
    ) -> Pager[McpIntegrationCapability]:
        """List the capabilities of an MCP integration, in pages.

        mcp_integration_id: the UUID or the slug.
        query: `type` ("tool", "prompt", "resource" or "resource_template"), `page_size` (up to 500, 100 by
            default), `page` (from 1).

        Returns a pager; the `envelope` of a page has `counts` by type.
        Raises InvalidFieldError immediately, and NotFoundError and the errors of any call when awaited or
        iterated over.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}/capabilities.
        """
        operation = api.operation("mcp_integrations.capabilities.list")
        return Pager(self._transport, operation, mcp_integration_id, query=query)

    async def update(self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpCapabilities]) -> Success:
        """Enable or disable capabilities of an MCP integration for everyone who uses it.

        mcp_integration_id: the UUID or the slug.
        body: `capabilities`, at least one `{"name": …, "type": …, "enabled": …}` with a type of "tool",
            "prompt" or "resource".

        Not verified: that capabilities that are not listed are unchanged.
        Returns whether the update succeeded.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/capabilities.
        """
        return await api.mcp_integrations_capabilities_update(self._transport, mcp_integration_id, body=body)

    async def ensure(
        self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpCapabilities]
    ) -> Ensured[dict[str, object]]:
        """Enable or disable the capabilities of an MCP integration that differ from the given ones.

        mcp_integration_id: the UUID or the slug. body: same as `update`; others are unchanged.

        Returns what was done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors of
        any call.
        Scopes: organisation_mcp_integrations or workspace_mcp_integrations: read, update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/capabilities, after GET.
        """
        return await self._ensure({"slug": mcp_integration_id, **body})


class McpServerCapabilities(Resource):
    """The capabilities of an MCP server in its workspace: at most those of its MCP integration."""

    kind = "mcp_server_capabilities"

    def list(
        self, mcp_server_id: str, /, **query: Unpack[McpServersCapabilitiesListQuery]
    ) -> Pager[McpServerCapability]:
        """List the capabilities of an MCP server, in pages.

        mcp_server_id: the UUID or the slug.
        query: same as `portkey.mcp_integrations.capabilities.list`: `type`, `page_size`, `page` (from 1).

        Returns a pager, whose rows also say whether the capability is enabled in the MCP integration.
        Raises InvalidFieldError immediately, and NotFoundError and the errors of any call when awaited or
        iterated over.
        Scopes: mcp_servers.read. API: GET /mcp-servers/{mcpServerId}/capabilities.
        """
        return Pager(
            self._transport, api.operation("mcp_servers.capabilities.list"), mcp_server_id, query=query
        )

    async def update(self, mcp_server_id: str, /, **body: Unpack[UpdateMcpCapabilities]) -> Success:
        """Enable or disable capabilities of an MCP server in its workspace.

        mcp_server_id: the UUID or the slug.
        body: same as `portkey.mcp_integrations.capabilities.update`: `capabilities`.

        Not verified: that capabilities that are not listed are unchanged.
        Returns whether the update succeeded.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: mcp_servers.update. API: PUT /mcp-servers/{mcpServerId}/capabilities.
        """
        return await api.mcp_servers_capabilities_update(self._transport, mcp_server_id, body=body)

    async def ensure(
        self, mcp_server_id: str, /, **body: Unpack[UpdateMcpCapabilities]
    ) -> Ensured[dict[str, object]]:
        """Enable or disable the capabilities of an MCP server that differ from the given ones.

        mcp_server_id: the UUID or the slug. body: same as `update`; others are unchanged.

        Capabilities disabled in the MCP integration stay disabled, and are listed in `unkept`.

        Returns what was done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors of
        any call.
        Scopes: mcp_servers: read, update.
        API: PUT /mcp-servers/{mcpServerId}/capabilities, after GET.
        """
        return await self._ensure({"slug": mcp_server_id, **body})

    async def sync(self, mcp_server_id: str, /, **body: Any) -> SyncedMcpServerCapabilities:
        """Store the capabilities found on an MCP server, as a gateway does.

        mcp_server_id: the UUID or the slug. body: the capabilities; their form is not documented.

        Not verified: the whole operation, and the form of body and response.
        Raises NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: mcp_servers.update. API: POST /mcp-servers/{mcpServerId}/capabilities/sync.
        """
        return await api.mcp_servers_capabilities_sync(self._transport, mcp_server_id, body=body or None)
