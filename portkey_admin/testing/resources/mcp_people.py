"""Users of MCP servers: access and connections."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows, Table
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import listing

ACCESS = "mcp_servers.user_access"
SIGN_INS = "mcp_servers.sign_ins"


def table() -> Table:
    """Return an empty table for the access and connections of users."""
    return Table(grouped=("of", "workspace_id"))


def drop(organisation: Organisation, server: Row) -> None:
    """Remove the access and connections of a server that is being deleted."""
    for name in (ACCESS, SIGN_INS):
        for row in list(organisation[name].where("of", server["id"])):
            organisation[name].remove(row)


def list_access(call: PlaneCall, server: Row) -> object:
    """Return the users of the workspace, and whether each may use the server."""
    people = [
        member["user_id"]
        for member in call.organisation["members"].where("workspace_id", server["workspace_id"])
    ]
    # Owners and admins of the organisation have access to the workspace without being members.
    people += [row["user_id"] for row in call.organisation[ACCESS].where("of", server["id"])]
    users = [_user(call, id) for id in dict.fromkeys(people) if _belongs(call, server, id)]
    text = call.query.get("search", "").lower()
    found = [user for user in users if any(text in str(user[field]).lower() for field in _SEARCHED)]
    answer = listing(call, found, lambda call, user: _shown_access(call, server, user))
    return answer | {"default_user_access": server["default_user_access"]}


def update_access(call: PlaneCall, server: Row) -> object:
    """Set the access of single users, and of all others."""
    entries = call.body.get("user_access") or ()
    for index, entry in enumerate(entries):
        if not _belongs(call, server, entry["user_id"]):
            raise Rejected(400, f"body.user_access[{index}].user_id: no user of the workspace has this id")
    for entry in entries:
        _put(call, ACCESS, server, entry["user_id"], {"enabled": entry["enabled"]})
    if "default_user_access" in call.body:
        changes = {"default_user_access": call.body["default_user_access"]}
        call.organisation["mcp_servers"].change(server, changes)
    return {"success": True}


def check_access(call: PlaneCall, server: Row) -> object:
    """Return whether the caller may use the server."""
    # The form of the response is a guess, and so is that services always have access.
    user_id = call.caller.user_id
    return {"user_id": user_id, "enabled": user_id is None or _enabled(call.organisation, server, user_id)}


def list_connections(call: PlaneCall, server: Row) -> object:
    """Return the connections: for a user's key, only those of that user."""
    _check_workspace(call, server)
    rows: Rows = call.organisation[SIGN_INS].where("of", server["id"])
    wanted = _whose(call, server)
    # Tokens of a service are not a connection, and users who left the workspace are no longer connected.
    people = [row for row in rows if row["user_id"] and _belongs(call, server, row["user_id"])]
    listed = [row for row in people if wanted in (None, row["user_id"])]
    return listing(call, listed, lambda call, row: {"connected": True} | {f: row[f] for f in _CONNECTION})


def delete_connection(call: PlaneCall, server: Row) -> object:
    """Delete the connection of a user."""
    _check_workspace(call, server)
    user_id = _whose(call, server)
    if user_id is None:
        raise Rejected(400, "user_id: a service key must name the user")
    row = call.organisation[SIGN_INS].get(_id(server, user_id))
    if row is None:
        raise not_found("connection")
    call.organisation[SIGN_INS].remove(row)
    return {"success": True}


def get_tokens(call: PlaneCall, server: Row) -> object:
    """Return the caller's tokens."""
    row = call.organisation[SIGN_INS].get(_id(server, call.caller.user_id))
    return {} if row is None else row["tokens"]


def update_tokens(call: PlaneCall, server: Row) -> object:
    """Store tokens for the caller, who is connected by that; those of a service belong to the server."""
    # This and the next two are not documented: tokens are returned as they were stored.
    _put(call, SIGN_INS, server, call.caller.user_id, {"tokens": dict(call.body)})
    return {"success": True}


def delete_tokens(call: PlaneCall, server: Row) -> object:
    """Delete the caller's tokens."""
    row = call.organisation[SIGN_INS].get(_id(server, call.caller.user_id))
    if row is not None:
        call.organisation[SIGN_INS].remove(row)
    return {"success": True}


def _whose(call: PlaneCall, server: Row) -> str | None:
    """Return the user whose connections a call covers; None: all users."""
    own, asked = call.caller.user_id, call.query.get("user_id")
    if own is None or asked in (None, own):
        return asked or own
    # Users who are not admins manage only their own connections (Portkey backend 1.14.0).
    if call.organisation.ask("members.role_in", server["workspace_id"], own) != "admin":
        raise Rejected(403, "user_id: only admins of the workspace have access to connections of others")
    return str(asked)


def _check_workspace(call: PlaneCall, server: Row) -> None:
    named = call.query.get("workspace_id")
    if named and placement.workspace_id(call, named) != server["workspace_id"]:
        raise not_found("MCP server")


def _shown_access(call: PlaneCall, server: Row, user: Row) -> Row:
    signed_in = call.organisation[SIGN_INS].get(_id(server, user["id"])) is not None
    return {
        # Spelt like this (responses seen live).
        "object": "user-acces",
        "user_id": user["id"],
        "first_name": user["first_name"],
        "last_name": user["last_name"],
        "enabled": _enabled(call.organisation, server, user["id"]),
        "has_override": call.organisation[ACCESS].get(_id(server, user["id"])) is not None,
        "connection_status": "connected" if signed_in else "not_connected",
    }


def _enabled(organisation: Organisation, server: Row, user_id: str) -> bool:
    row = organisation[ACCESS].get(_id(server, user_id))
    return bool(server["default_user_access"] == "allow" if row is None else row["enabled"])


def _belongs(call: PlaneCall, server: Row, user_id: str) -> bool:
    return bool(call.organisation.ask("members.is_member", server["workspace_id"], user_id))


def _user(call: PlaneCall, id: str) -> Row:
    return call.organisation["users"].get(id) or {}


def _put(call: PlaneCall, table: str, server: Row, user_id: str | None, said: Row) -> None:
    now, id = call.organisation.now(), _id(server, user_id)
    row = call.organisation[table].get(id)
    if row is not None:
        call.organisation[table].change(row, said | {"last_updated_at": now})
        return
    place = {"id": id, "of": server["id"], "workspace_id": server["workspace_id"], "user_id": user_id}
    call.organisation[table].add(place | said | {"created_at": now, "last_updated_at": now})


def _id(server: Row, user_id: str | None) -> str:
    return f"{server['id']}/{user_id or ''}"


_SEARCHED = ("first_name", "last_name", "email")
_CONNECTION = ("user_id", "created_at", "last_updated_at")
