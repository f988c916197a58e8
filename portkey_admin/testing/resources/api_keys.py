"""API keys: the secret is shown once, the id never changes, and two secrets can be valid at a time."""

from __future__ import annotations

from collections.abc import Sequence

from portkey_admin import SCOPES
from portkey_admin.testing.plane.access import ORGANISATION_SERVICE, WORKSPACE_SERVICE, WORKSPACE_USER
from portkey_admin.testing.plane.clock import seconds_of, timestamp
from portkey_admin.testing.plane.ids import masked
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import expiry
from portkey_admin.testing.resources.resource import Family, PlaneResource, handlers, one_of

_KINDS = (ORGANISATION_SERVICE, WORKSPACE_SERVICE, WORKSPACE_USER)
_LEAST_TRANSITION_MS = 1_800_000
# Neither is documented; the longest rotation period is a year.
_MOST_TRANSITION_MS = 365 * 86_400_000
_DEFAULT_TRANSITION_MS = 3_600_000
_PERIOD_DAYS = {"weekly": 7, "monthly": 30}
_SECRET = frozenset({"previous_key", "previous_key_expires_at"})
_ONLY_IN_GET = frozenset({"next_usage_reset_at", "rotation_policy"})


def new_key(
    organisation: Organisation,
    kind: str,
    scopes: Sequence[str],
    *,
    name: str,
    creation_mode: str,
    workspace_id: str | None = None,
    user_id: str | None = None,
    key: str | None = None,
) -> Row:
    """Add a key without a request for it, and return its row."""
    stated = {"name": name, "scopes": tuple(scopes), "workspace_id": workspace_id, "user_id": user_id}
    row = API_KEYS.make(organisation, stated)
    _complete(organisation, row, kind, creation_mode)
    row["key"] = key or row["key"]
    organisation["api_keys"].add(row)
    return row


def bootstrap(organisation: Organisation, scopes: Sequence[str], secret: str | None = None) -> str:
    """Return the secret of the bootstrap key.

    Creates the key if there is none, and changes its secret if another one is given.
    """
    row = organisation["api_keys"].get(organisation.bootstrap_key_id)
    if row is None:
        row = new_key(
            organisation, ORGANISATION_SERVICE, scopes, name="Bootstrap", creation_mode="ui", key=secret
        )
        organisation.bootstrap_key_id = row["id"]
    elif secret is not None and row["key"] != secret:
        organisation["api_keys"].change(row, {"key": secret})
    return str(row["key"])


def provision(organisation: Organisation, workspace_id: str, user_id: str, scopes: Sequence[str]) -> None:
    """Create the key in one workspace that an invite specified."""
    new_key(
        organisation,
        WORKSPACE_USER,
        scopes,
        name="Created with the invite",
        creation_mode="auto",
        workspace_id=workspace_id,
        user_id=user_id,
    )


def _complete(organisation: Organisation, row: Row, kind: str, creation_mode: str) -> None:
    row |= {
        "key": organisation.mint.key(),
        "previous_key": None,
        "previous_key_expires_at": None,
        "type": kind,
        "status": "active",
        "creation_mode": creation_mode,
        "organisation_id": organisation.id,
        "object": "api-key",
        "last_reset_at": None,
        "next_usage_reset_at": None,
        "reset_usage": None,
        "allow_config_override": None,
        "api_key_defaults_id": None,
        "expiry_enforced": 0,
    }


def _scope(kind: str, verb: str) -> str:
    return f"{kind.replace('-', '_')}_api_keys.{verb}"


def _reach(call: PlaneCall, row: Row) -> None:
    call.caller.enter(row["workspace_id"])
    # The scope to check depends on the type of the key with this id.
    verb = call.operation.id.removeprefix("api_keys.")
    # One source requires `rotate` here, another `update`: either is accepted.
    verbs = {"get": ("read",), "rotate": ("rotate", "update")}.get(verb, (verb,))
    call.caller.require(*(_scope(row["type"], each) for each in verbs))


def _candidates(call: PlaneCall) -> Rows:
    table = call.organisation["api_keys"]
    workspace_id = call.caller.workspace_id
    if "workspace_id" in call.query:
        workspace_id = call.find("workspaces", call.query["workspace_id"])["id"]
    rows = table.rows() if workspace_id is None else table.where("workspace_id", workspace_id)
    listed = [kind for kind in _KINDS if call.caller.holds(_scope(kind, "list"))]
    return rows if len(listed) == len(_KINDS) else [row for row in rows if row["type"] in listed]


def _before_create(call: PlaneCall, row: Row) -> None:
    kind = f"{call.path['type']}-{call.path['sub-type']}"
    if kind not in _KINDS:
        raise Rejected(400, "type: must be organisation/service, workspace/service or workspace/user")
    call.caller.require(_scope(kind, "create"))
    _place(call, row, kind)
    expiry.check(call.organisation, row)
    _check_rotation(call.organisation, row)
    _check_scopes(kind, row)
    row["scopes"] = tuple(row["scopes"] or ())
    _complete(call.organisation, row, kind, "api")
    _note_expiry(call.organisation, row)


def _place(call: PlaneCall, row: Row, kind: str) -> None:
    """Set the workspace and the user of a new key. Raises a 400 if they are missing or don't match."""
    if kind == ORGANISATION_SERVICE:
        call.caller.enter(None)
        row |= {"workspace_id": None, "user_id": None}
        return
    # The workspace is optional for a service key of a workspace.
    reference = row["workspace_id"] or call.caller.workspace_id
    if reference is None:
        raise Rejected(400, f"body.workspace_id: a {kind} key needs a workspace")
    row["workspace_id"] = call.find("workspaces", reference)["id"]
    if kind == WORKSPACE_SERVICE:
        row["user_id"] = None
    elif not row["user_id"]:
        raise Rejected(400, f"body.user_id: a {kind} key needs a user")
    elif not call.organisation.ask("members.is_member", row["workspace_id"], row["user_id"]):
        raise Rejected(400, "body.user_id: this is not a member of the workspace")


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    _check_scopes(row["type"], changes)
    expiry.check(call.organisation, changes)
    _check_rotation(call.organisation, changes)
    if (call.body or {}).get("reset_usage"):
        # An action, not a field: resets the usage, so that a key that had used up its limit works again.
        changes["last_reset_at"] = call.organisation.now()
        if row["status"] == "exhausted":
            changes["status"] = "active"
    if "expires_at" in changes:
        if row["status"] == "expired":
            changes["status"] = "active"
        _note_expiry(call.organisation, {"id": row["id"], **changes})


def _check_scopes(kind: str, stated: Row) -> None:
    """Raise a 400 for a scope that keys of this type can't have; unknown scopes are accepted."""
    # It is documented which keys can have a scope, but not the response for others: a guess.
    for scope in stated.get("scopes") or ():
        if kind not in SCOPES.get(scope, _KINDS):
            raise Rejected(400, f"body.scopes: a {kind} key can't have the scope {scope}")


def _check_rotation(organisation: Organisation, stated: Row) -> None:
    """Raise a 400 if a secret would still be valid at the next rotation but one; set the next rotation."""
    policy = stated.get("rotation_policy")
    if not policy:
        return
    days = policy.get("rotation_period_days") or _PERIOD_DAYS.get(policy.get("rotation_period") or "")
    if days is None:
        return
    if (policy.get("key_transition_period_ms") or 0) >= days * 86_400_000:
        field = "body.rotation_policy.key_transition_period_ms"
        raise Rejected(400, f"{field}: the transition must be shorter than the rotation period")
    due = policy.get("next_rotation_at") or timestamp(organisation.clock.time() + days * 86_400)
    stated["rotation_policy"] = policy | {"next_rotation_at": due}


def _note_expiry(organisation: Organisation, row: Row) -> None:
    if row["expires_at"] is not None:
        organisation.timetable.add(seconds_of(row["expires_at"]), "api_keys.expire", row["id"])


def _expire(organisation: Organisation, id: str) -> None:
    row = organisation["api_keys"].get(id)
    if row is not None and row["expires_at"] is not None and row["expires_at"] <= organisation.now():
        organisation["api_keys"].change(row, {"status": "expired"})


def _rotate(call: PlaneCall) -> object:
    row = API_KEYS.at(call)
    organisation = call.organisation
    if row["previous_key"] is not None and not organisation.behaviour.rotates_in_transition:
        raise Rejected(
            409, f"the previous secret is valid until {row['previous_key_expires_at']}: rotate after that"
        )
    stated = (call.body or {}).get("key_transition_period_ms")
    policy = row["rotation_policy"] or {}
    milliseconds = stated or policy.get("key_transition_period_ms") or _DEFAULT_TRANSITION_MS
    if not _LEAST_TRANSITION_MS <= milliseconds <= _MOST_TRANSITION_MS:
        bounds = f"from {_LEAST_TRANSITION_MS} to {_MOST_TRANSITION_MS} milliseconds"
        raise Rejected(400, f"body.key_transition_period_ms: must be {bounds}")
    secret = organisation.mint.key()
    expires = organisation.clock.time() + milliseconds / 1000
    changes = {
        "key": secret,
        "previous_key": row["key"],
        "previous_key_expires_at": timestamp(expires),
        "last_updated_at": organisation.now(),
    }
    organisation["api_keys"].change(row, changes)
    organisation.timetable.add(expires, "api_keys.end_transition", row["id"])
    return {"id": row["id"], "key": secret, "key_transition_expires_at": changes["previous_key_expires_at"]}


def _end_transition(organisation: Organisation, id: str) -> None:
    row = organisation["api_keys"].get(id)
    if row is not None:
        organisation["api_keys"].change(row, {"previous_key": None, "previous_key_expires_at": None})


def _view(call: PlaneCall, row: Row) -> Row:
    """Return a key as in live responses: no limits are [], and `defaults` has its two fields."""
    defaults = {"metadata": {}, "config_id": None} | (row["defaults"] or {})
    allowed = defaults.setdefault("allow_config_override", None)
    shown = {field: value for field, value in row.items() if field not in _SECRET} | {
        "key": masked(row["key"]),
        "rate_limits": row["rate_limits"] or [],
        "defaults": defaults,
        # A number at the top level (Portkey's Terraform provider, and responses seen live).
        "allow_config_override": None if allowed is None else int(allowed),
    }
    if shown["rotation_policy"] is None:
        del shown["rotation_policy"]
    else:
        # In the form of Portkey's page on rotation.
        shown["rotation_policy"] = shown["rotation_policy"] | {"status": "ACTIVE"}
    return shown


def _summary(call: PlaneCall, row: Row) -> Row:
    shown = {field: value for field, value in _view(call, row).items() if field not in _ONLY_IN_GET}
    # Live lists omit this field of the defaults; the response for a single key has it.
    del shown["defaults"]["allow_config_override"]
    return shown


API_KEYS = PlaneResource(
    name="api_keys",
    thing="API key",
    parameter="id",
    fixed={"workspace_id": None, "user_id": None},
    fields={
        "name": None,
        "description": None,
        "scopes": (),
        "rate_limits": None,
        "usage_limits": None,
        "defaults": None,
        "alert_emails": None,
        "expires_at": None,
        "rotation_policy": None,
    },
    merged=frozenset({"defaults"}),
    filters={"ids": one_of("id"), "status": one_of("status")},
    unique=("key", "previous_key"),
    grouped=("workspace_id", "user_id"),
    reach=_reach,
    candidates=_candidates,
    before_create=_before_create,
    before_update=_before_update,
    # Only this response and those of rotations contain the secret.
    created=lambda call, row: {"id": row["id"], "key": row["key"], "object": "api-key"},
    view=_view,
    summary=_summary,
    newest_first=True,
)

FAMILY = Family(
    handlers={**handlers(API_KEYS), "api_keys.rotate": _rotate},
    tables={"api_keys": API_KEYS.table},
    deeds={"api_keys.bootstrap": bootstrap, "api_keys.provision": provision},
    events={"api_keys.expire": _expire, "api_keys.end_transition": _end_transition},
)
