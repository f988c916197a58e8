"""MCP integrations: URLs of MCP servers and how to sign in there, shared with workspaces."""

from __future__ import annotations

from typing import Any

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import placement, secret_mappings
from portkey_admin.testing.resources.grants import MCP_INTEGRATIONS as ACCESS
from portkey_admin.testing.resources.levels import TYPES, level, reach
from portkey_admin.testing.resources.mcp_capabilities import INTEGRATIONS_OFFER
from portkey_admin.testing.resources.mcp_found import tested
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers

_SHOWN = (
    "id",
    "name",
    "description",
    "owner_id",
    "status",
    "created_at",
    "last_updated_at",
    "workspace_id",
    "slug",
    "url",
    "auth_type",
    "transport",
)
_WORKSPACE_SHOWN = ("enabled", "status", "created_at", "last_updated_at")


def _candidates(call: PlaneCall) -> Rows:
    table = call.organisation["mcp_integrations"]
    if call.caller.kind != ORGANISATION_SERVICE:
        return ACCESS.usable(call.organisation, call.caller.workspace_id or "")
    if "workspace_id" in call.query:
        return ACCESS.usable(call.organisation, call.find("workspaces", call.query["workspace_id"])["id"])
    if "organisation_id" not in call.query:
        # The published document requires one of the two; Portkey's Terraform provider sends neither, and
        # gets the organisation of the key.
        return table.rows()
    return table.rows() if call.query["organisation_id"] == call.organisation.id else ()


def _before_create(call: PlaneCall, row: Row) -> None:
    # Without a workspace and an organisation, it is the key's own: acceptance tests of Portkey's Terraform
    # provider rely on it, though the published document requires one of the two.
    own = {"organisation_id": call.organisation.id} if call.caller.workspace_id is None else {}
    row["workspace_id"] = placement.workspace_or_organisation(call, own | call.body)
    reach(call, row)
    _check(call, row, row["secret_mappings"])
    row |= ACCESS.new() | {
        "slug": row["slug"] or placement.new_slug(call, "mcp_integrations", "", row["name"]),
        "organisation_id": call.organisation.id,
        "owner_id": placement.author(call),
        "status": "active",
        "metadata": None,
    }


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    _check(call, row | changes, changes.get("secret_mappings"))


def _check(call: PlaneCall, row: Row, mappings: Any) -> None:
    secret_mappings.check(call, mappings, "configurations.", workspace_id=row["workspace_id"])
    # Signing in with headers needs none at first (acceptance tests of Portkey's Terraform provider).


def _remove(call: PlaneCall, row: Row) -> None:
    # Not documented. Deleting the servers first works either way.
    if call.organisation["mcp_servers"].where("mcp_integration_id", row["id"]):
        raise Rejected(409, "the MCP integration still has MCP servers: delete them first")
    ACCESS.drop(call.organisation, row)
    INTEGRATIONS_OFFER.drop(call.organisation, row)
    call.organisation["mcp_integrations"].remove(row)


def _shown(row: Row) -> Row:
    return {field: row[field] for field in _SHOWN} | {
        "type": level(row),
        "configurations": masking.shown(row["configurations"]) or None,
        "secret_mappings": row["secret_mappings"] or [],
    }


def _view(call: PlaneCall, row: Row) -> Row:
    return _shown(row) | {"global_workspace_access": row["global_workspace_access"]}


def _summary(call: PlaneCall, row: Row) -> Row:
    return _shown(row) | {"workspaces_count": ACCESS.count(call.organisation, row)}


def _list_workspaces(call: PlaneCall) -> object:
    row = MCP_INTEGRATIONS.at(call)
    settings = ACCESS.settings(call.organisation, row)
    shown = [_shown_workspace(call, setting) for setting in settings]
    answer: Row = {"global_workspace_access": row["global_workspace_access"]}
    # Any version gives the newer form.
    if "version" in call.query:
        return answer | {"object": "list", "data": shown, "total": len(shown)}
    return answer | {"object": "integration", "workspaces": shown}


def _shown_workspace(call: PlaneCall, setting: Row) -> Row:
    id = setting["workspace_id"]
    if call.caller.workspace_id is not None:
        # Workspace keys get the slug.
        id = (call.organisation["workspaces"].get(id) or {}).get("slug")
    return {"id": id} | {field: setting[field] for field in _WORKSPACE_SHOWN}


def _update_workspaces(call: PlaneCall) -> object:
    row = MCP_INTEGRATIONS.at(call)
    ACCESS.apply(call, row, ACCESS.stated(call, row))
    return {}


def _test(call: PlaneCall) -> object:
    row = MCP_INTEGRATIONS.at(call)
    return tested(row["id"], row["name"], row["url"])


def _sync(call: PlaneCall) -> object:
    row, body = MCP_INTEGRATIONS.at(call), call.body or {}
    if "capabilities" in body:
        INTEGRATIONS_OFFER.sync_capabilities(call, row, body["capabilities"])
    INTEGRATIONS_OFFER.sync_metadata(call, row, body.get("server_info"))
    # The form of the response is a guess.
    return {"success": True}


MCP_INTEGRATIONS = PlaneResource(
    name="mcp_integrations",
    thing="MCP integration",
    parameter="mcpIntegrationId",
    found_by=("id", "slug"),
    fixed={"slug": None, "workspace_id": None},
    fields={
        "name": None,
        "description": None,
        "configurations": None,
        "url": None,
        "auth_type": None,
        "transport": None,
        "secret_mappings": None,
    },
    # A guess: secrets are masked in responses, so an update of one setting can't repeat the others.
    merged=frozenset({"configurations"}),
    filters={"search": contains("name"), "type": TYPES},
    unique=("slug",),
    grouped=("workspace_id", "for_everybody"),
    reach=reach,
    candidates=_candidates,
    before_create=_before_create,
    after_create=lambda call, row: ACCESS.open_to_owner(call.organisation, row),
    before_update=_before_update,
    remove=_remove,
    created=lambda call, row: {"id": row["id"], "slug": row["slug"]},
    view=_view,
    summary=_summary,
)

FAMILY = Family(
    handlers={
        **handlers(MCP_INTEGRATIONS),
        **INTEGRATIONS_OFFER.handlers(),
        "mcp_integrations.workspaces.list": _list_workspaces,
        "mcp_integrations.workspaces.update": _update_workspaces,
        "mcp_integrations.test": _test,
        "mcp_integrations.sync": _sync,
    },
    deeds={"mcp_integrations.at": MCP_INTEGRATIONS.at},
    tables={
        "mcp_integrations": MCP_INTEGRATIONS.table,
        INTEGRATIONS_OFFER.name: INTEGRATIONS_OFFER.table,
        ACCESS.name: ACCESS.table,
    },
)
