"""The list of audit logs; `portkey_admin.testing.plane.auditing` writes them."""

from __future__ import annotations

from portkey_admin.testing.logbook.filters import moment
from portkey_admin.testing.plane import auditing
from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Family, filtered, listing, same

_FILTERS = {
    name: same(name)
    for name in (
        "method",
        "uri",
        "request_id",
        "user_id",
        "user_type",
        "workspace_id",
        "response_status_code",
        "resource_type",
        "action",
        "client_ip",
        "country",
    )
}


def _list(call: PlaneCall) -> object:
    start, end = (moment(name, call.query[name]) for name in ("start_time", "end_time"))
    if start > end:
        raise Rejected(400, "end_time: this is before start_time")
    if call.query["organisation_id"] != call.organisation.id:
        raise not_found("organisation")
    # Times have one format, to the second, so they can be compared as strings.
    since, until = timestamp(start), timestamp(end)
    # A guess: newest first.
    found = [
        row
        for row in reversed(list(call.organisation[auditing.COLLECTION]))
        if since <= row["timestamp"] <= until
    ]
    rows = filtered(call, found, _FILTERS)
    # This `object` is odd, but documented.
    return {**listing(call, rows, _view), "total": len(rows), "object": "analytics-graph"}


def _view(call: PlaneCall, row: Row) -> Row:
    return {field: value for field, value in row.items() if field != "id"}


# The plane itself creates the table, whether or not this module is used.
FAMILY = Family(handlers={"audit_logs.list": _list}, tables={})
