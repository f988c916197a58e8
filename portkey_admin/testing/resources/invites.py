"""Invites: pending until a test accepts them, or until the plane does so automatically."""

from __future__ import annotations

from collections.abc import Iterable

from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.resource import Family, PlaneResource, handlers, same

# It is not documented how long the real API keeps an invite open.
_OPEN_SECONDS = 7 * 24 * 3600.0


def accept(organisation: Organisation, ids: Iterable[str] | None = None) -> list[str]:
    """Accept pending invites, all of them unless ids are given. Returns the ids of the new users.

    Raises a 404 if an id is not that of a pending invite; then nothing is accepted.
    """
    table = organisation["invites"]
    wanted = (
        list(table.where("status", "pending"))
        if ids is None
        else [table.get(id) for id in dict.fromkeys(ids)]
    )
    pending = [invite for invite in wanted if invite is not None and invite["status"] == "pending"]
    if len(pending) < len(wanted):
        raise not_found("pending invite")
    return [_accepted(organisation, invite) for invite in pending]


def _accepted(organisation: Organisation, invite: Row) -> str:
    now = organisation.now()
    organisation["invites"].change(
        invite, {"status": "accepted", "accepted_at": now, "pending_address": None}
    )
    user_id: str = organisation.ask("users.new", invite["email"], invite["role"])["id"]
    for entry in invite["workspaces"]:
        workspace = organisation["workspaces"].get(entry["workspace_id"])
        if workspace is None or workspace["status"] != "active":
            continue  # deleted since the invite was sent
        organisation.ask("members.join", workspace["id"], user_id, entry["role"])
        if invite["api_key_scopes"] is not None:
            organisation.ask("api_keys.provision", workspace["id"], user_id, invite["api_key_scopes"])
    return user_id


def _accept_later(organisation: Organisation, id: str) -> None:
    invite = organisation["invites"].get(id)
    if invite is not None and invite["status"] == "pending":
        _accepted(organisation, invite)


def _expire(organisation: Organisation, id: str) -> None:
    invite = organisation["invites"].get(id)
    if invite is not None and invite["status"] == "pending" and invite["expires_at"] <= organisation.now():
        organisation["invites"].change(invite, {"status": "expired", "pending_address": None})


def _opened(organisation: Organisation, id: str) -> Row:
    """Return the fields of an invite that is now pending, and schedule its expiry or acceptance."""
    organisation.later(_OPEN_SECONDS, "invites.expire", id)
    if organisation.accept_invites_after is not None:
        organisation.later(organisation.accept_invites_after, "invites.accept", id)
    return {"status": "pending", "expires_at": timestamp(organisation.clock.time() + _OPEN_SECONDS)}


def _before_create(call: PlaneCall, row: Row) -> None:
    body = call.body or {}
    address = row["email"].lower()
    if "@" not in address:
        raise Rejected(400, "body.email: this is not an e-mail address")
    _refuse_if_taken(call, address)
    row |= {
        "object": "invite",
        "workspaces": [
            {"workspace_id": call.find("workspaces", entry["id"])["id"], "role": entry["role"]}
            for entry in body.get("workspaces") or ()
        ],
        "api_key_scopes": (body.get("workspace_api_key_details") or {}).get("scopes"),
        "accepted_at": None,
        # A service key has no user; the owner stands in.
        "invited_by": call.caller.user_id or call.organisation.owner_id,
        "address": address,
        "pending_address": address,
    }
    row |= _opened(call.organisation, row["id"])


def _resend(call: PlaneCall) -> object:
    row = INVITES.at(call)
    if row["status"] not in ("pending", "expired"):
        raise Rejected(400, f"the invite is {row['status']}: only pending and expired invites can be resent")
    if row["status"] == "expired":
        _refuse_if_taken(call, row["address"])
        changes = _opened(call.organisation, row["id"]) | {"pending_address": row["address"]}
        call.organisation["invites"].change(row, changes)
    return {"inviteLink": _link(row)}


def _refuse_if_taken(call: PlaneCall, address: str) -> None:
    if call.organisation["users"].find("address", address) is not None:
        raise Rejected(409, "body.email: this person is already a user of the organisation")
    if call.organisation["invites"].find("pending_address", address) is not None:
        raise Rejected(409, "body.email: there is already a pending invite for this address")


def _remove(call: PlaneCall, row: Row) -> None:
    # Reads still return it as cancelled; deleting it again gives a 404.
    if row["status"] not in ("pending", "expired"):
        raise not_found("pending invite")
    call.organisation["invites"].change(row, {"status": "cancelled", "pending_address": None})


def _link(row: Row) -> str:
    return f"https://app.example.com/invite/{row['id']}"


def _view(call: PlaneCall, row: Row) -> Row:
    shown = {field: value for field, value in row.items() if field not in _KEPT_BACK}
    # Sources use both names for the workspace: Portkey's Terraform provider reads `id`.
    shown["workspaces"] = [{"id": entry["workspace_id"], **entry} for entry in row["workspaces"]]
    return shown


_KEPT_BACK = frozenset({"api_key_scopes", "address", "pending_address", "last_updated_at"})

INVITES = PlaneResource(
    name="invites",
    thing="invite",
    parameter="inviteId",
    fixed={"email": None, "role": None},
    filters={"email": same("address", str.lower), "status": same("status"), "role": same("role")},
    unique=("pending_address",),
    grouped=("address", "status"),
    before_create=_before_create,
    remove=_remove,
    # Camel case is inconsistent: a create returns `invite_link`, a resend `inviteLink`.
    created=lambda call, row: {"id": row["id"], "invite_link": _link(row)},
    view=_view,
)

FAMILY = Family(
    handlers={**handlers(INVITES, "create list get delete"), "invites.resend": _resend},
    tables={"invites": INVITES.table},
    deeds={"invites.accept": accept},
    events={"invites.accept": _accept_later, "invites.expire": _expire},
)
