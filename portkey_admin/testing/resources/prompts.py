"""Prompts: a name, a place, and versions of the content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import (
    Family,
    Filter,
    PlaneResource,
    contains,
    handlers,
    listing,
)
from portkey_admin.testing.resources.versions import Versions, status

VERSIONS = Versions("prompts")

_CONTENT: Mapping[str, Any] = {
    "string": "",
    "parameters": {},
    "model": "",
    "virtual_key": "",
    "functions": None,
    "tools": None,
    "tool_choice": None,
    "is_raw_template": 0,
    "template_metadata": {},
    "version_description": "",
}
# Required for a version that is not a patch (Portkey's Terraform provider).
_WHOLE = ("string", "parameters", "virtual_key", "is_raw_template")
# The keys were seen in live responses; the name of the level is a guess.
_NOT_SHARED: Mapping[str, Any] = {
    "access_level": "workspace",
    "allow_all_workspaces": 0,
    "forked_from_prompt_id": None,
    "forked_from_prompt_version_id": None,
    "prompt_owning_workspace_id": None,
    "share_organisation_id": None,
    "shared_at": None,
    "shared_by_user_id": None,
    "shared_from_version_id": None,
}


def _before_create(call: PlaneCall, row: Row) -> None:
    row |= call.ask("collections.lodge", None, row["collection_id"])
    row |= {
        "slug": placement.new_slug(call, "prompts", "pp", row["name"]),
        "status": "active",
        "object": "prompt",
        "version_id": None,
    }


def _after_create(call: PlaneCall, row: Row) -> None:
    stated = {field: call.body[field] for field in _CONTENT if field in call.body}
    VERSIONS.add(call, row, _content(call, _CONTENT, stated), in_use=True)


def _content(call: PlaneCall, base: Mapping[str, Any], stated: Mapping[str, Any]) -> Row:
    """Return the content of a version: the given fields, those of the base, and what the API adds."""
    content = {**base, **stated}
    model = stated.get("model") or stated.get("parameters", {}).get("model") or base["model"]
    content["model"] = model if isinstance(model, str) else ""
    # The model is repeated in the parameters (responses seen live).
    content["parameters"] = content["parameters"] | {"model": content["model"]}
    # Returned as the slug even if an id was sent (Portkey's Terraform provider).
    provider = call.organisation["providers"].get(content["virtual_key"]) or {}
    content["virtual_key"] = provider.get("slug") or content["virtual_key"]
    return content


def _update(call: PlaneCall) -> object:
    row = PROMPTS.at(call)
    body: Mapping[str, Any] = call.body
    changes: Row = {field: body[field] for field in PROMPTS.fields if field in body}
    if "collection_id" in body:
        changes |= call.ask("collections.lodge", row["workspace_id"], body["collection_id"])
    stated = _stated(body)
    base = _base(call, row, body) if stated.keys() - {"version_description"} else None
    if base is None and not changes:
        # A description alone changes nothing (Portkey's Terraform provider).
        return {}
    answer: Row = {}
    if base is not None:
        version = VERSIONS.add(call, row, _content(call, base, stated), in_use=False)
        answer = {"id": row["id"], "slug": row["slug"], "prompt_version_id": version["id"]}
    call.organisation["prompts"].change(row, changes | {"last_updated_at": call.organisation.now()})
    return answer


def _stated(body: Mapping[str, Any]) -> Row:
    """Return the fields of an update that belong to a version."""
    stated = {field: body[field] for field in _CONTENT if field in body and field != "template_metadata"}
    if "prompt_metadata" in body:
        # The one field with two names: this one in updates, the other everywhere else.
        stated["template_metadata"] = body["prompt_metadata"]
    return stated


def _base(call: PlaneCall, row: Row, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the content that a new version starts from. Raises a 400 if required fields are missing."""
    if body.get("patch"):
        # A guess: from the newest version, published or not, without its description.
        newest: Row = VERSIONS.newest_first(call, row)[0]["content"]
        return newest | {"version_description": ""}
    missing = [field for field in _WHOLE if field not in body]
    if missing:
        needed = " and ".join(f"body.{field}" for field in missing)
        raise Rejected(400, f"{needed}: required for a new version unless patch is true")
    return _CONTENT


def _get_version(call: PlaneCall) -> object:
    row = PROMPTS.at(call)
    return _shown(call, row, VERSIONS.find(call, row, call.path["versionId"]))


def _list_versions(call: PlaneCall) -> object:
    row = PROMPTS.at(call)
    return listing(
        call, VERSIONS.newest_first(call, row), lambda call, version: _shown_version(call, row, version)
    )


def _update_version(call: PlaneCall) -> object:
    row = PROMPTS.at(call)
    version = VERSIONS.find(call, row, call.path["versionId"])
    if "label_id" not in call.body:
        return {}
    label_id = call.body["label_id"]
    if label_id is not None:
        call.ask("labels.holding_in", row["workspace_id"], label_id)
        # A guess: a label marks one version of a prompt, so it is removed from the previous one.
        for other in VERSIONS.newest_first(call, row):
            if other["label_id"] == label_id:
                call.organisation[VERSIONS.name].change(other, {"label_id": None})
    call.organisation[VERSIONS.name].change(version, {"label_id": label_id})
    return {}


def _shown(call: PlaneCall, row: Row, version: Row) -> Row:
    content = version["content"]
    label = call.ask("labels.on", version)
    return {
        **{field: value for field, value in _summary(call, row).items() if field != "model"},
        **{field: value for field, value in content.items() if field != "version_description"},
        "prompt_version": version["number"],
        "prompt_version_id": version["id"],
        "prompt_version_description": content["version_description"],
        "prompt_version_status": status(row, version),
        "prompt_version_label_id": label and label["id"],
        "prompt_version_label_name": label and label["name"],
        # A list even if there is no label (responses seen live).
        "prompt_version_labels": [{"id": label["id"], "name": label["name"]}] if label else [],
        "variable_components": {},
    }


def _shown_version(call: PlaneCall, row: Row, version: Row) -> Row:
    content = version["content"]
    label = call.ask("labels.on", version)
    return {
        "object": "prompt",
        "id": version["id"],
        "prompt_id": row["id"],
        "prompt_template": {
            field: value for field, value in content.items() if field != "version_description"
        },
        "prompt_version": version["number"],
        "prompt_description": content["version_description"] or None,
        "label_id": label and label["id"],
        "status": status(row, version),
        "created_at": version["created_at"],
    }


def _summary(call: PlaneCall, row: Row) -> Row:
    shown = {field: value for field, value in row.items() if field not in ("version_id", "workspace_id")}
    shown["prompt_owning_workspace_id"] = row["workspace_id"]
    return {**_NOT_SHARED, **shown, "model": VERSIONS.in_use(call, row)["content"]["model"]}


PROMPTS = PlaneResource(
    name="prompts",
    thing="prompt",
    parameter="promptId",
    found_by=("id", "slug"),
    fields={"name": None, "collection_id": None},
    # Nothing is shared by other workspaces.
    filters={"search": contains("name"), "type": Filter("status", lambda value, kind: kind != "shared")},
    unique=("slug",),
    grouped=("workspace_id", "collection_id"),
    reach=placement.reach,
    candidates=lambda call: call.ask("collections.rows_in", "prompts"),
    before_create=_before_create,
    after_create=_after_create,
    remove=lambda call, row: VERSIONS.drop(call.organisation, row),
    created=lambda call, row: {field: row[field] for field in ("id", "slug", "version_id", "object")},
    view=lambda call, row: _shown(call, row, VERSIONS.asked(call, row)),
    summary=_summary,
    newest_first=True,
)

FAMILY = Family(
    handlers={
        **handlers(PROMPTS, "create list get delete"),
        "prompts.update": _update,
        "prompts.publish": lambda call: VERSIONS.publish(call, PROMPTS),
        "prompts.versions.list": _list_versions,
        "prompts.versions.get": _get_version,
        "prompts.versions.update": _update_version,
    },
    tables={"prompts": PROMPTS.table, VERSIONS.name: VERSIONS.table},
)
