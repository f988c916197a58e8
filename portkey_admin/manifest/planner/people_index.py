"""Recognise unchanged people and members quickly, because there may be tens of thousands."""

from __future__ import annotations

import anyio

from portkey_admin.manifest.model.items import Thing
from portkey_admin.reconcile import Found, Reconciler
from portkey_admin.reconcile.forms import normal_address

# Other fields that a look-up compares don't apply to people who have joined.
_TOLD = frozenset({"email", "role"})


class Crowd:
    """Holds the roles of all users, and of the members of each requested workspace."""

    def __init__(self, reconciler: Reconciler) -> None:
        self._reconciler = reconciler
        self._lock = anyio.Lock()
        self._users: dict[str, tuple[str, str]] | None = None
        self._members: dict[str, dict[str, tuple[str, str]]] = {}

    async def user_as_wanted(self, person: Thing) -> str | None:
        """Return the id of a joined user who matches the manifest; None if a full look-up is needed."""
        if not person.body.keys() <= _TOLD:
            return None
        if self._users is None:
            async with self._lock:  # many callers at once, but built only once
                self._users = self._users or await self._all_users()
        id, role = self._users.get(normal_address(person.label), ("", ""))
        return id if id and person.body.get("role", role) == role else None

    async def _all_users(self) -> dict[str, tuple[str, str]]:
        rows = await self._reconciler.rows("people", {})
        return {
            normal_address(str(shown.get("email"))): (each.id, str(shown.get("role")))
            for each in rows
            if is_user(each) and (shown := each.shown)
        }

    async def member_as_wanted(self, workspace_id: str, user_id: str, role: str) -> str | None:
        """Return the id of a workspace member with this role; None if a full look-up is needed."""
        if workspace_id not in self._members:
            rows = await self._reconciler.rows("members", {"workspace_id": workspace_id})
            self._members[workspace_id] = {
                str(shown.get("user_id") or each.id): (each.id, str(shown.get("role")))
                for each in rows
                if (shown := each.shown)
            }
        id, has = self._members[workspace_id].get(user_id, ("", ""))
        return id if id and has == role else None


def is_user(found: Found) -> bool:
    """Return whether a person has joined and is not only invited."""
    return found.row is not None and found.row.source == "users.list"
