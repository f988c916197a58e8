"""SCIM groups, and the workspace roles that they are mapped to."""

from __future__ import annotations

import re

from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, filtered, listing, same

_MAPPED_BY_PORTKEY = re.compile(r"ws[-_].+-role-(admin|manager|member)")
_GROUP_FILTERS = {"search": contains("name")}


def _group(call: PlaneCall, body: Row) -> Row:
    """Return the group that a mapping names; a new name creates a group."""
    id, name = body.get("scim_group_id"), body.get("scim_group_name")
    if bool(id) == bool(name):
        raise Rejected(400, "body: needs either scim_group_id or scim_group_name")
    if name and _MAPPED_BY_PORTKEY.fullmatch(name):
        raise Rejected(400, "body.scim_group_name: Portkey maps groups with such names automatically")
    groups = call.organisation["scim_groups"]
    group = groups.get(id) if id else groups.find("name", name)
    if group is None and id:
        raise not_found("SCIM group")
    if group is None:
        group = {"id": call.organisation.mint.id(), "name": name}
        groups.add(group)
    return group


def _create(call: PlaneCall) -> object:
    body: Row = call.body or {}
    workspace = call.find("workspaces", body["workspace_id"])
    group = _group(call, body)
    for mapping in call.organisation["scim_mappings"].where("workspace_id", workspace["id"]):
        if mapping["scim_group_id"] == group["id"]:
            # The one create of the Admin API that is idempotent: it returns the existing mapping.
            if mapping["role"] == body["role"]:
                return _view(call, mapping)
            raise Rejected(
                400, f"body.role: the group is already mapped to {mapping['role']} in this workspace"
            )
    row = MAPPINGS.make(call.organisation, body) | {
        # Returned as the UUID even if a slug was sent.
        "workspace_id": workspace["id"],
        "scim_group": group["name"],
        "scim_group_id": group["id"],
    }
    call.organisation["scim_mappings"].add(row)
    return _view(call, row)


def _list(call: PlaneCall) -> object:
    rows = filtered(call, call.organisation["scim_mappings"].rows(), MAPPINGS.filters)
    # Since Portkey backend 1.18.0 the response contains the page.
    page, size = call.query.get("page", 0), call.query.get("page_size", 100)
    return {**listing(call, rows, _view), "page": int(page), "page_size": int(size)}


def _list_groups(call: PlaneCall) -> object:
    rows = filtered(call, call.organisation["scim_groups"].rows(), _GROUP_FILTERS)
    return listing(call, rows, lambda call, row: row)


def _delete(call: PlaneCall) -> object:
    # Only the mapping is deleted; members added by it stay.
    call.organisation["scim_mappings"].remove(MAPPINGS.at(call))
    return {"success": True}


def _view(call: PlaneCall, row: Row) -> Row:
    return {field: row[field] for field in ("id", "workspace_id", "scim_group", "scim_group_id", "role")}


MAPPINGS = PlaneResource(
    name="scim_mappings",
    thing="SCIM mapping",
    parameter="scimWorkspaceGroupId",
    fixed={"role": None},
    # Only the UUID of the workspace matches (Portkey's Terraform provider).
    filters={
        "workspace_id": same("workspace_id"),
        "scim_group_id": same("scim_group_id"),
        "role": same("role"),
    },
    grouped=("workspace_id",),
    view=_view,
)

FAMILY = Family(
    handlers={
        "workspaces.scim_mappings.create": _create,
        "workspaces.scim_mappings.list": _list,
        "workspaces.scim_mappings.delete": _delete,
        "workspaces.scim_groups.list": _list_groups,
    },
    tables={"scim_mappings": MAPPINGS.table, "scim_groups": lambda: Table(unique=("name",))},
)
