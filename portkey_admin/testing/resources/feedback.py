"""Feedback on traces. It needs a workspace key, and belongs to its workspace."""

from __future__ import annotations

from portkey_admin.testing.logbook import rows
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.resources.placement import author, reach
from portkey_admin.testing.resources.resource import Family, PlaneResource, changed

FEEDBACK = PlaneResource(
    name=rows.FEEDBACK,
    thing="feedback",
    parameter="id",
    fixed={"trace_id": None},
    fields={"value": None, "weight": 1.0, "metadata": {}},
    reach=reach,
)


def _create(call: PlaneCall) -> object:
    # The trace need not have any logs yet: they may come later.
    sent = call.body if isinstance(call.body, list) else [call.body]
    made = [FEEDBACK.make(call.organisation, each) for each in sent]
    for row in made:
        row |= {"workspace_id": call.caller.workspace_id, "created_by": author(call)}
        call.organisation[rows.FEEDBACK].add(row)
    return _saved([row["id"] for row in made], "saved")


def _update(call: PlaneCall) -> object:
    row = FEEDBACK.at(call)
    changes = changed(row, call.body, FEEDBACK.fields)
    changes["last_updated_at"] = call.organisation.now()
    call.organisation[rows.FEEDBACK].change(row, changes)
    return _saved([row["id"]], "updated")


def _saved(ids: list[str], done: str) -> object:
    return {"status": "success", "message": f"Feedback was {done}.", "feedback_ids": ids}


FAMILY = Family(
    handlers={"feedback.create": _create, "feedback.update": _update},
    tables={rows.FEEDBACK: rows.feedback},
)
