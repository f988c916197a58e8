"""What both kinds of policies share: where they hold, what they count, and that a delete archives them."""

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
    """Raise a 403 where the policy is not for this caller, a 404 unless it is in the state that is meant."""
    placement.reach(call, row)
    # Only a read can ask for an archived one. Elsewhere `status` is nothing, or the state of something else.
    reads = call.operation.id.endswith("policies.get")
    if row["status"] != (call.query.get("status", "active") if reads else "active"):
        raise not_found("policy")


def candidates(call: PlaneCall, table: str) -> Rows:
    """Return the policies in the state that a list asks for."""
    wanted = call.query.get("status", "active")
    return [row for row in placement.rows_of(call, table) if row["status"] == wanted]


def place(call: PlaneCall, row: Row) -> None:
    """Put a new policy into its workspace or into the organisation as a whole."""
    row["workspace_id"] = placement.workspace_or_organisation(call, call.body)
    row |= {"organisation_id": call.organisation.id, "status": "active"}


def archive(call: PlaneCall, table: str, row: Row) -> None:
    """End a policy; it can still be read."""
    changes = {"status": "archived", "last_updated_at": call.organisation.now()}
    call.organisation[table].change(row, changes)
