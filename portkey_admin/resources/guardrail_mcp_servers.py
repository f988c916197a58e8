"""The MCP servers that a guardrail for MCP tools checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import (
        GuardrailMcpServer,
        SyncedGuardrailMcpServers,
        SyncGuardrailMcpServers,
        UpsertedGuardrailMcpServer,
        UpsertGuardrailMcpServer,
    )


class GuardrailMcpServers(Resource):
    """The MCP servers that a guardrail is attached to. Its `target` must be "mcp_tools"."""

    def list(self, guardrail_id: str, /) -> Pager[GuardrailMcpServer]:
        """List the MCP servers that a guardrail checks.

        guardrail_id: UUID or slug.

        Returns a pager of one page, whose `envelope` is the bare list from the API: await it, or iterate over
        it. Either raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: guardrails.read or organisation_guardrails.read.
        API: GET /guardrails/{guardrailId}/mcp-servers.
        """
        return Pager(self._transport, api.operation("guardrails.mcp_servers.list"), guardrail_id)

    async def sync(
        self, guardrail_id: str, /, **body: Unpack[SyncGuardrailMcpServers]
    ) -> SyncedGuardrailMcpServers:
        """Replace all MCP servers that a guardrail checks.

        guardrail_id: UUID or slug.
        body: `mcp_servers`, a mapping from the UUID of each MCP server to `{"run_on": ["input", "output"],
            "mcp_integration_capability_ids": […]}`, both optional; `{}` detaches the guardrail from all
            servers.

        Returns how many were added, updated and removed.
        Raises InvalidFieldError, BadRequestError, NotFoundError and the errors of any call.
        Scopes: guardrails.update or organisation_guardrails.update.
        API: PUT /guardrails/{guardrailId}/mcp-servers.
        """
        return await api.guardrails_mcp_servers_sync(self._transport, guardrail_id, body=body)

    async def upsert(
        self, guardrail_id: str, mcp_server_id: str, /, **body: Unpack[UpsertGuardrailMcpServer]
    ) -> UpsertedGuardrailMcpServer:
        """Attach a guardrail to one MCP server, or change how it checks it. Others are unchanged.

        guardrail_id: UUID or slug. mcp_server_id: UUID.
        body: `run_on` ("input", "output" or both (the default)), `mcp_integration_capability_ids` (UUIDs of
            the tools to check).

        Returns the id of the attachment.
        Raises InvalidFieldError, BadRequestError, NotFoundError and the errors of any call.
        Scopes: guardrails.update or organisation_guardrails.update.
        API: PUT /guardrails/{guardrailId}/mcp-servers/{mcpServerId}.
        """
        return await api.guardrails_mcp_servers_upsert(
            self._transport, guardrail_id, mcp_server_id, body=body
        )
