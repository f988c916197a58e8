"""Configs: flat in responses, with their content as JSON text and a version for every change of it."""

from __future__ import annotations

import json

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import Family, PlaneResource, changed, handlers, listing
from portkey_admin.testing.resources.versions import Versions

VERSIONS = Versions("configs")


def _before_create(call: PlaneCall, row: Row) -> None:
    row["workspace_id"] = placement.workspace_id(call, row["workspace_id"])
    # Names need not be unique (live lists have duplicates).
    row |= {
        "slug": placement.new_slug(call, "configs", "pc", row["name"]),
        "status": "active",
        # Always 0: requests can't set it in either spelling (Portkey's Terraform provider 0.3.0), and the
        # document has had no such field since 2026-07-13.
        "is_default": 0,
        "organisation_id": call.organisation.id,
        "owner_id": placement.author(call),
        "updated_by": placement.author(call),
        "object": "config",
        # The only type and format that were seen live.
        "type": "ORG_CONFIG",
        "format": "json",
        "version_id": None,
    }


def _after_create(call: PlaneCall, row: Row) -> None:
    VERSIONS.add(call, row, {"config": call.body["config"]}, in_use=True)


def _update(call: PlaneCall) -> object:
    row = CONFIGS.at(call)
    changes = changed(row, call.body, ("name", "status"))
    changes |= {"updated_by": placement.author(call), "last_updated_at": call.organisation.now()}
    if "config" in call.body:
        VERSIONS.add(call, row, {"config": call.body["config"]}, in_use=True)
    call.organisation["configs"].change(row, changes)
    # A guess: without new content this is the version that is already in use.
    return _answered(call, {"version_id": row["version_id"]})


def _answered(call: PlaneCall, told: Row) -> Row:
    return {"success": True, "data": told} if call.organisation.behaviour.wrapped_configs else told


def _default_told(call: PlaneCall, row: Row) -> Row:
    return {"isDefault": row["is_default"]} if call.organisation.behaviour.camel_case_default else {}


def _remove(call: PlaneCall, row: Row) -> None:
    workspace = call.organisation["workspaces"].get(row["workspace_id"]) or {}
    # Rejected since Portkey backend 1.16.2; that the status is a conflict is a guess.
    if (workspace.get("defaults") or {}).get("user_api_key_config") in (row["id"], row["slug"]):
        raise Rejected(409, "the workspace gives this config to the API keys of its users: change that first")
    VERSIONS.drop(call.organisation, row)


def _view(call: PlaneCall, row: Row) -> Row:
    return _shown(row, VERSIONS.in_use(call, row)) | _default_told(call, row)


def _summary(call: PlaneCall, row: Row) -> Row:
    return {field: value for field, value in row.items() if field not in ("version_id", "type", "format")}


def _shown(row: Row, version: Row) -> Row:
    text = json.dumps(version["content"]["config"], separators=(",", ":"))
    return row | {"config": text, "version_id": version["id"]}


def _shown_version(row: Row, version: Row) -> Row:
    made = {"updated_by": version["created_by"], "created_at": version["created_at"]}
    return _shown(row, version) | made | {"last_updated_at": version["created_at"]}


def _list_versions(call: PlaneCall) -> object:
    row = CONFIGS.at(call)
    return listing(call, VERSIONS.newest_first(call, row), lambda call, version: _shown_version(row, version))


def _get_version(call: PlaneCall) -> object:
    row = CONFIGS.find(call, call.path["configId"])
    return _shown_version(row, VERSIONS.find(call, row, call.path["configVersionId"]))


CONFIGS = PlaneResource(
    name="configs",
    thing="config",
    parameter="slug",
    found_by=("slug", "id"),
    fixed={"workspace_id": None},
    fields={"name": None},
    unique=("slug",),
    grouped=("workspace_id",),
    reach=placement.reach,
    candidates=lambda call: placement.rows_of(call, "configs"),
    before_create=_before_create,
    after_create=_after_create,
    remove=_remove,
    created=lambda call, row: _answered(
        call, {field: row[field] for field in ("id", "slug", "version_id", "object")}
    ),
    view=_view,
    summary=_summary,
    newest_first=True,
)

FAMILY = Family(
    handlers={
        **handlers(CONFIGS, "create list get delete"),
        "configs.update": _update,
        "configs.versions.list": _list_versions,
        "configs.versions.get": _get_version,
    },
    tables={"configs": CONFIGS.table, VERSIONS.name: VERSIONS.table},
)
