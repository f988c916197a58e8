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
    """Which MCP servers a guardrail is attached to. Its `target` must be "mcp_tools"."""

    def list(self, guardrail_id: str, /) -> Pager[GuardrailMcpServer]:
        """List the MCP servers that a guardrail checks.

        guardrail_id: UUID or slug.

        Returns a pager of one page, whose `envelope` is the bare list that the API answers: await it, or
        iterate over it. Either raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: guardrails.read or organisation_guardrails.read.
        API: GET /guardrails/{guardrailId}/mcp-servers.
        """
        return Pager(self._transport, api.operation("guardrails.mcp_servers.list"), guardrail_id)

    async def sync(
        self, guardrail_id: str, /, **body: Unpack[SyncGuardrailMcpServers]
    ) -> SyncedGuardrailMcpServers:
        """Replace all MCP servers that a guardrail checks.

        guardrail_id: UUID or slug.
        body: `mcp_servers`, from the UUID of each MCP server to `{"run_on": ["input", "output"],
            "mcp_integration_capability_ids": […]}`, both of which may be left out; `{}` detaches it from all.

        Returns how many were added, updated and removed.
        Raises InvalidFieldError, BadRequestError, NotFoundError and the errors of any call.
        Scopes: guardrails.update or organisation_guardrails.update.
        API: PUT /guardrails/{guardrailId}/mcp-servers.
        """
        return await api.guardrails_mcp_servers_sync(self._transport, guardrail_id, body=body)

    async def upsert(
        self, guardrail_id: str, mcp_server_id: str, /, **body: Unpack[UpsertGuardrailMcpServer]
    ) -> UpsertedGuardrailMcpServer:
        """Have a guardrail check one MCP server, or change how it does. Others stay as they are.

        guardrail_id: UUID or slug. mcp_server_id: UUID.
        body: `run_on` ("input", "output" or both, as when left out), `mcp_integration_capability_ids` (UUIDs
            of the tools that are checked).

        Returns the id of the attachment.
        Raises InvalidFieldError, BadRequestError, NotFoundError and the errors of any call.
        Scopes: guardrails.update or organisation_guardrails.update.
        API: PUT /guardrails/{guardrailId}/mcp-servers/{mcpServerId}.
        """
        return await api.guardrails_mcp_servers_upsert(
            self._transport, guardrail_id, mcp_server_id, body=body
        )
