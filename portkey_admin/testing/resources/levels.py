"""Resources of one workspace or of the organisation, with separate scopes for each level."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Filter


def level(row: Row) -> str:
    """Return the level of a row, as the API names it."""
    return "organisation" if row["workspace_id"] is None else "workspace"


def reach(call: PlaneCall, row: Row) -> None:
    """Raise a 403 unless the caller has access to the row's workspace, and a scope for its level."""
    call.caller.enter(row["workspace_id"])
    call.caller.require(*(scope for scope in call.operation.scopes if scope.startswith(f"{level(row)}_")))


def _is(workspace_id: str | None, wanted: str) -> bool:
    return wanted in ("all", level({"workspace_id": workspace_id}))


TYPES = Filter("workspace_id", _is)
"""The query parameter `type` of a list: workspace, organisation, or all."""
