"""MCP integrations, and MCP servers in workspaces."""

from __future__ import annotations

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, IN_WORKSPACE, MAPPINGS, PLACES, SEARCH, Kind, Wanted
from portkey_admin.reconcile.listings import Row


@attrs.frozen(kw_only=True, eq=False)
class McpServerKind(Kind):
    """MCP servers, whose rows name the MCP integration both by UUID and by slug."""

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields that are compared; an integration that is named by its slug is the same."""
        fields = super().comparable(wanted, row)
        named = fields.get("mcp_integration_id")
        if named is not None and named == row.shown.get("mcp_integration_slug"):
            del fields["mcp_integration_id"]
        return fields


MCP_INTEGRATIONS = Kind(
    name="mcp_integrations",
    thing="MCP integration",
    prefix="mcp_integrations",
    places=PLACES,
    levels=True,
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    # Masked, or left out altogether.
    rules=Rules(unseen=frozenset({"configurations"}), told_apart_by=MAPPINGS),
)

MCP_SERVERS = McpServerKind(
    name="mcp_servers",
    thing="MCP server",
    prefix="mcp_servers",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    rules=Rules(references=frozenset({"mcp_integration_id"})),
)
