"""Workspaces, their members, and SCIM."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "workspaces.create": (
        lambda p: p.workspaces.create(
            name="Search", description="All of it", usage_limits=[{"credit_limit": 10}]
        ),
        "POST",
        "/admin/workspaces",
        {"name": "Search", "description": "All of it", "usage_limits": [{"credit_limit": 10}]},
        {"id": "w-1", "slug": "ws-search-1a2b3c", "name": "Search"},
    ),
    "workspaces.get": (
        lambda p: p.workspaces.get("ws-search"),
        "GET",
        "/admin/workspaces/ws-search",
        None,
        {"id": "w-1", "users": []},
    ),
    "workspaces.update": (
        lambda p: p.workspaces.update("ws-search", name="Find", rate_limits=None),
        "PUT",
        "/admin/workspaces/ws-search",
        {"name": "Find", "rate_limits": None},
        {},
    ),
    "workspaces.delete": (
        lambda p: p.workspaces.delete("ws-search", name="Search", force_delete=True),
        "DELETE",
        "/admin/workspaces/ws-search",
        {"name": "Search", "force_delete": True},
        {},
    ),
    "workspaces.members.add": (
        lambda p: p.workspaces.members.add("ws-search", users=[{"id": "u-1", "role": "manager"}]),
        "POST",
        "/admin/workspaces/ws-search/users",
        {"users": [{"id": "u-1", "role": "manager"}]},
        {},
    ),
    "workspaces.members.get": (
        lambda p: p.workspaces.members.get("ws-search", "u-1"),
        "GET",
        "/admin/workspaces/ws-search/users/u-1",
        None,
        {"role": "ws-admin", "email": "ada@example.com"},
    ),
    "workspaces.members.update": (
        lambda p: p.workspaces.members.update("ws-search", "u-1", role="admin"),
        "PUT",
        "/admin/workspaces/ws-search/users/u-1",
        {"role": "admin"},
        {},
    ),
    "workspaces.members.remove": (
        lambda p: p.workspaces.members.remove("ws-search", "u-1"),
        "DELETE",
        "/admin/workspaces/ws-search/users/u-1",
        None,
        {},
    ),
    "workspaces.scim_mappings.create": (
        lambda p: p.workspaces.scim_mappings.create(
            workspace_id="w-1", role="member", scim_group_name="Search"
        ),
        "POST",
        "/scim/workspaces",
        {"workspace_id": "w-1", "role": "member", "scim_group_name": "Search"},
        {"id": "m-1", "role": "member"},
    ),
    "workspaces.scim_mappings.delete": (
        lambda p: p.workspaces.scim_mappings.delete("m-1"),
        "DELETE",
        "/scim/workspaces/m-1",
        None,
        {"success": True},
    ),
}

LISTS: dict[str, ListRow] = {
    "workspaces.list": (
        lambda p: p.workspaces.list(status="active", page_size=2, current_page=3),
        "/admin/workspaces?status=active&page_size=2&current_page=3",
        {"object": "list", "total": 7, "data": [{"id": "w-7", "name": "Search"}]},
    ),
    "workspaces.members.list": (
        lambda p: p.workspaces.members.list("ws-search", role="manager"),
        "/admin/workspaces/ws-search/users?role=manager",
        {"total": 1, "data": [{"id": "u-1", "role": "manager"}]},
    ),
    "workspaces.scim_mappings.list": (
        lambda p: p.workspaces.scim_mappings.list(workspace_id="w-1"),
        "/scim/workspaces?workspace_id=w-1",
        {"total_count": 1, "mappings": [{"id": "m-1"}]},
    ),
    "workspaces.scim_groups.list": (
        lambda p: p.workspaces.scim_groups.list(),
        "/scim/groups",
        {"total_count": 1, "groups": [{"id": "g-1"}]},
    ),
}
