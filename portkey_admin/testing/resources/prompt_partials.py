"""Prompt partials: a name, a place, and versions of a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import Family, PlaneResource, changed, handlers, listing
from portkey_admin.testing.resources.versions import Versions, status

VERSIONS = Versions("prompt_partials")


def _before_create(call: PlaneCall, row: Row) -> None:
    row |= call.ask("collections.lodge", row["workspace_id"], row["collection_id"])
    # A guess: partials have the same prefix as prompts.
    slug = placement.new_slug(call, "prompt_partials", "pp", row["name"])
    row |= {"slug": slug, "status": "active", "version_id": None}


def _after_create(call: PlaneCall, row: Row) -> None:
    VERSIONS.add(call, row, _content(call.body), in_use=True)


def _content(body: Mapping[str, Any]) -> Row:
    # Not `description`: the API accepts it but does not store it (Portkey's Terraform provider).
    return {"string": body["string"], "version_description": body.get("version_description", "")}


def _update(call: PlaneCall) -> object:
    row = PARTIALS.at(call)
    changes = changed(row, call.body, ("name", "status"))
    if "collection_id" in call.body:
        # Not documented for partials, only for prompts.
        changes |= call.ask("collections.lodge", row["workspace_id"], call.body["collection_id"])
    answer: Row = {}
    if "string" in call.body:
        version = VERSIONS.add(call, row, _content(call.body), in_use=False)
        answer = {"prompt_partial_version_id": version["id"]}
    if changes or answer:
        changes["last_updated_at"] = call.organisation.now()
        call.organisation["prompt_partials"].change(row, changes)
    # Without new text there is no new version; a description alone changes nothing.
    return answer


def _list_versions(call: PlaneCall) -> object:
    row = PARTIALS.at(call)
    return listing(call, VERSIONS.newest_first(call, row), lambda call, version: _shown_version(row, version))


def _shown_version(row: Row, version: Row) -> Row:
    return {
        "object": "partial",
        "prompt_partial_id": row["id"],
        "prompt_partial_version_id": version["id"],
        "slug": row["slug"],
        "version": version["number"],
        "description": version["content"]["version_description"],
        "string": version["content"]["string"],
        "prompt_version_status": status(row, version),
        "created_at": version["created_at"],
    }


def _view(call: PlaneCall, row: Row) -> Row:
    version = VERSIONS.asked(call, row)
    return {
        **_summary(row),
        **version["content"],
        "version": version["number"],
        "prompt_partial_version_id": version["id"],
        # Portkey's Terraform provider reads it; not seen live.
        "prompt_partial_version_status": status(row, version),
    }


def _summary(row: Row) -> Row:
    return {field: value for field, value in row.items() if field not in ("version_id", "workspace_id")}


PARTIALS = PlaneResource(
    name="prompt_partials",
    thing="prompt partial",
    parameter="promptPartialId",
    found_by=("id", "slug"),
    fixed={"workspace_id": None, "collection_id": None},
    fields={"name": None},
    unique=("slug",),
    grouped=("workspace_id", "collection_id"),
    reach=placement.reach,
    candidates=lambda call: call.ask("collections.rows_in", "prompt_partials"),
    before_create=_before_create,
    after_create=_after_create,
    remove=lambda call, row: VERSIONS.drop(call.organisation, row),
    created=lambda call, row: {field: row[field] for field in ("id", "slug", "version_id")},
    view=_view,
    summary=lambda call, row: _summary(row) | {"object": "partial"},
)

FAMILY = Family(
    handlers={
        **handlers(PARTIALS, "create list get delete"),
        "prompt_partials.update": _update,
        "prompt_partials.publish": lambda call: VERSIONS.publish(call, PARTIALS),
        "prompt_partials.versions.list": _list_versions,
    },
    tables={"prompt_partials": PARTIALS.table, VERSIONS.name: VERSIONS.table},
)
