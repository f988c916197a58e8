"""The logs that a call covers, and how they are grouped."""

from __future__ import annotations

from portkey_admin.testing.logbook import groups, rows
from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows


def logs_meant(call: PlaneCall, *, everywhere: bool = False) -> Rows:
    """Return the logs of the key's workspace, or for an organisation key, of the workspace in the query.

    Without a workspace in the query, it is the default workspace, or with `everywhere` all of them.
    """
    table = call.organisation[rows.LOGS]
    if call.caller.kind != ORGANISATION_SERVICE:
        return table.where("workspace_id", call.caller.workspace_id)
    if call.query.get("workspace_slug"):
        return table.where("workspace_id", call.find("workspaces", call.query["workspace_slug"])["id"])
    if everywhere:
        return table.rows()
    active = call.organisation["workspaces"].where("status", "active")
    # A guess: if no workspace is marked as the default one, it is the oldest.
    default = next((row for row in active if row["is_default"]), next(iter(active), None))
    return [] if default is None else table.where("workspace_id", default["id"])


def property_rows(call: PlaneCall, logs: list[Row], columns: str | None = None) -> list[Row]:
    """Return the groups by the property in the path. Raises a 400 if there is no such property."""
    grouping = groups.by_property(call.organisation, call.path["groupBy"], columns)
    if grouping is None:
        raise Rejected(400, f"groupBy: must be one of {', '.join(groups.PROPERTIES)}")
    return groups.tabled(grouping, logs)
