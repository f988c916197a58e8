"""Labels: names for versions of prompts, in one workspace, in the organisation, or everywhere."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers, same

# Labels that every organisation has from Portkey.
_UNIVERSAL = ("production", "staging", "development")


def on(call: PlaneCall, version: Row) -> Row | None:
    """Return the label of a version."""
    # Deleting a label removes it from all versions.
    return call.organisation["labels"].get(version["label_id"] or "")


def holding_in(call: PlaneCall, workspace_id: str, id: str) -> Row:
    """Return the label with this id. Raises a 404 unless it is available in the workspace."""
    label = call.organisation["labels"].get(id)
    if label is None or label["workspace_id"] not in (None, workspace_id):
        raise not_found("label")
    return label


def _start(organisation: Organisation) -> None:
    for name in _UNIVERSAL:
        row = LABELS.make(organisation, {"name": name})
        row |= {"organisation_id": None, "is_universal": True, "status": "active"}
        organisation["labels"].add(row)


def _reach(call: PlaneCall, row: Row) -> None:
    writes = call.operation.method != "GET"
    if writes and row["is_universal"]:
        # A guess, like the next one: anyone who can use a label can read it, but not change it.
        raise Rejected(403, "this is one of Portkey's own labels, which can't be changed or deleted")
    if writes or row["workspace_id"] is not None:
        placement.reach(call, row)


def _candidates(call: PlaneCall) -> Rows:
    rows = placement.rows_of(call, "labels")
    if len(rows) == len(call.organisation["labels"]):
        return rows
    # A workspace has its own labels, and those for all workspaces.
    return [*call.organisation["labels"].where("workspace_id", None), *rows]


def _before_create(call: PlaneCall, row: Row) -> None:
    row["workspace_id"] = placement.workspace_or_organisation(call, call.body)
    row |= {"organisation_id": call.organisation.id, "is_universal": False, "status": "active"}
    _unless_ambiguous(call, row, row["name"])


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    _unless_ambiguous(call, row, (row | changes)["name"])


def _unless_ambiguous(call: PlaneCall, row: Row, name: str) -> None:
    # A guess: programs select a version by label name, so names must be unique in each place.
    for other in call.organisation["labels"].where("name", name):
        same_place = all(other[field] == row[field] for field in ("organisation_id", "workspace_id"))
        if same_place and other["id"] != row["id"]:
            raise Rejected(409, "a label with this name already exists here: choose another name")


LABELS = PlaneResource(
    name="labels",
    thing="label",
    parameter="labelId",
    fixed={"workspace_id": None},
    fields={"name": None, "description": None, "color_code": None},
    filters={"organisation_id": same("organisation_id"), "name": same("name"), "search": contains("name")},
    grouped=("workspace_id", "name"),
    reach=_reach,
    candidates=_candidates,
    before_create=_before_create,
    before_update=_before_update,
)

FAMILY = Family(
    handlers=handlers(LABELS),
    tables={"labels": LABELS.table},
    deeds={"labels.on": on, "labels.holding_in": holding_in},
    start=_start,
)
