"""People of the organisation: its users, and those with a pending invite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session


def plain_role(role: object) -> object:
    """Return a role without the prefix that some responses add."""
    return role.removeprefix("ws-") if isinstance(role, str) else role


@attrs.frozen(kw_only=True, eq=False)
class PersonKind(Kind):
    """People of the organisation: its users, and those with a pending invite."""

    def is_user(self, row: Row) -> bool:
        """Return whether they have joined."""
        return row.source == "users.list"

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with workspaces in the form of a create."""
        shown = super().shown(model)
        if isinstance(shown.get("workspaces"), list):
            shown["workspaces"] = [
                {"id": entry.get("workspace_id", entry.get("id")), "role": plain_role(entry.get("role"))}
                for entry in shown["workspaces"]
                if isinstance(entry, Mapping)
            ]
        return shown

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return the user, else the pending invite."""
        rows = await super().find(session, wanted)
        return [row for row in rows if self.is_user(row)] or rows

    def lies(self, shown: Mapping[str, Any], wanted: Wanted) -> bool:
        """Return whether it is a user, who has no status, or a pending invite."""
        return shown.get("status") in (None, "", "pending", "active")

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the role; for an invite also the other fields, which no longer apply to a user."""
        fields = super().comparable(wanted, row)
        passed = {"email", *self.passed_over(wanted, row)}
        return {name: value for name, value in fields.items() if name not in passed}

    def passed_over(self, wanted: Wanted, row: Row) -> tuple[str, ...]:
        """Return the fields that are not compared: an invite's workspaces do not apply to a user."""
        own = ("workspaces", "workspace_api_key_details") if self.is_user(row) else ()
        return tuple(field for field in own if field in wanted)

    def fixed(self, row: Row, fields: Iterable[str]) -> tuple[str, ...]:
        """Return the fields that cannot be changed: the owner stays the owner."""
        owner = self.is_user(row) and row.shown.get("role") == "owner"
        return tuple(fields) if owner else ()

    def is_remade(self, row: Row) -> bool:
        """Return whether a difference requires a new resource: invites cannot be changed."""
        return not self.is_user(row)

    async def update(self, session: Session, update: Update) -> object:
        """Change the role of a user."""
        answer = await session.send("users.update", update.row.id, body={"role": update.values["role"]})
        # Owners and admins of the organisation may have become admins of its workspaces.
        session.listings.forget(["workspaces.members.list"])
        return answer

    async def delete(self, session: Session, row: Row, wanted: Wanted, force: bool) -> None:
        """Remove a user from the organisation, or cancel an invite."""
        await session.send("users.delete" if self.is_user(row) else "invites.delete", row.id)


PEOPLE = PersonKind(
    name="people",
    thing="person",
    prefix="invites",
    sources=(("users.list", {}), ("invites.list", {"status": "pending"})),
    rows_are_whole=True,
    keys=(("email",),),
    needed=("id", "email", "role", "status", "workspaces"),
    narrow={"email": "email"},
    rules=FieldRules(
        unseen=frozenset({"workspace_api_key_details"}),
        recorded=frozenset({"workspace_api_key_details"}),
        told_apart_by={"workspaces": ("id",)},
        references={"workspaces[].id": "workspaces"},
    ),
)
