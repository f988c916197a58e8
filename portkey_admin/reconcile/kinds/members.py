"""Members of workspaces."""

from __future__ import annotations

from typing import Any

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import IN_WORKSPACE, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds.people import PEOPLE, plain_role
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import RUNS_THE_ORGANISATION, FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api.types import Fields


@attrs.frozen(kw_only=True, eq=False)
class MemberKind(Kind):
    """Members of workspaces: users of the organisation, by id or e-mail address."""

    def fields_of(self, verb: str) -> Fields:
        """Return the fields that an operation accepts for one of them: a new one is an entry of a list."""
        return Fields(kinds={}) if verb == "create" else super().fields_of(verb)

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the id under its own name and the role without a prefix."""
        shown = super().shown(model)
        shown["role"] = plain_role(shown.get("role"))
        return {**shown, "user_id": shown.get("user_id", shown.get("id"))}

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the role."""
        return {"role": wanted["role"]} if wanted.get("role") is not None else {}

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the rules: some servers make owners and admins of the organisation admins of its workspaces.

        Portkey's Terraform provider says so; but in a recorded response an admin is a member.
        """
        shown = row.shown
        raised = shown.get("org_role") in RUNS_THE_ORGANISATION and shown.get("role") == "admin"
        return attrs.evolve(self.rules, unkept=frozenset({"role"})) if raised else self.rules

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Add a user to the workspace."""
        from portkey_admin_api.models import WorkspaceMember

        user_id = wanted.get("user_id") or await self._user_id(session, wanted)
        users = [{"id": user_id, "role": wanted.get("role", "member")}]
        await session.send("workspaces.members.add", *self.path(wanted), body={"users": users})
        known = {"id": user_id, "email": wanted.get("email"), "role": users[0]["role"]}
        return WorkspaceMember.from_dict(known)

    async def _user_id(self, session: Session, wanted: Wanted) -> str:
        for row in await PEOPLE.find(session, {"email": wanted["email"]}):
            if row.source == "users.list":
                return row.id
        # The address stays out of the message, which may be logged.
        raise InvalidArgumentError(
            "members.ensure: no user of the organisation has this e-mail address; invite the person first, "
            "and name the workspace in the invite: only people who have accepted can be members of "
            "workspaces"
        )


MEMBERS = MemberKind(
    name="members",
    thing="member",
    prefix="workspaces.members",
    verbs={"create": "add", "delete": "remove"},
    places=IN_WORKSPACE,
    in_path=IN_WORKSPACE,
    rows_are_whole=True,  # the single response has not even an id
    keys=(("user_id",), ("email",)),
    needed=("id", "user_id", "email", "role", "org_role"),
    also={"workspace_id": "string", "user_id": "string", "email": "string", "role": "string"},
    narrow={"email": "email"},
)
