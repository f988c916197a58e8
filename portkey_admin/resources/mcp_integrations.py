"""MCP integrations: MCP servers that an organisation or a workspace has registered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.mcp_capabilities import McpIntegrationCapabilities
from portkey_admin.resources.mcp_integration_workspaces import McpIntegrationWorkspaces
from portkey_admin.resources.mcp_metadata import McpIntegrationMetadata
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import McpIntegrationsListQuery
    from portkey_admin_api.models import (
        CreatedMcpIntegration,
        CreateMcpIntegration,
        McpConnectionTest,
        McpIntegration,
        McpIntegrationListItem,
        SyncedMcpIntegration,
        SyncMcpIntegration,
        UpdateMcpIntegration,
    )


class McpIntegrations(Resource):
    """URLs of MCP servers, and how to authenticate there. An id may be the UUID or the slug.

    Workspaces use an integration through the MCP servers (`portkey.mcp_servers`) created from it.
    """

    kind = "mcp_integrations"

    @cached_property
    def workspaces(self) -> McpIntegrationWorkspaces:
        """Which workspaces may use an MCP integration."""
        return McpIntegrationWorkspaces(self._transport)

    @cached_property
    def capabilities(self) -> McpIntegrationCapabilities:
        """The tools, prompts and resources that an MCP integration offers."""
        return McpIntegrationCapabilities(self._transport)

    @cached_property
    def metadata(self) -> McpIntegrationMetadata:
        """The metadata that the server of an MCP integration reports."""
        return McpIntegrationMetadata(self._transport)

    async def create(self, /, **body: Unpack[CreateMcpIntegration]) -> CreatedMcpIntegration:
        """Register an MCP server as an MCP integration.

        body: `name`; `url`; `transport`, "http" (streamable) or "sse"; `auth_type`, "oauth_auto",
            "oauth_client_credentials", "headers" or "none"; `configurations`, whose `custom_headers` are for
            "headers"; `workspace_id` (UUID or slug) or `organisation_id`, without which an organisation key
            creates one for its organisation; `slug`, `description`, `secret_mappings`. Sources differ on
            whether organisation keys must give one of the two, and whether "headers" requires
            `custom_headers`.

        Not verified: that "oauth_client_credentials" is accepted.
        Returns the id and the slug.
        Raises InvalidFieldError, BadRequestError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_mcp_integrations.create or workspace_mcp_integrations.create.
        API: POST /mcp-integrations.
        """
        return await api.mcp_integrations_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateMcpIntegration]
    ) -> Ensured[CreatedMcpIntegration | McpIntegrationListItem | McpIntegration]:
        """Create an MCP integration unless there is one with this slug, or update what differs.

        body: same as `create`. Without `slug`, it is found by `name`. `configurations` is not compared,
            because responses mask it or leave it out.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: organisation_mcp_integrations or workspace_mcp_integrations: list, create, update.
        API: POST /mcp-integrations, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[McpIntegrationsListQuery]) -> Pager[McpIntegrationListItem]:
        """List MCP integrations, in pages.

        query: `organisation_id` (sources differ on whether organisation keys must give it), `workspace_id`
            (UUID or slug), `type` ("workspace", "organisation" or "all"), `search` (part of the name),
            `page_size` (1 to 1,000, 100 by default), `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: organisation_mcp_integrations.list or workspace_mcp_integrations.list.
        API: GET /mcp-integrations.
        """
        return Pager(self._transport, api.operation("mcp_integrations.list"), query=query)

    async def get(self, mcp_integration_id: str, /) -> McpIntegration:
        """Get an MCP integration. Its `configurations` are masked or left out.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}.
        """
        return await api.mcp_integrations_get(self._transport, mcp_integration_id)

    async def update(self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpIntegration]) -> None:
        """Change the given fields of an MCP integration, at least one, and leave the others unchanged.

        body: `name`, `description` (None clears it), `url`, `transport`, `auth_type`, `configurations`,
            `secret_mappings` (an empty list clears them).

        Raises InvalidFieldError, BadRequestError if no field is given, NotFoundError, PermissionDeniedError
        and the errors of any call.
        Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: PUT /mcp-integrations/{mcpIntegrationId}.
        """
        await api.mcp_integrations_update(self._transport, mcp_integration_id, body=body)

    async def delete(self, mcp_integration_id: str, /) -> None:
        """Delete an MCP integration.

        Not verified: what happens to the MCP servers created from it.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.delete or workspace_mcp_integrations.delete.
        API: DELETE /mcp-integrations/{mcpIntegrationId}.
        """
        await api.mcp_integrations_delete(self._transport, mcp_integration_id)

    async def test(self, mcp_integration_id: str, /, **body: Any) -> McpConnectionTest:
        """Have Portkey connect to the server of an MCP integration, and return the result.

        body: anything, or nothing; how the API uses it is not documented.

        Not verified: the form of the response.
        Returns `success` (false if the server cannot be reached), `error` and `response_time_ms`.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.read, workspace_mcp_integrations.read,
        organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: POST /mcp-integrations/{mcpIntegrationId}/test.
        """
        return await api.mcp_integrations_test(self._transport, mcp_integration_id, body=body or None)

    async def sync(
        self, mcp_integration_id: str, /, **body: Unpack[SyncMcpIntegration]
    ) -> SyncedMcpIntegration:
        """Store what was found on the server of an MCP integration, as a gateway does.

        body: `server_info` (a dict) and `capabilities`.

        Not verified: the whole operation, and the form of the two fields and of the response.
        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: POST /mcp-integrations/{mcpIntegrationId}/sync.
        """
        return await api.mcp_integrations_sync(self._transport, mcp_integration_id, body=body or None)
