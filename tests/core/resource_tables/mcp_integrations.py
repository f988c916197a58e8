"""MCP integrations, with their workspaces, capabilities and metadata."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "mcp_integrations.create": (
        lambda p: p.mcp_integrations.create(
            name="Files",
            url="https://mcp.example.com",
            auth_type="headers",
            transport="http",
            configurations={"custom_headers": {"x-team": "search"}},
        ),
        "POST",
        "/mcp-integrations",
        {
            "name": "Files",
            "url": "https://mcp.example.com",
            "auth_type": "headers",
            "transport": "http",
            "configurations": {"custom_headers": {"x-team": "search"}},
        },
        {"id": "m-1", "slug": "files"},
    ),
    "mcp_integrations.get": (
        lambda p: p.mcp_integrations.get("files"),
        "GET",
        "/mcp-integrations/files",
        None,
        {"id": "m-1", "transport": "interactive"},
    ),
    "mcp_integrations.update": (
        lambda p: p.mcp_integrations.update("files", description=None),
        "PUT",
        "/mcp-integrations/files",
        {"description": None},
        {},
    ),
    "mcp_integrations.delete": (
        lambda p: p.mcp_integrations.delete("files"),
        "DELETE",
        "/mcp-integrations/files",
        None,
        {},
    ),
    "mcp_integrations.test": (
        lambda p: p.mcp_integrations.test("files"),
        "POST",
        "/mcp-integrations/files/test",
        None,
        {"success": False, "status_code": None, "error": "no such host"},
    ),
    "mcp_integrations.sync": (
        lambda p: p.mcp_integrations.sync("files", server_info={"name": "files"}, capabilities=["tools"]),
        "POST",
        "/mcp-integrations/files/sync",
        {"server_info": {"name": "files"}, "capabilities": ["tools"]},
        {"stored": 1},
    ),
    "mcp_integrations.workspaces.update": (
        lambda p: p.mcp_integrations.workspaces.update("files", workspaces=[], global_workspace_access=None),
        "PUT",
        "/mcp-integrations/files/workspaces",
        {"workspaces": [], "global_workspace_access": None},
        {},
    ),
    "mcp_integrations.capabilities.update": (
        lambda p: p.mcp_integrations.capabilities.update(
            "files", capabilities=[{"name": "read", "type": "tool", "enabled": False}]
        ),
        "PUT",
        "/mcp-integrations/files/capabilities",
        {"capabilities": [{"name": "read", "type": "tool", "enabled": False}]},
        {"success": True},
    ),
    "mcp_integrations.metadata.get": (
        lambda p: p.mcp_integrations.metadata.get("files"),
        "GET",
        "/mcp-integrations/files/metadata",
        None,
        {"server_name": "files", "sync_error": None},
    ),
}

LISTS: dict[str, ListRow] = {
    "mcp_integrations.list": (
        lambda p: p.mcp_integrations.list(organisation_id="o-1", type="all"),
        "/mcp-integrations?organisation_id=o-1&type=all",
        {"object": "list", "total": 1, "data": [{"id": "m-1"}], "has_more": False},
    ),
    "mcp_integrations.workspaces.list": (
        lambda p: p.mcp_integrations.workspaces.list("files", version="2"),
        "/mcp-integrations/files/workspaces?version=2",
        {"object": "list", "data": [{"id": "w-1", "enabled": True}], "total": 1},
    ),
    "mcp_integrations.capabilities.list": (
        lambda p: p.mcp_integrations.capabilities.list("files", type="tool", page=2),
        "/mcp-integrations/files/capabilities?type=tool&page=2",
        {"total": 101, "data": [{"name": "read", "type": "tool"}], "has_more": False},
    ),
}
