"""MCP servers, which workspaces create from the MCP integrations they have access to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.organisation import Handler, Organisation, PlaneCall
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import mcp_people, placement
from portkey_admin.testing.resources.grants import MCP_INTEGRATIONS as ACCESS
from portkey_admin.testing.resources.mcp_capabilities import INTEGRATIONS_OFFER, Offer
from portkey_admin.testing.resources.mcp_found import tested
from portkey_admin.testing.resources.provider_rows import workspace_id
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers, one_of

_SHOWN = ("id", "slug", "name", "status", "description", "created_at", "mcp_integration_id")
_DETAILS = ("id", "slug", "status", "url", "transport", "auth_type")


def _integration(organisation: Organisation, row: Row) -> Row:
    integration = organisation["mcp_integrations"].get(row["mcp_integration_id"])
    if integration is None:
        raise LookupError(f"MCP server {row['id']} has no MCP integration")
    return integration


def _before_create(call: PlaneCall, row: Row) -> None:
    row["workspace_id"] = workspace_id(call)
    integration = ACCESS.granted(call, row["mcp_integration_id"], row["workspace_id"])
    row |= {
        "mcp_integration_id": integration["id"],
        "slug": row["slug"] or placement.new_slug(call, "mcp_servers", "", row["name"]),
        "organisation_id": call.organisation.id,
        "owner_id": placement.author(call),
        "status": "active",
        "default_user_access": "allow",
        "metadata": None,
    }


def _remove(call: PlaneCall, row: Row) -> None:
    OFFER.drop(call.organisation, row)
    mcp_people.drop(call.organisation, row)
    call.organisation["mcp_servers"].remove(row)


def _view(call: PlaneCall, row: Row) -> Row:
    shown = {field: row[field] for field in _SHOWN}
    # Sent to services only. A guess: a service key counts as one.
    if call.caller.user_id is not None:
        return shown | {"mcp_integration_details": None, "workspace_id": None}
    integration = _integration(call.organisation, row)
    details = {field: integration[field] for field in _DETAILS}
    details["configurations"] = masking.shown(integration["configurations"]) or None
    return shown | {"mcp_integration_details": details, "workspace_id": row["workspace_id"]}


def _summary(call: PlaneCall, row: Row) -> Row:
    integration = _integration(call.organisation, row)
    workspace = call.organisation["workspaces"].get(row["workspace_id"]) or {}
    return {field: row[field] for field in (*_SHOWN, "organisation_id", "owner_id", "workspace_id")} | {
        "mcp_integration_slug": integration["slug"],
        "mcp_integration_url": integration["url"],
        "auth_type": integration["auth_type"],
        "workspace_name": workspace.get("name"),
        "workspace_slug": workspace.get("slug"),
        "url": f"https://mcp.example.com/{row['slug']}/mcp",
    }


def _test(call: PlaneCall, row: Row) -> object:
    return tested(row["id"], row["name"], _integration(call.organisation, row)["url"])


def _sync_metadata(call: PlaneCall, row: Row) -> object:
    # The body is free-form: the fields are taken from it, or from its `server_info`.
    body = call.body or {}
    OFFER.sync_metadata(call, row, body.get("server_info", body))
    return {"success": True}


def _sync_capabilities(call: PlaneCall, row: Row) -> object:
    body = call.body or {}
    return {"success": True, "total": OFFER.sync_capabilities(call, row, body.get("capabilities", body))}


def _get_client_info(call: PlaneCall, row: Row) -> object:
    # A guess: the client metadata of an OAuth registration (RFC 7591).
    return {
        "client_id": row["id"],
        "client_name": row["name"],
        "redirect_uris": ["https://mcp.example.com/oauth/callback"],
        "grant_types": ["authorization_code", "refresh_token"],
    }


def _of_server(handler: Callable[[PlaneCall, Row], object]) -> Handler:
    return lambda call: handler(call, MCP_SERVERS.at(call))


MCP_SERVERS = PlaneResource(
    name="mcp_servers",
    thing="MCP server",
    parameter="mcpServerId",
    found_by=("id", "slug"),
    fixed={"slug": None, "workspace_id": None, "mcp_integration_id": None},
    fields={"name": None, "description": None},
    filters={"id": one_of("id"), "search": contains("name")},
    unique=("slug",),
    grouped=("workspace_id", "mcp_integration_id"),
    reach=placement.reach,
    candidates=lambda call: call.organisation["mcp_servers"].where("workspace_id", workspace_id(call)),
    before_create=_before_create,
    remove=_remove,
    created=lambda call, row: {"id": row["id"], "slug": row["slug"]},
    view=_view,
    summary=_summary,
)

OFFER = Offer(of="mcp_servers", at=MCP_SERVERS.at, source=_integration, above=INTEGRATIONS_OFFER)

_ON_ONE: Mapping[str, Callable[[PlaneCall, Row], object]] = {
    "test": _test,
    "metadata.sync": _sync_metadata,
    "capabilities.sync": _sync_capabilities,
    "client_info.get": _get_client_info,
    "user_access.list": mcp_people.list_access,
    "user_access.update": mcp_people.update_access,
    "user_access.check": mcp_people.check_access,
    "connections.list": mcp_people.list_connections,
    "connections.delete": mcp_people.delete_connection,
    "tokens.get": mcp_people.get_tokens,
    "tokens.update": mcp_people.update_tokens,
    "tokens.delete": mcp_people.delete_tokens,
}

FAMILY = Family(
    handlers={
        **handlers(MCP_SERVERS),
        **OFFER.handlers(),
        **{f"mcp_servers.{name}": _of_server(handler) for name, handler in _ON_ONE.items()},
    },
    tables={
        "mcp_servers": MCP_SERVERS.table,
        OFFER.name: OFFER.table,
        mcp_people.ACCESS: mcp_people.table,
        mcp_people.SIGN_INS: mcp_people.table,
    },
)
