"""Usage limit policies: a budget for each group, the usage so far, and its periodic reset."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

from portkey_admin.testing.plane.clock import seconds_of, timestamp
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources import policies
from portkey_admin.testing.resources.resource import (
    Family,
    Filter,
    PlaneResource,
    filtered,
    handlers,
    listing,
)

_OBJECT = "policy_usage_limits"
_ENTITIES = "usage_limit_policies.entities"
_RESET = "usage_limit_policies.reset"
_PERIODS = ("periodic_reset", "periodic_reset_days")


def set_usage(organisation: Organisation, policy_id: str, value_key: str, usage: float) -> str:
    """Set how much of its budget a group has used, as requests would; return the group's id.

    `value_key`: the group, such as `api_key:` followed by an id. `usage`: US dollars or a count, depending on
    the policy. Raises a 404 if there is no such policy, and a 400 if the usage is not a valid amount.
    """
    if not 0 <= usage < math.inf:
        raise Rejected(400, "usage: must be a finite number of at least 0")
    policy = organisation["usage_limit_policies"].get(policy_id)
    if policy is None:
        raise not_found("usage limit policy")
    entities = organisation[_ENTITIES]
    entity = entities.find("place", f"{policy_id}/{value_key}")
    if entity is None:
        entity = {
            "id": organisation.mint.id(),
            "place": f"{policy_id}/{value_key}",
            "policy_id": policy_id,
            "workspace_id": policy["workspace_id"],
            "value_key": value_key,
            "current_usage": usage,
        }
        entities.add(entity)
    else:
        entities.change(entity, {"current_usage": usage})
    id: str = entity["id"]
    return id


def next_reset(after: float, period: str | None, days: int | None) -> float | None:
    """Return the time of the next reset, in seconds since the epoch; None: never."""
    if days:
        return after + days * 86_400
    day = datetime.fromtimestamp(after, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    # Weeks begin on Sundays, months on their first day, both at midnight UTC (Portkey on budget limits).
    if period == "weekly":
        return (day + timedelta(days=7 - day.isoweekday() % 7)).timestamp()
    if period == "monthly":
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1).timestamp()
    return None


def _before_create(call: PlaneCall, row: Row) -> None:
    policies.place(call, row)
    row["last_reset_at"] = None
    _time_reset(call, row, row)


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    if "status" in call.body:
        changes["status"] = call.body["status"]
    _time_reset(call, row, changes)
    value_key = call.body.get("reset_usage_for_value")
    if value_key is not None:
        entity = call.organisation[_ENTITIES].find("place", f"{row['id']}/{value_key}")
        if entity is None:
            raise Rejected(400, "body.reset_usage_for_value: the policy has no such group")
        call.organisation[_ENTITIES].change(entity, {"current_usage": 0})


def _time_reset(call: PlaneCall, row: Row, stated: Row) -> None:
    """Schedule the next reset if the given fields affect it."""
    if all(stated.get(field) for field in _PERIODS):
        raise Rejected(400, "body.periodic_reset_days: can't be combined with periodic_reset; send only one")
    for field, other in (_PERIODS, _PERIODS[::-1]):
        if stated.get(field):
            stated[other] = None
    if stated.get("next_usage_reset_at"):
        due: float | None = _still_to_come(call.organisation, stated["next_usage_reset_at"])
    elif stated.keys() & {*_PERIODS, "next_usage_reset_at"}:
        merged = row | stated
        due = next_reset(call.organisation.clock.time(), *(merged[field] for field in _PERIODS))
    else:
        return
    # Documented for policies with a number of days; that others have it too is a guess.
    stated["next_usage_reset_at"] = None if due is None else timestamp(due)
    if due is not None:
        call.organisation.timetable.add(due, _RESET, row["id"])


def _still_to_come(organisation: Organisation, text: str) -> float:
    try:
        seconds = seconds_of(text)
        timestamp(seconds)
    except (ValueError, OverflowError):
        raise Rejected(400, "body.next_usage_reset_at: this is not a date and time") from None
    if seconds <= organisation.clock.time():
        raise Rejected(400, "body.next_usage_reset_at: must be in the future")
    return seconds


def _reset_due(organisation: Organisation, id: str) -> None:
    policy = organisation["usage_limit_policies"].get(id)
    if policy is None or policy["status"] != "active":
        return
    due = policy["next_usage_reset_at"]
    # An update may have postponed the reset.
    if due is None or due > organisation.now():
        return
    for entity in organisation[_ENTITIES].where("policy_id", id):
        organisation[_ENTITIES].change(entity, {"current_usage": 0})
    after = next_reset(seconds_of(due), policy["periodic_reset"], policy["periodic_reset_days"])
    changes = {"last_reset_at": due, "next_usage_reset_at": None if after is None else timestamp(after)}
    organisation["usage_limit_policies"].change(policy, changes)
    if after is not None:
        organisation.timetable.add(after, _RESET, id)


def _is_used_up(policy: Row, entity: Row) -> bool:
    return bool(entity["current_usage"] >= policy["credit_limit"])


def _view(call: PlaneCall, row: Row) -> Row:
    shown = row | {"object": _OBJECT}
    if call.query.get("include_usage") is True:
        entities = call.organisation[_ENTITIES].where("policy_id", row["id"])
        shown["value_key_usage_map"] = {entity["value_key"]: _usage(row, entity) for entity in entities}
    return shown


def _usage(policy: Row, entity: Row) -> Row:
    threshold = policy["alert_threshold"]
    used_up = _is_used_up(policy, entity)
    return {
        "current_usage": entity["current_usage"],
        "status": "exhausted" if used_up else "active",
        "is_exhausted_alerts_sent": used_up,
        "is_threshold_alerts_sent": threshold is not None and entity["current_usage"] >= threshold,
    }


def _list_entities(call: PlaneCall) -> object:
    policy = USAGE_LIMIT_POLICIES.at(call)
    filters = {
        "status": Filter(
            "current_usage",
            lambda usage, wanted: (usage >= policy["credit_limit"]) == (wanted == "exhausted"),
        ),
        "search": Filter("value_key", lambda value_key, text: text in value_key),
    }
    rows = filtered(call, call.organisation[_ENTITIES].where("policy_id", policy["id"]), filters)
    return listing(call, rows, _shown_entity)


def _shown_entity(call: PlaneCall, row: Row) -> Row:
    return {field: row[field] for field in ("id", "value_key", "current_usage")}


def _reset_entity(call: PlaneCall) -> object:
    policy = USAGE_LIMIT_POLICIES.at(call)
    entity = call.organisation[_ENTITIES].get(call.path["entityId"])
    if entity is None or entity["policy_id"] != policy["id"]:
        raise not_found("entity")
    call.organisation[_ENTITIES].change(entity, {"current_usage": 0})
    return {}


USAGE_LIMIT_POLICIES = PlaneResource(
    name="usage_limit_policies",
    thing="usage limit policy",
    parameter="policyUsageLimitsId",
    fixed=policies.FIXED,
    fields={
        **policies.FIELDS,
        "credit_limit": None,
        "alert_threshold": None,
        "periodic_reset": None,
        "periodic_reset_days": None,
        "next_usage_reset_at": None,
    },
    filters=policies.FILTERS,
    grouped=("workspace_id",),
    reach=policies.reach,
    candidates=lambda call: policies.candidates(call, "usage_limit_policies"),
    before_create=_before_create,
    before_update=_before_update,
    remove=lambda call, row: policies.archive(call, "usage_limit_policies", row),
    created=lambda call, row: {"id": row["id"], "object": _OBJECT},
    view=_view,
)

FAMILY = Family(
    handlers={
        **handlers(USAGE_LIMIT_POLICIES),
        "usage_limit_policies.entities.list": _list_entities,
        "usage_limit_policies.entities.reset": _reset_entity,
    },
    tables={
        "usage_limit_policies": USAGE_LIMIT_POLICIES.table,
        _ENTITIES: lambda: Table(unique=("place",), grouped=("policy_id", "workspace_id")),
    },
    events={_RESET: _reset_due},
    deeds={"usage_limit_policies.set_usage": set_usage},
)
