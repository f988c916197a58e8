"""The guardrails that the organisation puts on all its workspaces, and the workspaces that it spares."""

from __future__ import annotations

from functools import partial

from portkey_admin.testing.organisation import Call, Handler, Organisation
from portkey_admin.testing.refusals import Refusal, not_found
from portkey_admin.testing.resources.resource import Family, listing
from portkey_admin.testing.resources.workspaces import WORKSPACES
from portkey_admin.testing.state import Row, Table

_DEFAULTS = ("input_guardrails", "output_guardrails")
_EXCLUSIONS = ("input_exclusions", "output_exclusions")


def _start(organisation: Organisation) -> None:
    organisation["organisation_defaults"].add({"id": organisation.id, **{field: [] for field in _DEFAULTS}})


def _defaults(organisation: Organisation) -> Row:
    row = organisation["organisation_defaults"].get(organisation.id)
    if row is None:
        raise LookupError("an organisation starts with its defaults")
    return row


def _get_defaults(call: Call) -> object:
    row = _defaults(call.organisation)
    guardrails = call.organisation["guardrails"]
    # A guess: a guardrail that was deleted is no default any more.
    found = {field: [guardrails.get(id) for id in row[field]] for field in _DEFAULTS}
    return {
        field: [{"id": guardrail["id"], "slug": guardrail["slug"]} for guardrail in named if guardrail]
        for field, named in found.items()
    }


def _update_defaults(call: Call) -> object:
    if not any(field in call.body for field in _DEFAULTS):
        # Portkey's Terraform provider 0.2.32.
        raise Refusal(400, f"body: one of {' and '.join(_DEFAULTS)} is needed")
    changes = {
        field: [_guardrail_id(call, field, index) for index in range(len(call.body[field]))]
        for field in _DEFAULTS
        if field in call.body
    }
    call.organisation["organisation_defaults"].change(_defaults(call.organisation), changes)
    return {}


def _guardrail_id(call: Call, field: str, index: int) -> str:
    reference = call.body[field][index]
    guardrails = call.organisation["guardrails"]
    row = guardrails.get(reference) or guardrails.find("slug", reference)
    # A guess: a workspace's own guardrail can't be put on the others.
    if row is None or row["workspace_id"] is not None:
        raise Refusal(400, f"body.{field}[{index}]: the organisation has no guardrail with this id or slug")
    id: str = row["id"]
    return id


def _list_exclusions(table: str, call: Call) -> object:
    _check_organisation(call, call.query["organisation_id"])
    return listing(call, call.organisation[table].rows(), _shown)


def _update_exclusions(table: str, call: Call) -> object:
    _check_organisation(call, call.body["organisation_id"])
    stated = {
        WORKSPACES.find(call, entry["workspace_id"])["id"]: entry["excluded"]
        for entry in call.body["workspaces"]
    }
    excluded = call.organisation[table]
    for row in list(excluded):
        if call.body.get("override_existing") or row["id"] in stated:
            excluded.remove(row)
    for workspace_id, wanted in stated.items():
        if wanted:
            # By workspace as well, so that a workspace that is deleted takes it along.
            excluded.add({"id": workspace_id, "workspace_id": workspace_id})
    return {}


def _check_organisation(call: Call, id: str) -> None:
    if id != call.organisation.id:
        raise not_found("organisation")


def _shown(call: Call, row: Row) -> Row:
    return {"workspace_id": row["workspace_id"], "excluded": True}


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
