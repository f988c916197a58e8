"""The place of rows: one workspace, or the whole organisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows


def workspace_id(call: PlaneCall, reference: str | None) -> str:
    """Return the UUID of the workspace that the body names by id or slug, else of the key's own workspace."""
    # In some documented examples "" means that the field is not set.
    reference = reference or call.caller.workspace_id
    if reference is None:
        raise Rejected(400, "body.workspace_id: is required for an organisation key")
    id: str = call.find("workspaces", reference)["id"]
    return id


def workspace_or_organisation(call: PlaneCall, body: Mapping[str, Any]) -> str | None:
    """Return the UUID of the workspace of a new row; None: it belongs to the whole organisation."""
    organisation_id = body.get("organisation_id")
    if organisation_id and organisation_id != call.organisation.id:
        raise not_found("organisation")
    # Not documented: if a body names both, the row belongs to the workspace.
    if organisation_id and not body.get("workspace_id"):
        call.caller.enter(None)
        return None
    return workspace_id(call, body.get("workspace_id"))


def reach(call: PlaneCall, row: Row) -> None:
    """Raise a 403 unless the caller has access to the place of the row."""
    call.caller.enter(row["workspace_id"])


def rows_of(call: PlaneCall, table: str) -> Rows:
    """Return the rows of the workspace in the query, else of the key's own workspace, else all rows."""
    if "workspace_id" in call.query:
        return call.organisation[table].where("workspace_id", workspace_id(call, call.query["workspace_id"]))
    # Sources say that organisation keys should name a workspace here, but not what happens otherwise.
    # A guess: the response contains everything.
    if call.caller.kind == ORGANISATION_SERVICE:
        return call.organisation[table].rows()
    return call.organisation[table].where("workspace_id", call.caller.workspace_id)


def new_slug(call: PlaneCall, table: str, prefix: str, name: str) -> str:
    """Return a slug that no row of the table has."""
    return free_slug(call.organisation, table, prefix, name)


def free_slug(organisation: Organisation, table: str, prefix: str, name: str) -> str:
    """Return a slug that no row of the table has: with thousands of equal names, random slugs collide."""
    while True:
        slug = organisation.mint.slug(prefix, name)
        if organisation[table].find("slug", slug) is None:
            return slug


def author(call: PlaneCall) -> str:
    """Return the creator that responses show for a row created by this call."""
    return call.caller.user_id or call.caller.key_id
