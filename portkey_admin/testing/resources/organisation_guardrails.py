"""Guardrails that the organisation enforces in all workspaces, and the workspaces excluded from them."""

from __future__ import annotations

from functools import partial

from portkey_admin.testing.plane.organisation import Handler, Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.resource import Family, listing

_DEFAULTS = ("input_guardrails", "output_guardrails", "mcp_input_guardrails", "mcp_output_guardrails")
_EXCLUSIONS = ("input_exclusions", "output_exclusions")


def _start(organisation: Organisation) -> None:
    organisation["organisation_defaults"].add({"id": organisation.id, **{field: [] for field in _DEFAULTS}})


def _defaults(organisation: Organisation) -> Row:
    row = organisation["organisation_defaults"].get(organisation.id)
    if row is None:
        raise LookupError("an organisation starts with its defaults")
    return row


def _get_defaults(call: PlaneCall) -> object:
    row = _defaults(call.organisation)
    guardrails = call.organisation["guardrails"]
    # A guess: deleting a guardrail removes it from the defaults.
    found = {field: [guardrails.get(id) for id in row[field]] for field in _DEFAULTS}
    return {
        field: [{"id": guardrail["id"], "slug": guardrail["slug"]} for guardrail in named if guardrail]
        for field, named in found.items()
    }


def _update_defaults(call: PlaneCall) -> object:
    if not any(field in call.body for field in _DEFAULTS):
        # Portkey's Terraform provider 0.2.32.
        raise Rejected(400, f"body: needs {' or '.join(_DEFAULTS)}")
    changes = {
        field: [_guardrail_id(call, field, index) for index in range(len(call.body[field]))]
        for field in _DEFAULTS
        if field in call.body
    }
    call.organisation["organisation_defaults"].change(_defaults(call.organisation), changes)
    return {}


def _guardrail_id(call: PlaneCall, field: str, index: int) -> str:
    reference = call.body[field][index]
    guardrails = call.organisation["guardrails"]
    row = guardrails.get(reference) or guardrails.find("slug", reference)
    # A guess: a guardrail of one workspace can't be enforced in all of them.
    if row is None or row["workspace_id"] is not None:
        raise Rejected(400, f"body.{field}[{index}]: the organisation has no guardrail with this id or slug")
    id: str = row["id"]
    return id


def _list_exclusions(table: str, call: PlaneCall) -> object:
    # The form of Portkey's unpublished documentation; the form in the description was a guess.
    _check_organisation(call, call.query["organisation_id"])
    rows = call.organisation[table].rows()
    if "workspace_id" in call.query:
        wanted = call.find("workspaces", call.query["workspace_id"])["id"]
        rows = [row for row in rows if row["workspace_id"] == wanted]
    return {"success": True, **listing(call, rows, _shown)}


def _update_exclusions(table: str, call: PlaneCall) -> object:
    _check_organisation(call, call.body["organisation_id"])
    stated: dict[str, bool] = {}
    for index, entry in enumerate(call.body["workspaces"]):
        id = call.find("workspaces", entry["workspace_id"])["id"]
        if id in stated:
            raise Rejected(400, f"body.workspaces[{index}].workspace_id: this workspace is listed twice")
        stated[id] = entry["excluded"]
    excluded = call.organisation[table]
    now = call.organisation.now()
    for row in list(excluded):
        if call.body.get("override_existing") or row["id"] in stated:
            excluded.remove(row)
    for workspace_id, wanted in stated.items():
        if wanted:
            # Also indexed by workspace, so that deleting a workspace deletes its rows.
            excluded.add(
                {
                    "id": workspace_id,
                    "exclusion_id": call.organisation.mint.id(),
                    "workspace_id": workspace_id,
                    "entity_type": table.replace("exclusions", "guardrails"),
                    "created_by": call.caller.user_id,
                    "created_at": now,
                    "last_updated_at": now,
                }
            )
    return {"success": True, "data": {"message": "Workspace exclusions were updated."}}


def _check_organisation(call: PlaneCall, id: str) -> None:
    if id != call.organisation.id:
        raise not_found("organisation")


def _shown(call: PlaneCall, row: Row) -> Row:
    shown = {name: value for name, value in row.items() if name != "exclusion_id"}
    return shown | {
        "id": row["exclusion_id"],
        "organisation_id": call.organisation.id,
        "status": "active",
    }


def _exclusions() -> dict[str, Handler]:
    verbs = (("list", _list_exclusions), ("update", _update_exclusions))
    return {
        f"guardrails.{name}.{verb}": partial(handler, name) for name in _EXCLUSIONS for verb, handler in verbs
    }


FAMILY = Family(
    handlers={
        "guardrails.defaults.get": _get_defaults,
        "guardrails.defaults.update": _update_defaults,
        **_exclusions(),
    },
    tables={
        "organisation_defaults": Table,
        **{name: lambda: Table(grouped=("workspace_id",)) for name in _EXCLUSIONS},
    },
    start=_start,
)
