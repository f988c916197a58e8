"""Workspaces."""

from __future__ import annotations

from typing import Any

import attrs

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import NEXT_RESET, SLUG, Kind, Wanted
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.session import Session


@attrs.frozen(kw_only=True, eq=False)
class WorkspaceKind(Kind):
    """Workspaces, whose names come with the icon in front."""

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the name as it was given."""
        shown = super().shown(model)
        name, icon = shown.get("name"), shown.get("icon")
        if isinstance(name, str) and icon:
            shown["name"] = name.removeprefix(f"{icon} ")
        return shown

    async def delete(self, session: Session, row: Row, wanted: Wanted, force: bool) -> None:
        """Delete a workspace, which takes its name."""
        body: dict[str, object] = {"name": row.shown.get("name")}
        await session.send("workspaces.delete", row.id, body=body | ({"force_delete": True} if force else {}))


WORKSPACES = WorkspaceKind(
    name="workspaces",
    thing="workspace",
    prefix="workspaces",
    keys=(("id",), ("slug",), ("name",)),
    also={"id": "string", **SLUG},
    # Part of the name: whether `exact_name` finds one that has an icon is not known.
    narrow={"name": "name"},
    # Who belongs to it later on is for `members`.
    rules=Rules(unseen=frozenset({"users", NEXT_RESET})),
)
