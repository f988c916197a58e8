"""MCP integrations, and MCP servers in workspaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, PLACES, SEARCH, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds.settings import SettingsKind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules
from portkey_admin.reconcile.session import Session


@attrs.frozen(kw_only=True, eq=False)
class McpServerKind(Kind):
    """MCP servers, whose rows contain the MCP integration both as UUID and as slug."""

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields to compare; an integration given by its slug is the same."""
        fields = super().comparable(wanted, row)
        named = fields.get("mcp_integration_id")
        if named is not None and named == row.shown.get("mcp_integration_slug"):
            del fields["mcp_integration_id"]
        return fields


@attrs.frozen(kw_only=True, eq=False)
class McpAccessKind(SettingsKind):
    """Which workspaces may use an MCP integration."""

    async def settings(self, session: Session, slug: str) -> dict[str, Any]:
        """Return all rows of the list, which calls the workspaces `data` in its newer form."""
        envelope = await super().settings(session, slug)
        return {**envelope, "workspaces": envelope.get("workspaces") or envelope.get("data") or []}


@attrs.frozen(kw_only=True, eq=False)
class McpServerCapabilitiesKind(SettingsKind):
    """The capabilities of an MCP server, within those of its MCP integration."""

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the rules: capabilities disabled in the MCP integration stay disabled."""
        rules = super().rules_for(wanted, row)
        off = {
            _capability(each)
            for each in row.shown.get(self.entries) or ()
            if each.get("integration_enabled") is False
        }
        listed = wanted.get(self.entries)
        unkept = {
            f"{self.entries}[{number}].enabled"
            for number, each in enumerate(listed if isinstance(listed, list) else ())
            if isinstance(each, dict) and _capability(each) in off
        }
        return attrs.evolve(rules, unkept=rules.unkept | unkept)


def _capability(entry: Mapping[str, Any]) -> tuple[object, object]:
    return entry.get("type"), entry.get("name")


MCP_INTEGRATIONS = Kind(
    name="mcp_integrations",
    thing="MCP integration",
    prefix="mcp_integrations",
    places=PLACES,
    levels=True,
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    # Masked, or left out.
    rules=FieldRules(
        unseen=frozenset({"configurations"}),
        recorded=frozenset({"configurations"}),
        told_apart_by=MAPPINGS,
        references=MAPPED,
        plain=MAPPED_FIELDS,
    ),
)

MCP_INTEGRATION_WORKSPACES = McpAccessKind(
    name="mcp_integration_workspaces",
    thing="MCP integration",
    prefix="mcp_integrations.workspaces",
    entries="workspaces",
    manner=("override_existing_workspace_access",),
    rules=FieldRules(
        unseen=frozenset({"override_existing_workspace_access"}),
        told_apart_by={"workspaces": ("id",)},
        references={"workspaces[].id": "workspaces"},
        partial=frozenset({"workspaces"}),
    ),
)

_CAPABILITIES = FieldRules(
    told_apart_by={"capabilities": ("type", "name")}, partial=frozenset({"capabilities"})
)

MCP_INTEGRATION_CAPABILITIES = SettingsKind(
    name="mcp_integration_capabilities",
    thing="MCP integration",
    prefix="mcp_integrations.capabilities",
    entries="capabilities",
    rules=_CAPABILITIES,
)

MCP_SERVER_CAPABILITIES = McpServerCapabilitiesKind(
    name="mcp_server_capabilities",
    thing="MCP server",
    prefix="mcp_servers.capabilities",
    entries="capabilities",
    rules=_CAPABILITIES,
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
