"""Users of the organisation. They join through invites; there is no operation to create them."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Family, PlaneResource, handlers, same

OWNER_EMAIL = "owner@example.com"


def new_user(organisation: Organisation, email: str, role: str, *, id: str | None = None) -> Row:
    """Add a user, named after their address."""
    now = organisation.now()
    first, _, last = email.partition("@")[0].partition(".")
    user: Row = {
        "object": "user",
        "id": id or organisation.mint.id(),
        "first_name": first.capitalize(),
        "last_name": last.capitalize(),
        "role": role,
        "email": email,
        "address": email.lower(),
        "created_at": now,
        "last_updated_at": now,
    }
    organisation["users"].add(user)
    return user


def _start(organisation: Organisation) -> None:
    # Every organisation has an owner.
    new_user(organisation, OWNER_EMAIL, "owner", id=organisation.owner_id)


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    _unless_owner(row)
    if "role" not in changes:
        raise Rejected(400, "body.role: is required")
    # Setting the current role is an error (Portkey's Terraform provider).
    if changes["role"] == row["role"]:
        raise Rejected(400, f"body.role: the user already has the role {row['role']}")
    if changes["role"] == "admin" and call.organisation.behaviour.admins_run_workspaces:
        for member in call.organisation["members"].where("user_id", row["id"]):
            call.organisation["members"].change(member, {"role": "admin"})


def _remove(call: PlaneCall, row: Row) -> None:
    _unless_owner(row)
    for member in list(call.organisation["members"].where("user_id", row["id"])):
        call.organisation.ask("members.leave", member)
    call.organisation["users"].remove(row)


def _unless_owner(row: Row) -> None:
    # Not documented; an organisation without an owner could not be billed or closed.
    if row["role"] == "owner":
        raise Rejected(403, "the owner of the organisation can't be changed or removed")


def _summary(call: PlaneCall, row: Row) -> Row:
    return {field: value for field, value in row.items() if field != "address"}


def _view(call: PlaneCall, row: Row) -> Row:
    if row["role"] in ("owner", "admin"):
        # For owners and admins the response lists every workspace (Portkey backend 1.21.0).
        ids = [workspace["id"] for workspace in call.organisation["workspaces"].where("status", "active")]
    else:
        ids = [member["workspace_id"] for member in call.organisation["members"].where("user_id", row["id"])]
    return _summary(call, row) | {"workspace_ids": ids}


USERS = PlaneResource(
    name="users",
    thing="user",
    parameter="userId",
    fields={"role": None},
    filters={"email": same("address", str.lower), "role": same("role")},
    unique=("address",),
    grouped=("address", "role"),
    before_update=_before_update,
    remove=_remove,
    view=_view,
    summary=_summary,
)

FAMILY = Family(
    handlers=handlers(USERS, "list get update delete"),
    tables={"users": USERS.table},
    deeds={"users.new": new_user},
    start=_start,
)
