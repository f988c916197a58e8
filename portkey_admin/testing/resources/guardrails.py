"""Guardrails: checks and their actions, for one workspace or for the organisation."""

from __future__ import annotations

from typing import Any

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import (
    Family,
    PlaneResource,
    changed,
    contains,
    handlers,
    one_of,
    same,
)
from portkey_admin.testing.resources.versions import Versions

VERSIONS = Versions("guardrails")

_CONTENT = ("checks", "actions")
_NOTHING: Row = {"checks": [], "actions": {}}
DEFAULTS = ("input_guardrails", "output_guardrails", "mcp_input_guardrails", "mcp_output_guardrails")
"""The fields of defaults, of the organisation or of a workspace, that name guardrails."""


def _scopes(call: PlaneCall, row: Row) -> list[str]:
    """Return the scopes for this guardrail; a call needs any of them."""
    # Guardrails of the organisation have scopes of their own (Portkey backend 1.22.0).
    of_organisation = row["workspace_id"] is None
    return [scope for scope in call.operation.scopes if scope.startswith("organisation_") == of_organisation]


def _reach(call: PlaneCall, row: Row) -> None:
    placement.reach(call, row)
    call.caller.require(*_scopes(call, row))


def _candidates(call: PlaneCall) -> Rows:
    rows = placement.rows_of(call, "guardrails")
    if all(map(call.caller.holds, call.operation.scopes)):
        return rows
    return [row for row in rows if any(map(call.caller.holds, _scopes(call, row)))]


def _before_create(call: PlaneCall, row: Row) -> None:
    # Without a workspace it belongs to the organisation; `organisation_id` is ignored (Portkey's Terraform
    # provider 0.2.32).
    named = row["workspace_id"] or call.caller.workspace_id
    row["workspace_id"] = placement.workspace_id(call, named) if named else None
    call.caller.require(*_scopes(call, row))
    missing = [field for field in _CONTENT if field not in call.body]
    if missing and row["target"] == "llm":
        raise Rejected(400, f"body: a guardrail for models needs {' and '.join(missing)}")
    # Names need not be unique.
    row |= {
        "slug": placement.new_slug(call, "guardrails", "pg", row["name"]),
        "organisation_id": call.organisation.id,
        "status": "active",
        "owner_id": placement.author(call),
        "updated_by": None,
        "version_id": None,
    }


def _after_create(call: PlaneCall, row: Row) -> None:
    content = {field: call.body.get(field, nothing) for field, nothing in _NOTHING.items()}
    VERSIONS.add(call, row, content, in_use=True)


def _update(call: PlaneCall) -> object:
    row = GUARDRAILS.at(call)
    stated = {field: call.body[field] for field in _CONTENT if field in call.body}
    changes = changed(row, call.body, GUARDRAILS.fields)
    changes |= {"updated_by": placement.author(call), "last_updated_at": call.organisation.now()}
    if stated:
        # Each of the two is replaced as a whole.
        VERSIONS.add(call, row, VERSIONS.in_use(call, row)["content"] | stated, in_use=True)
    call.organisation["guardrails"].change(row, changes)
    # A guess: a new name alone creates no version, and this is the one that is already in use.
    return _named(row)


def _remove(call: PlaneCall, row: Row) -> None:
    # Both lists accept ids and slugs.
    names = {row["id"], row["slug"]}
    defaults = [*call.organisation["organisation_defaults"]]
    defaults += [each["defaults"] or {} for each in call.organisation["workspaces"].where("status", "active")]
    if any(names.intersection(each.get(field) or ()) for each in defaults for field in DEFAULTS):
        # Portkey's Terraform provider on organisation defaults, and the document of 2026-09-04.
        raise Rejected(400, "the guardrail is in the defaults of the organisation or of a workspace")
    call.ask("guardrails.mcp_servers.detach", row)
    VERSIONS.drop(call.organisation, row)


def _named(row: Row) -> Row:
    return {field: row[field] for field in ("id", "slug", "version_id")}


def _view(call: PlaneCall, row: Row) -> Row:
    content: Row = VERSIONS.in_use(call, row)["content"]
    checks = [_shown_check(check) for check in content["checks"]]
    # Portkey's Terraform provider reads the version; not seen live.
    shown = _summary(row) | content | {"version_id": row["version_id"], "checks": checks}
    if row["target"] == "mcp_tools":
        shown["mcp_server_mappings"] = call.ask("guardrails.mcp_servers.of", row)
    return shown


def _shown_check(check: dict[str, Any]) -> dict[str, Any]:
    # Left out if it is true (Portkey's Terraform provider).
    return {field: value for field, value in check.items() if not (field == "is_enabled" and value is True)}


def _summary(row: Row) -> Row:
    shown = {field: value for field, value in row.items() if field != "version_id"}
    # For a guardrail of the organisation it is empty, not null (Portkey's Terraform provider 0.2.32).
    return shown | {"workspace_id": row["workspace_id"] or ""}


GUARDRAILS = PlaneResource(
    name="guardrails",
    thing="guardrail",
    parameter="guardrailId",
    found_by=("id", "slug"),
    fixed={"workspace_id": None, "target": "llm"},
    fields={"name": None},
    filters={
        "organisation_id": same("organisation_id"),
        "id": one_of("id"),
        "ids": one_of("id"),
        "search": contains("name"),
        "target": one_of("target"),
    },
    unique=("slug",),
    grouped=("workspace_id",),
    reach=_reach,
    candidates=_candidates,
    before_create=_before_create,
    after_create=_after_create,
    remove=_remove,
    created=lambda call, row: _named(row),
    view=_view,
    summary=lambda call, row: _summary(row),
)

FAMILY = Family(
    handlers={**handlers(GUARDRAILS, "create list get delete"), "guardrails.update": _update},
    deeds={"guardrails.find": GUARDRAILS.find},
    tables={"guardrails": GUARDRAILS.table, VERSIONS.name: VERSIONS.table},
)
