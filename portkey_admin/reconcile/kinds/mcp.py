"""MCP integrations, and MCP servers in workspaces."""

from __future__ import annotations

from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, PLACES, SEARCH, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds.integrations import SettingsKind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules
from portkey_admin.reconcile.session import Session


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


@attrs.frozen(kw_only=True, eq=False)
class McpAccessKind(SettingsKind):
    """Which workspaces may use an MCP integration."""

    async def _settings(
        self, session: Session, slug: str, envelope: dict[str, Any], wanted: Wanted
    ) -> dict[str, Any]:
        entries = envelope.get("workspaces") or envelope.get("data") or []
        return {**envelope, "slug": slug, "workspaces": entries}


MCP_INTEGRATIONS = Kind(
    name="mcp_integrations",
    thing="MCP integration",
    prefix="mcp_integrations",
    places=PLACES,
    levels=True,
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    # Masked, or left out altogether.
    rules=FieldRules(
        unseen=frozenset({"configurations"}),
        told_apart_by=MAPPINGS,
        references=MAPPED,
        plain=MAPPED_FIELDS,
    ),
)

MCP_INTEGRATION_WORKSPACES = McpAccessKind(
    name="mcp_integration_workspaces",
    thing="MCP integration",
    prefix="mcp_integrations.workspaces",
    standing=True,
    entries="workspaces",
    id_field="slug",
    keys=(("slug",),),
    also={"slug": "string"},
    rules=FieldRules(
        unseen=frozenset({"override_existing_workspace_access"}),
        told_apart_by={"workspaces": ("id",)},
        references={"workspaces[].id": "workspaces"},
        partial=frozenset({"workspaces"}),
    ),
)

MCP_SERVERS = McpServerKind(
    name="mcp_servers",
    thing="MCP server",
    prefix="mcp_servers",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    rules=FieldRules(references={"mcp_integration_id": "mcp_integrations"}),
)
