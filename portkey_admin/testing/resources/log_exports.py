"""Log exports: a draft is started, runs for a while on the plane's clock, and ends in a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from portkey_admin.testing.logbook import rows
from portkey_admin.testing.logbook.filters import matching
from portkey_admin.testing.plane.access import WORKSPACE_USER
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.signing import signed_url
from portkey_admin.testing.plane.state import Row, Rows, Table
from portkey_admin.testing.resources.placement import author, rows_of, workspace_id
from portkey_admin.testing.resources.placement import reach as reach_workspace
from portkey_admin.testing.resources.resource import Family, PlaneResource, changed, handlers

_RESTRICTIONS = "log_exports.restrictions"
MOST_LOGS = 50_000
# Guesses, both: how long a job runs, and how long a download URL is valid.
_JOB_SECONDS = 0.5
_ADDRESS_SECONDS = 3600
_HIDDEN = frozenset({"secret", "log_ids"})


def deny_fields(organisation: Organisation, fields: Collection[str]) -> None:
    """Make exports of the organisation reject these fields from now on, and no others."""
    table = organisation[_RESTRICTIONS]
    row: Row = {"id": organisation.id, "fields": sorted(fields)}
    before = table.get(organisation.id)
    if before is None:
        table.add(row)
    else:
        table.change(before, row)


def file(organisation: Organisation, id: str) -> tuple[str, Callable[[], bytes]] | None:
    """Return the secret for the file of an export, and the file; None if there is no such export."""
    row = organisation[EXPORTS.name].get(id)
    return None if row is None else (row["secret"], lambda: content(organisation, row))


def content(organisation: Organisation, row: Row) -> bytes:
    """Return the file of a finished export: one log per line, each with the requested fields."""
    logs = (organisation[rows.LOGS].get(id) for id in row["log_ids"])
    records = (rows.exported(log, row["requested_data"]) for log in logs if log is not None)
    return b"".join(json.dumps(record, separators=(",", ":")).encode() + b"\n" for record in records)


def _reach(call: PlaneCall, row: Row) -> None:
    reach_workspace(call, row)
    if not _may_see(call, row):
        raise Rejected(403, "You do not have enough permissions: this export is another user's")


def _may_see(call: PlaneCall, row: Row) -> bool:
    # A user's key has access only to the exports of that user (Portkey backend 1.19.0).
    return call.caller.kind != WORKSPACE_USER or bool(row["created_by"] == author(call))


def _candidates(call: PlaneCall) -> Rows:
    return [row for row in rows_of(call, EXPORTS.name) if _may_see(call, row)]


def _before_create(call: PlaneCall, row: Row) -> None:
    _check_fields(call.organisation, row["requested_data"])
    reference = call.body.get("workspace_id") or row["filters"].get("workspace_slug")
    row |= {
        "workspace_id": workspace_id(call, reference),
        "organisation_id": call.organisation.id,
        "created_by": author(call),
        "status": "draft",
        "secret": call.organisation.mint.key(),
        "log_ids": [],
    }
    # Invalid filters are rejected before a draft is created.
    _chosen(call.organisation, row)


def _update(call: PlaneCall) -> object:
    row = EXPORTS.at(call)
    # A guess: an export that was started can't be changed.
    _require(row, "draft")
    changes = changed(row, call.body, ("filters", "requested_data"))
    _check_fields(call.organisation, changes.get("requested_data", ()))
    if call.body.get("workspace_id"):
        changes["workspace_id"] = workspace_id(call, call.body["workspace_id"])
    _chosen(call.organisation, row | changes)
    changes["last_updated_at"] = call.organisation.now()
    call.organisation[EXPORTS.name].change(row, changes)
    return _saved(call, row)


def _start(call: PlaneCall) -> object:
    row = EXPORTS.at(call)
    _require(row, "draft")
    _advance(call.organisation, row, "in_progress")
    call.organisation.later(_JOB_SECONDS, "log_exports.finish", row["id"])
    return {"message": "The export was started.", "object": "export"}


def _finish(organisation: Organisation, id: str) -> None:
    row = organisation[EXPORTS.name].get(id)
    if row is not None and row["status"] == "in_progress":
        ids = [log["id"] for log in _chosen(organisation, row)]
        _advance(organisation, row, "success", log_ids=ids)


def _cancel(call: PlaneCall) -> object:
    row = EXPORTS.at(call)
    _require(row, "in_progress")
    _advance(call.organisation, row, "stopped")
    return {"message": "The export was stopped.", "object": "export"}


def _download(call: PlaneCall) -> object:
    row = EXPORTS.at(call)
    _require(row, "success")
    expires = int(call.organisation.clock.time()) + _ADDRESS_SECONDS
    return {"signed_url": signed_url(call.origin, row["id"], row["secret"], expires)}


def _field_restrictions(call: PlaneCall) -> object:
    if call.query.get("workspace_id"):
        workspace_id(call, call.query["workspace_id"])
    # The form of the response is not documented. A guess.
    return {"restricted_fields": _denied(call.organisation)}


def _require(row: Row, status: str) -> None:
    if row["status"] != status:
        # Not documented; the status is Portkey's for an invalid request.
        raise Rejected(400, f"the export is {row['status']}; this needs one that is {status}")


def _advance(organisation: Organisation, row: Row, status: str, **changes: object) -> None:
    now = organisation.now()
    organisation[EXPORTS.name].change(row, {"status": status, "last_updated_at": now, **changes})


def _denied(organisation: Organisation) -> list[str]:
    row = organisation[_RESTRICTIONS].get(organisation.id)
    return list(row["fields"]) if row else []


def _check_fields(organisation: Organisation, fields: Sequence[str]) -> None:
    denied = [field for field in _denied(organisation) if field in fields]
    if denied:
        # Rejected since Portkey backend 1.21.0.
        raise Rejected(400, f"body.requested_data: {', '.join(denied)} may not be exported")


def _chosen(organisation: Organisation, row: Row) -> list[Row]:
    """Return the logs of an export, or those it would have now, oldest first."""
    filters: Mapping[str, Any] = row["filters"]
    size, page = filters.get("page_size", MOST_LOGS), filters.get("current_page", 0)
    if size < 0 or page < 0:
        raise Rejected(400, "body.filters: page_size and current_page must be at least 0")
    logs = organisation[rows.LOGS].where("workspace_id", row["workspace_id"])
    return matching(organisation, logs, filters)[page * size : (page + 1) * size]


def _saved(call: PlaneCall, row: Row) -> object:
    return {"id": row["id"], "total": len(_chosen(call.organisation, row)), "object": "export"}


def _view(call: PlaneCall, row: Row) -> Row:
    return {field: value for field, value in row.items() if field not in _HIDDEN} | {"object": "export"}


EXPORTS = PlaneResource(
    name="log_exports",
    thing="log export",
    parameter="exportId",
    fields={"filters": None, "requested_data": None},
    fixed={"description": None},
    grouped=("workspace_id",),
    reach=_reach,
    candidates=_candidates,
    before_create=_before_create,
    created=_saved,
    view=_view,
)

FAMILY = Family(
    deeds={"log_exports.deny_fields": deny_fields, "log_exports.file": file},
    handlers={
        **handlers(EXPORTS, "create list get"),
        "log_exports.update": _update,
        "log_exports.start": _start,
        "log_exports.cancel": _cancel,
        "log_exports.download": _download,
        "log_exports.field_restrictions.get": _field_restrictions,
    },
    tables={EXPORTS.name: EXPORTS.table, _RESTRICTIONS: Table},
    events={"log_exports.finish": _finish},
)
