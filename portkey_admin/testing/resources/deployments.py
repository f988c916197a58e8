"""Deployments: gateways of the organisation. The plane knows only what requests say about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import (
    Family,
    Filter,
    PlaneResource,
    changed,
    contains,
    filtered,
    handlers,
    listing,
    same,
)
from portkey_admin.testing.resources.tags import TAGS

_IN_LISTS = (
    "id", "name", "slug", "type", "status", "is_default", "created_by", "created_at", "last_updated_at",
    "last_synced_at", "last_resynced_at", "tags",
)  # fmt: skip
_REACH: Row = {
    "gateway_base_url": None,
    "mcp_gateway_base_url": None,
    "is_dataservice_hosted": 0,
    "is_playground_proxy_allowed": 0,
    "workspaces_allowed": [],
    "jwt_subs_allowed": [],
    "jwt_sub_workspace_mapping": {},
}
_LISTS = {"workspaces_allowed": "remove_workspaces_allowed", "jwt_subs_allowed": "remove_subs_allowed"}
_TAG = re.compile(r"[A-Za-z0-9_-]+")
_TAG_PARAMETER = re.compile(r"tags\[(.*)\]")


def _before_create(call: PlaneCall, row: Row) -> None:
    _check_organisation(call, call.body.get("organisation_id"))
    _check_tags(row["tags"])
    row |= {
        "slug": row["slug"] or placement.new_slug(call, "deployments", "dp", row["name"]),
        "status": "active",
        "auth_settings": _REACH | (row["auth_settings"] or {}),
        # The first active one is always the default (the published document).
        "is_default": int(bool(row["is_default"]) or not _active(call)),
        "created_by": placement.author(call),
        "last_synced_at": None,
        "last_resynced_at": None,
        "client_auth": call.organisation.mint.key(),
    }
    _check_workspaces(call, row["auth_settings"]["workspaces_allowed"])


def _after_create(call: PlaneCall, row: Row) -> None:
    if row["is_default"]:
        _make_default(call, row)


def _created(call: PlaneCall, row: Row) -> Row:
    # No organisation of the plane has a registry, so there are no `credentials`.
    told = {field: row[field] for field in ("id", "client_auth")}
    return told | {"organisation_id": call.organisation.id, "object": "deployment"}


def _list(call: PlaneCall) -> object:
    _check_organisation(call, call.query.get("organisation_id"))
    rows = filtered(call, call.organisation["deployments"].rows(), DEPLOYMENTS.filters)
    # `tags[team]=search` means the same as `tags={"team":"search"}`.
    for name, text in call.query.items():
        if match := _TAG_PARAMETER.fullmatch(name):
            rows = [row for row in rows if (row["tags"] or {}).get(match[1]) == text]
    return listing(call, rows, _summary)


def _get(call: PlaneCall) -> object:
    # `self` is for gateways that sign in with their own secret, which the plane does not support.
    _check_organisation(call, call.query.get("organisation_id"))
    return _view(call, DEPLOYMENTS.at(call))


def _update(call: PlaneCall) -> object:
    row, body = DEPLOYMENTS.at(call), call.body
    changes = changed(row, body, ("name", "type", "status", "deployment_config", "tags"))
    _check_tags(changes.get("tags"))
    if body.get("auth_settings"):
        replace = bool(body.get("override_existing"))
        changes["auth_settings"] = _reach(row["auth_settings"], body["auth_settings"], replace=replace)
        _check_workspaces(call, changes["auth_settings"]["workspaces_allowed"])
    others = [each for each in _active(call) if each["id"] != row["id"]]
    if body.get("is_default") is False and row["is_default"] and not others:
        raise Rejected(400, "body.is_default: the only active deployment must be the default one")
    if body.get("rotate_auth"):
        changes["client_auth"] = call.organisation.mint.key()
    changes["last_updated_at"] = call.organisation.now()
    call.organisation["deployments"].change(row, changes)
    if body.get("is_default"):
        _make_default(call, row)
    elif body.get("is_default") is False or row["status"] == "archived":
        _hand_over(call, row, others)
    return {"client_auth": row["client_auth"]} if body.get("rotate_auth") else {}


def _remove(call: PlaneCall, row: Row) -> None:
    others = [each for each in _active(call) if each["id"] != row["id"]]
    changes = {"status": "archived", "last_updated_at": call.organisation.now()}
    call.organisation["deployments"].change(row, changes)
    _hand_over(call, row, others)


def _ping(call: PlaneCall) -> object:
    address = DEPLOYMENTS.at(call)["auth_settings"]["gateway_base_url"]
    if not address:
        raise Rejected(400, "the deployment has no gateway_base_url: set it in auth_settings")
    # The plane does not connect to it. A guess at the response of a gateway that is running.
    outbound = {"status": "healthy", "status_code": 200, "version": "2.0.0"}
    return {
        "object": "deployment",
        "status": "healthy",
        "gateway_base_url": address,
        "outbound": outbound,
        "inbound": {"status": "healthy"},
    }


def _active(call: PlaneCall) -> list[Row]:
    return [row for row in call.organisation["deployments"].rows() if row["status"] == "active"]


def _make_default(call: PlaneCall, row: Row) -> None:
    for each in list(call.organisation["deployments"].rows()):
        wanted = int(each["id"] == row["id"])
        if each["is_default"] != wanted:
            call.organisation["deployments"].change(each, {"is_default": wanted})


def _hand_over(call: PlaneCall, row: Row, others: list[Row]) -> None:
    """Make another deployment the default one. A guess: the oldest active one."""
    if not row["is_default"]:
        return
    if others:
        _make_default(call, others[0])
    else:
        call.organisation["deployments"].change(row, {"is_default": 0})


def _reach(before: Row, sent: Mapping[str, Any], *, replace: bool) -> Row:
    """Return the `auth_settings` of a deployment after an update.

    A guess: entries are added to the lists, as there are separate fields to remove entries.
    """
    after = before | {field: sent[field] for field in _REACH if field in sent}
    for field, removed in _LISTS.items():
        kept = () if replace and field in sent else before[field]
        names = dict.fromkeys([*kept, *sent.get(field, ())])
        after[field] = [name for name in names if name not in sent.get(removed, ())]
    if sent.get("allow_all_workspaces"):
        after["workspaces_allowed"] = []
    return after


def _check_organisation(call: PlaneCall, id: str | None) -> None:
    if id is not None and id != call.organisation.id:
        raise not_found("organisation")


def _check_workspaces(call: PlaneCall, slugs: Iterable[str]) -> None:
    for slug in slugs:
        if call.organisation["workspaces"].find("slug", slug) is None:
            raise Rejected(400, "body.auth_settings.workspaces_allowed: there is no workspace with this slug")


def _check_tags(tags: Mapping[str, str] | None) -> None:
    if not all(map(_TAG.fullmatch, tags or ())):
        raise Rejected(400, "body.tags: names may contain only letters, digits, _ and -")


def _may_use(reach: Row, slugs: list[str]) -> bool:
    allowed = reach["workspaces_allowed"]
    return not allowed or any(slug in allowed for slug in slugs)


def _summary(call: PlaneCall, row: Row) -> Row:
    # `healthy` means that it synchronised recently, which never happens here.
    shown = {field: row[field] for field in _IN_LISTS}
    return shown | {"connection_status": "unknown", "object": "deployment"}


def _view(call: PlaneCall, row: Row) -> Row:
    slugs = row["auth_settings"]["workspaces_allowed"]
    found = (call.organisation["workspaces"].find("slug", slug) for slug in slugs)
    set_fields = {name: value for name, value in row["auth_settings"].items() if value is not None}
    return _summary(call, row) | {
        "auth_settings": set_fields | {"allow_all_workspaces": int(not slugs)},
        "deployment_config": row["deployment_config"],
        "workspaces": [{"id": each["id"], "slug": each["slug"]} for each in found if each],
        "client_auth": masking.hidden(row["client_auth"]),
    }


DEPLOYMENTS = PlaneResource(
    name="deployments",
    thing="deployment",
    parameter="deploymentId",
    fixed={"slug": None, "is_default": None},
    fields={
        "name": None,
        "type": "production",
        "deployment_config": None,
        "auth_settings": None,
        "tags": None,
    },
    filters={
        **TAGS,
        "status": same("status"),
        "type": same("type"),
        "search": contains("name"),
        "workspace_slug": Filter("auth_settings", _may_use),
    },
    unique=("slug",),
    before_create=_before_create,
    after_create=_after_create,
    remove=_remove,
    created=_created,
    view=_view,
)

FAMILY = Family(
    handlers={
        **handlers(DEPLOYMENTS, "create delete"),
        "deployments.list": _list,
        "deployments.get": _get,
        "deployments.update": _update,
        "deployments.ping": _ping,
    },
    tables={"deployments": DEPLOYMENTS.table},
)
