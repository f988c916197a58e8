"""Access of workspaces to integrations and MCP integrations of the organisation.

A workspace has a setting of its own, else the global one applies. An item that belongs to a workspace has a
setting for that workspace alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows, Table

_SETTINGS = ("enabled", "usage_limits", "rate_limits")


@attrs.frozen
class AccessStated:
    """The access changes in an update."""

    single: Mapping[str, Mapping[str, Any]]
    """Settings of single workspaces, by UUID."""
    replaces: bool
    """True: remove all other settings of single workspaces."""
    for_all: Mapping[str, Any] | None
    """The setting for all other workspaces."""
    everywhere: bool
    """True: workspaces that are not named may gain or lose access too."""


@attrs.frozen
class Grants:
    """Access to the rows of one resource, which have a `workspace_id` and the two fields of `new`."""

    of: str
    """The name of the resource."""
    thing: str

    @property
    def name(self) -> str:
        """The name of the table with the settings of single workspaces."""
        return f"{self.of}.workspaces"

    def table(self) -> Table:
        """Return an empty table for the settings of single workspaces."""
        return Table(grouped=("of", "workspace_id"))

    def new(self, for_all: Mapping[str, Any] | None = None) -> Row:
        """Return the access fields of a new row."""
        # The second field is indexed: a new workspace looks up everything that is open to all.
        return {"global_workspace_access": for_all, "for_everybody": bool(for_all and for_all["enabled"])}

    def open_to_owner(self, organisation: Organisation, row: Row) -> None:
        """Give access to the workspace that a new row belongs to."""
        if row["workspace_id"] is not None:
            self._set(organisation, row, row["workspace_id"], {"enabled": True})

    def settings(self, organisation: Organisation, row: Row) -> Rows:
        """Return the settings of single workspaces."""
        return organisation[self.name].where("of", row["id"])

    def allow(self, organisation: Organisation, row: Row, workspace_id: str) -> bool:
        """Return whether a workspace has access to a row."""
        setting = organisation[self.name].get(_id(row, workspace_id))
        return bool(row["for_everybody"] if setting is None else setting["enabled"])

    def count(self, organisation: Organisation, row: Row) -> int:
        """Return the number of workspaces with access to a row."""
        settings = self.settings(organisation, row)
        enabled = sum(1 for setting in settings if setting["enabled"])
        if not row["for_everybody"]:
            return enabled
        return len(organisation["workspaces"].where("status", "active")) - len(settings) + enabled

    def granted(self, call: PlaneCall, reference: str, workspace_id: str) -> Row:
        """Return the row with this id or slug.

        Raises a 404 if there is none, and a 403 if the workspace has no access.
        """
        table = call.organisation[self.of]
        row = table.get(reference) or table.find("slug", reference)
        if row is None:
            raise not_found(self.thing)
        if not self.allow(call.organisation, row, workspace_id):
            raise Rejected(403, f"the workspace may not use this {self.thing}: grant it access first")
        return row

    def usable(self, organisation: Organisation, workspace_id: str) -> list[Row]:
        """Return the rows that a workspace has access to, oldest first."""
        table = organisation[self.of]
        ids = {setting["of"] for setting in organisation[self.name].where("workspace_id", workspace_id)}
        ids |= {row["id"] for row in self.for_everybody(organisation)}
        rows = [row for row in map(table.get, ids) if row and self.allow(organisation, row, workspace_id)]
        return sorted(rows, key=lambda row: table.position(row["id"]))

    def for_everybody(self, organisation: Organisation) -> Rows:
        """Return the rows that are open to every workspace without a setting of its own."""
        return organisation[self.of].where("for_everybody", True)

    def stated(self, call: PlaneCall, row: Row) -> AccessStated:
        """Return the access changes in the body of a call. Raises a 400 if they are not possible."""
        single: dict[str, Mapping[str, Any]] = {}
        for index, entry in enumerate(call.body.get("workspaces") or ()):
            id = call.find("workspaces", entry["id"])["id"]
            single[id] = entry
            # Not documented: what belongs to a workspace can't be shared with others.
            if row["workspace_id"] not in (None, id):
                raise Rejected(400, f"body.workspaces[{index}].id: the {self.thing} is another workspace's")
        for_all = call.body.get("global_workspace_access")
        if for_all and row["workspace_id"] is not None:
            raise Rejected(400, f"body.global_workspace_access: the {self.thing} belongs to one workspace")
        # A guess: an override replaces the settings of single workspaces; null removes the global one.
        replaces = bool(call.body.get("override_existing_workspace_access"))
        said = "global_workspace_access" in call.body
        return AccessStated(
            single=single,
            replaces=replaces,
            for_all=_for_all(for_all) if said else row["global_workspace_access"],
            everywhere=said or replaces,
        )

    def won(self, call: PlaneCall, row: Row, stated: AccessStated) -> list[str]:
        """Return the UUIDs of the workspaces that an update would give access."""
        return [
            id
            for id in _concerned(call.organisation, stated)
            if self._would_allow(call.organisation, row, stated, id)
            and not self.allow(call.organisation, row, id)
        ]

    def apply(self, call: PlaneCall, row: Row, stated: AccessStated) -> None:
        """Apply an update: merge it with the settings, or replace them."""
        table = call.organisation[self.name]
        if stated.replaces:
            for setting in list(self.settings(call.organisation, row)):
                if setting["workspace_id"] != row["workspace_id"]:
                    table.remove(setting)
        for id, entry in stated.single.items():
            self._set(call.organisation, row, id, entry)
        now = call.organisation.now()
        call.organisation[self.of].change(row, self.new(stated.for_all) | {"last_updated_at": now})

    def drop(self, organisation: Organisation, row: Row) -> None:
        """Remove all settings for a row that is being deleted."""
        for setting in list(self.settings(organisation, row)):
            organisation[self.name].remove(setting)

    def _would_allow(self, organisation: Organisation, row: Row, stated: AccessStated, id: str) -> bool:
        if id in stated.single:
            return bool(stated.single[id]["enabled"])
        setting = organisation[self.name].get(_id(row, id))
        if setting is not None and not stated.replaces:
            return bool(setting["enabled"])
        return bool(stated.for_all and stated.for_all["enabled"])

    def _set(self, organisation: Organisation, row: Row, id: str, entry: Mapping[str, Any]) -> None:
        table, now = organisation[self.name], organisation.now()
        changes = {field: entry[field] for field in _SETTINGS if field in entry} | {"last_updated_at": now}
        setting = table.get(_id(row, id))
        if setting is not None:
            table.change(setting, changes)
            return
        place = {"id": _id(row, id), "of": row["id"], "workspace_id": id}
        blank = {**dict.fromkeys(_SETTINGS), "status": "active", "created_at": now}
        table.add(place | blank | changes)


def _for_all(stated: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    # MCP integrations also accept the setting without `enabled`: a guess that it then means true.
    return None if stated is None else {"enabled": True, **stated}


def _concerned(organisation: Organisation, stated: AccessStated) -> Iterator[str]:
    if stated.everywhere:
        yield from [workspace["id"] for workspace in organisation["workspaces"].where("status", "active")]
    else:
        yield from stated.single


def _id(row: Row, workspace_id: str) -> str:
    return f"{row['id']}/{workspace_id}"


INTEGRATIONS = Grants("integrations", "integration")
MCP_INTEGRATIONS = Grants("mcp_integrations", "MCP integration")
