"""Tools, prompts and resources of MCP integrations, and of the MCP servers created from them.

Both have the same lists and switches. A server offers what its integration offers, except what is switched
off in either of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from portkey_admin.testing.plane.organisation import Handler, Organisation, PlaneCall
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources import mcp_found
from portkey_admin.testing.resources.resource import listing

_NEVER_READ: Mapping[str, Any] = {
    "server_name": None,
    "server_version": None,
    "protocol_version": None,
    "capability_flags": None,
    "sync_status": "pending",
    "last_synced_at": None,
    "sync_error": None,
}


@attrs.frozen(kw_only=True)
class Offer:
    """The capabilities of one resource, whose rows have a `workspace_id` and a field `metadata`."""

    of: str
    at: Callable[[PlaneCall], Row]
    """Returns the row that a path names."""
    source: Callable[[Organisation, Row], Row] | None = None
    """Returns the row of `above` from which a row inherits its capabilities."""
    above: Offer | None = None

    @property
    def name(self) -> str:
        """The name of the table of capabilities."""
        return f"{self.of}.capabilities"

    def table(self) -> Table:
        """Return an empty table for capabilities."""
        return Table(grouped=("of", "workspace_id"))

    def handlers(self) -> dict[str, Handler]:
        """Return the handlers that both resources have."""
        return {
            f"{self.of}.capabilities.list": self._list,
            f"{self.of}.capabilities.update": self._update,
            f"{self.of}.metadata.get": self._get_metadata,
        }

    def drop(self, organisation: Organisation, row: Row) -> None:
        """Remove the capabilities of a row that is being deleted."""
        for capability in list(organisation[self.name].where("of", row["id"])):
            organisation[self.name].remove(capability)

    def sync_capabilities(self, call: PlaneCall, row: Row, stated: object) -> int:
        """Replace the capabilities by those that were found; switches are kept."""
        found = {(entry["type"], entry["name"]): entry for entry in mcp_found.capabilities(stated)}
        offered = self._offered(call.organisation, row)
        for key, capability in self._own(call.organisation, row).items():
            if key not in found and key not in offered:
                call.organisation[self.name].remove(capability)
        for (kind, name), entry in found.items():
            self._put(call.organisation, row, kind, name, entry)
        return len(found)

    def sync_metadata(self, call: PlaneCall, row: Row, stated: object) -> None:
        """Store what a server said about itself."""
        now = call.organisation.now()
        read = {"sync_status": "success", "last_synced_at": now, "sync_error": None}
        metadata = {**(row["metadata"] or _NEVER_READ), **mcp_found.server_info(stated), **read}
        call.organisation[self.of].change(row, {"metadata": metadata})

    def _list(self, call: PlaneCall) -> object:
        rows = list(self._all(call.organisation, self.at(call)).values())
        kind = call.query.get("type")
        listed = [row for row in rows if kind in (None, row["type"])]
        # A guess: the counts include all capabilities, whatever type was requested.
        return listing(call, listed, self._view) | {"counts": _counts(rows)}

    def _update(self, call: PlaneCall) -> object:
        row = self.at(call)
        for entry in call.body["capabilities"]:
            # A guess: a setting for an unknown capability is stored, and applies once it is found.
            self._put(call.organisation, row, entry["type"], entry["name"], {"enabled": entry["enabled"]})
        return {"success": True}

    def _get_metadata(self, call: PlaneCall) -> object:
        row = self.at(call)
        if row["metadata"] is None and self.above is not None and self.source is not None:
            row = self.source(call.organisation, row)
        return row["metadata"] or dict(_NEVER_READ)

    def _own(self, organisation: Organisation, row: Row) -> dict[tuple[str, str], Row]:
        rows = organisation[self.name].where("of", row["id"])
        return {(capability["type"], capability["name"]): capability for capability in rows}

    def _offered(self, organisation: Organisation, row: Row) -> dict[tuple[str, str], Row]:
        if self.above is None or self.source is None:
            return {}
        return self.above._own(organisation, self.source(organisation, row))

    def _all(self, organisation: Organisation, row: Row) -> dict[tuple[str, str], Row]:
        own, offered = self._own(organisation, row), self._offered(organisation, row)
        merged = {}
        for key in {**offered, **own}:
            mine, theirs = own.get(key, {}), offered.get(key, {})
            facts = {field: value for field, value in mine.items() if value is not None}
            allowed = theirs.get("enabled", True)
            merged[key] = {**mine, **theirs, **facts} | {
                "enabled": allowed and mine.get("enabled", True),
                "integration_enabled": allowed,
            }
        return merged

    def _put(
        self, organisation: Organisation, row: Row, kind: str, name: str, said: Mapping[str, Any]
    ) -> None:
        table, now = organisation[self.name], organisation.now()
        id = f"{row['id']}/{kind}/{name}"
        known = table.get(id)
        if known is not None:
            table.change(known, {**said, "last_updated_at": now})
            return
        place = {"id": id, "of": row["id"], "workspace_id": row["workspace_id"], "type": kind, "name": name}
        blank = {**dict.fromkeys(mcp_found.FACTS), "enabled": True, "created_at": now, "last_updated_at": now}
        table.add({**place, **blank, **said})

    def _view(self, call: PlaneCall, row: Row) -> Row:
        shown = {field: row[field] for field in ("name", "type", "enabled", *mcp_found.FACTS)}
        if self.above is None:
            return shown | {field: row[field] for field in ("created_at", "last_updated_at")}
        # Sent to services only. A guess: a service key counts as one.
        return shown | {"integration_enabled": None if call.caller.user_id else row["integration_enabled"]}


def _counts(rows: list[Row]) -> Row:
    counts = {}
    for kind, plural in mcp_found.KINDS.items():
        enabled = [row["enabled"] for row in rows if row["type"] == kind]
        counts[plural] = {"total": len(enabled), "enabled": sum(enabled)}
    return counts


INTEGRATIONS_OFFER = Offer(of="mcp_integrations", at=lambda call: call.ask("mcp_integrations.at"))
"""Capabilities of MCP integrations, and of the servers created from them."""
