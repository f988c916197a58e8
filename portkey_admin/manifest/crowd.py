"""People and members who are as they should be: told apart at once, as there may be tens of thousands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import anyio

from portkey_admin.manifest.items import Thing
from portkey_admin.reconcile import Found, Reconciler
from portkey_admin.reconcile.forms import normal_address

# What a look would compare besides is not for those who have joined.
_TOLD = frozenset({"email", "role"})


class Crowd:
    """Knows the roles of all users, and of the members of each workspace that was asked about."""

    def __init__(self, reconciler: Reconciler) -> None:
        self._reconciler = reconciler
        self._lock = anyio.Lock()
        self._users: dict[str, tuple[str, str]] | None = None
        self._members: dict[str, dict[str, tuple[str, str]]] = {}

    async def user_as_wanted(self, person: Thing) -> str | None:
        """Return the id of somebody who has joined and is as the manifest says; None: look closer."""
        if not person.body.keys() <= _TOLD:
            return None
        if self._users is None:
            async with self._lock:  # many ask at once, and it is built once
                self._users = self._users or await self._all_users()
        id, role = self._users.get(normal_address(person.label), ("", ""))
        return id if id and person.body.get("role", role) == role else None

    async def _all_users(self) -> dict[str, tuple[str, str]]:
        rows = await self._reconciler.rows("people", {})
        return {
            normal_address(str(shown.get("email"))): (each.id, str(shown.get("role")))
            for each in rows
            if is_user(each) and (shown := _shown(each))
        }

    async def member_as_wanted(self, workspace_id: str, user_id: str, role: str) -> str | None:
        """Return the id of a member of a workspace who has this role; None: look closer."""
        if workspace_id not in self._members:
            rows = await self._reconciler.rows("members", {"workspace_id": workspace_id})
            self._members[workspace_id] = {
                str(shown.get("user_id") or each.id): (each.id, str(shown.get("role")))
                for each in rows
                if (shown := _shown(each))
            }
        id, has = self._members[workspace_id].get(user_id, ("", ""))
        return id if id and has == role else None


def is_user(found: Found) -> bool:
    """Say whether somebody who was found has joined, and is not only invited."""
    return found.row is not None and found.row.source == "users.list"


def _shown(found: Found) -> Mapping[str, Any]:
    return found.row.shown if found.row is not None else {}
