"""Members of workspaces: users of the organisation with a role in one workspace."""

from __future__ import annotations

from collections.abc import Callable

from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows, Table
from portkey_admin.testing.resources.resource import Family, filtered, listing, same

_READS = ("workspaces.read", "logs.list", "logs.view", "prompts.read", "prompts.list", "configs.read")
_WRITES = ("workspaces.update", "workspace_users.create", "workspace_users.read", "workspace_users.list")
_SCOPES = {"member": _READS, "manager": _READS + _WRITES, "admin": _READS + _WRITES}
_NOT_IN_WORKSPACE = frozenset({"object", "email", "scopes", "settings"})
_FILTERS = {"role": same("role"), "email": same("address", str.lower)}


def user_of(call: PlaneCall, user_id: object, field: str) -> Row:
    """Return a user of the organisation. Raises a 400 that names the field if there is no such user."""
    user = call.organisation["users"].get(str(user_id))
    if user is None:
        raise Rejected(400, f"{field}: only users of the organisation can be members of its workspaces")
    return user


def join(organisation: Organisation, workspace_id: str, user_id: str, role: str) -> None:
    """Make a user a member of a workspace, unless they are one already."""
    if organisation["members"].get(_id(workspace_id, user_id)) is None:
        now = organisation.now()
        user = organisation["users"].get(user_id) or {}
        organisation["members"].add(
            {
                "id": _id(workspace_id, user_id),
                "workspace_id": workspace_id,
                "user_id": user_id,
                "address": user.get("address"),
                "role": effective_role(organisation, user_id, role),
                "status": "active",
                "settings": None,
                "created_at": now,
                "last_updated_at": now,
            }
        )


def effective_role(organisation: Organisation, user_id: str, role: str) -> str:
    """Return the role that a user gets in a workspace: an owner is admin everywhere."""
    user = organisation["users"].get(user_id) or {}
    # An admin of the organisation may be a plain member of a workspace (live: `org_role` admin, role member).
    raised = ("owner", "admin") if organisation.behaviour.admins_run_workspaces else ("owner",)
    return "admin" if user.get("role") in raised else role


def of_workspace(call: PlaneCall, workspace_id: str) -> Rows:
    """Return the memberships of a workspace."""
    return call.organisation["members"].where("workspace_id", workspace_id)


def role_in(organisation: Organisation, workspace_id: str, user_id: str) -> str:
    """Return the effective role of a user in a workspace, also for owners and admins of the organisation."""
    if _runs_it(organisation, user_id):
        return "admin"
    member = organisation["members"].get(_id(workspace_id, user_id))
    return str(member["role"]) if member else "member"


def is_member(organisation: Organisation, workspace_id: str, user_id: str) -> bool:
    """Return whether a user has access to a workspace."""
    return (
        _runs_it(organisation, user_id) or organisation["members"].get(_id(workspace_id, user_id)) is not None
    )


def shown_in_workspace(call: PlaneCall, member: Row) -> Row:
    """Return a member in the form of the workspace response, which has fewer fields live."""
    shown = _shown(call, member)
    return {field: value for field, value in shown.items() if field not in _NOT_IN_WORKSPACE}


def leave(organisation: Organisation, member: Row) -> None:
    """End a membership, and delete the keys of its user in the workspace."""
    # Not documented. Otherwise, the key of a user who is no longer a member would continue to work.
    for key in list(organisation["api_keys"].where("user_id", member["user_id"])):
        if key["workspace_id"] == member["workspace_id"]:
            organisation["api_keys"].remove(key)
    organisation["members"].remove(member)


def _runs_it(organisation: Organisation, user_id: str) -> bool:
    user = organisation["users"].get(user_id) or {}
    return user.get("role") in ("owner", "admin")


def _id(workspace_id: str, user_id: str) -> str:
    return f"{workspace_id}/{user_id}"


def _shown(call: PlaneCall, member: Row) -> Row:
    user = call.organisation["users"].get(member["user_id"]) or {}
    return {
        "object": "workspace-user",
        "id": member["user_id"],
        "first_name": user.get("first_name"),
        "last_name": user.get("last_name"),
        "email": user.get("email"),
        "org_role": user.get("role"),
        "role": member["role"],
        "scopes": _SCOPES[member["role"]],
        "settings": member["settings"],
        "status": member["status"],
        "workspace_id": member["workspace_id"],
        "created_at": member["created_at"],
        "last_updated_at": member["last_updated_at"],
    }


def _workspace_id(call: PlaneCall) -> str:
    id: str = call.find("workspaces", call.path["workspaceId"])["id"]
    return id


def _member(call: PlaneCall) -> Row:
    row = call.organisation["members"].get(_id(_workspace_id(call), call.path["userId"]))
    if row is None:
        raise not_found("workspace member")
    return row


def _may_grant(call: PlaneCall, workspace_id: str, role: str) -> None:
    """Raise a 403 if a user's key would give a role above that user's own."""
    caller = call.caller
    if caller.kind == ORGANISATION_SERVICE or caller.user_id is None:
        return
    own = role_in(call.organisation, workspace_id, caller.user_id)
    # A manager can't add users with higher privileges (Portkey backend 1.6.1); a member can't add any.
    if own == "member" or (own == "manager" and role == "admin"):
        raise Rejected(403, f"a workspace {own} may not give the role {role}")


def _add(call: PlaneCall) -> object:
    workspace_id = _workspace_id(call)
    joining: dict[str, str] = {}
    for index, entry in enumerate((call.body or {}).get("users") or ()):
        field = f"body.users[{index}]"
        if not entry.get("id") or not entry.get("role"):
            raise Rejected(400, f"{field}: a new member needs an id and a role")
        user_of(call, entry["id"], f"{field}.id")
        _may_grant(call, workspace_id, entry["role"])
        if call.organisation["members"].get(_id(workspace_id, entry["id"])) is not None:
            raise Rejected(409, f"{field}.id: this user is already a member of the workspace")
        joining[entry["id"]] = entry["role"]
    if not joining:
        raise Rejected(400, "body.users: must name at least one user")
    # All or none: an invalid entry leaves the workspace unchanged.
    for user_id, role in joining.items():
        join(call.organisation, workspace_id, user_id, role)
    return {}


def _list(call: PlaneCall) -> object:
    return listing(call, filtered(call, of_workspace(call, _workspace_id(call)), _FILTERS), _shown)


def _get(call: PlaneCall) -> object:
    member = _shown(call, _member(call))
    # The response for one member has no id, and its role starts with "ws-" (Portkey's Terraform provider).
    del member["id"]
    return member | {"role": f"ws-{member['role']}"}


def _update(call: PlaneCall) -> object:
    member = _member(call)
    role = (call.body or {}).get("role")
    if role is None:
        raise Rejected(400, "body.role: is required")
    _may_grant(call, member["workspace_id"], role)
    given = effective_role(call.organisation, member["user_id"], role)
    call.organisation["members"].change(member, {"role": given, "last_updated_at": call.organisation.now()})
    return {}


def _remove(call: PlaneCall) -> object:
    leave(call.organisation, _member(call))
    return {}


_VERBS: dict[str, Callable[[PlaneCall], object]] = {
    "add": _add,
    "list": _list,
    "get": _get,
    "update": _update,
    "remove": _remove,
}

FAMILY = Family(
    handlers={f"workspaces.members.{verb}": handler for verb, handler in _VERBS.items()},
    deeds={
        "members.user_of": user_of,
        "members.join": join,
        "members.leave": leave,
        "members.is_member": is_member,
        "members.role_in": role_in,
        "members.shown_in_workspace": shown_in_workspace,
    },
    tables={"members": lambda: Table(grouped=("workspace_id", "user_id"))},
)
