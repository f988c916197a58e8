"""Common rules of both types of policies: their place, their conditions, and that a delete archives them."""

from __future__ import annotations

from collections.abc import Mapping

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import not_found
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import Filter, same

FIXED: Mapping[str, object] = {"workspace_id": None, "type": None, "group_by": ()}
FIELDS: Mapping[str, object] = {"name": None, "description": None, "conditions": None}
FILTERS: Mapping[str, Filter] = {
    "organisation_id": same("organisation_id"),
    "type": same("type"),
    "search": Filter("name", lambda name, text: text in (name or "")),
}


def reach(call: PlaneCall, row: Row) -> None:
    """Raise a 403 if the caller has no access to the policy, and a 404 unless it has the requested status."""
    placement.reach(call, row)
    # Only reads can request archived ones. In other operations `status` means something else, or nothing.
    reads = call.operation.id.endswith("policies.get")
    if row["status"] != (call.query.get("status", "active") if reads else "active"):
        raise not_found("policy")


def candidates(call: PlaneCall, table: str) -> Rows:
    """Return the policies with the requested status."""
    wanted = call.query.get("status", "active")
    return [row for row in placement.rows_of(call, table) if row["status"] == wanted]


def place(call: PlaneCall, row: Row) -> None:
    """Set the workspace of a new policy, or make it one of the organisation."""
    row["workspace_id"] = placement.workspace_or_organisation(call, call.body)
    row |= {"organisation_id": call.organisation.id, "status": "active"}


def archive(call: PlaneCall, table: str, row: Row) -> None:
    """Archive a policy; it can still be read."""
    changes = {"status": "archived", "last_updated_at": call.organisation.now()}
    call.organisation[table].change(row, changes)
