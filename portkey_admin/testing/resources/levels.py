"""Things that belong to one workspace or to the organisation, each level with scopes of its own."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Filter


def level(row: Row) -> str:
    """Return who a row belongs to, in the words of the API."""
    return "organisation" if row["workspace_id"] is None else "workspace"


def reach(call: PlaneCall, row: Row) -> None:
    """Raise a 403 unless the caller may act where the row lies, with a scope of that level."""
    call.caller.enter(row["workspace_id"])
    call.caller.require(*(scope for scope in call.operation.scopes if scope.startswith(f"{level(row)}_")))


def _is(workspace_id: str | None, wanted: str) -> bool:
    return wanted in ("all", level({"workspace_id": workspace_id}))


TYPES = Filter("workspace_id", _is)
"""The query parameter `type` of a list: workspace, organisation, or all."""
