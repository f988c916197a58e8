"""Which workspaces may use an MCP integration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import McpIntegrationsWorkspacesListQuery
    from portkey_admin_api.models import McpIntegrationWorkspace, UpdateMcpIntegrationWorkspaces


class McpIntegrationWorkspaces(Resource):
    """The workspaces that an MCP integration is shared with."""

    kind = "mcp_integration_workspaces"

    def list(
        self, mcp_integration_id: str, /, **query: Unpack[McpIntegrationsWorkspacesListQuery]
    ) -> Pager[McpIntegrationWorkspace]:
        """List the workspaces of an MCP integration, and whether each may use it.

        mcp_integration_id: the UUID or the slug.
        query: `version` (any value selects the newer form of the response; the rows are the same).

        Returns a pager of one page, whose `envelope` has `global_workspace_access`.
        Raises InvalidFieldError immediately, and NotFoundError, PermissionDeniedError and the errors of any
        call when awaited or iterated over.
        Scopes: organisation_mcp_integrations.read or workspace_mcp_integrations.read.
        API: GET /mcp-integrations/{mcpIntegrationId}/workspaces.
        """
        operation = api.operation("mcp_integrations.workspaces.list")
        return Pager(self._transport, operation, mcp_integration_id, query=query)

    async def update(
        self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpIntegrationWorkspaces]
    ) -> None:
        """Grant workspaces access to an MCP integration, or revoke it.

        mcp_integration_id: the UUID or the slug.
        body: `workspaces`, a list of `{"id": …, "enabled": …}` that may be empty (access is not deleted, but
            disabled); `global_workspace_access`, for all other workspaces (None: no such rule);
            `override_existing_workspace_access` (True: replace all existing access; else merge).

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_mcp_integrations.update or workspace_mcp_integrations.update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/workspaces.
        """
        await api.mcp_integrations_workspaces_update(self._transport, mcp_integration_id, body=body)

    async def ensure(
        self, mcp_integration_id: str, /, **body: Unpack[UpdateMcpIntegrationWorkspaces]
    ) -> Ensured[dict[str, object]]:
        """Grant workspaces access to an MCP integration, or revoke it, if that differs.

        mcp_integration_id: the UUID or the slug.
        body: same as `update`; `workspaces` that are not listed are unchanged, unless
        `override_existing_workspace_access` says otherwise.

        Returns what was done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors
        of any call.
        Scopes: organisation_mcp_integrations or workspace_mcp_integrations: read, update.
        API: PUT /mcp-integrations/{mcpIntegrationId}/workspaces, after GET.
        """
        return await self._ensure({"slug": mcp_integration_id, **body})
