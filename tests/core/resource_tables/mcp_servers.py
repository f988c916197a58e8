"""MCP servers: their capabilities, the people who use them, and how Portkey signs in to them."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "mcp_servers.create": (
        lambda p: p.mcp_servers.create(name="Files", mcp_integration_id="files", workspace_id="w-1"),
        "POST",
        "/mcp-servers",
        {"name": "Files", "mcp_integration_id": "files", "workspace_id": "w-1"},
        {"id": "s-1", "slug": "files-1"},
    ),
    "mcp_servers.get": (
        lambda p: p.mcp_servers.get("files-1"),
        "GET",
        "/mcp-servers/files-1",
        None,
        {"id": "s-1", "mcp_integration_details": {"url": "https://mcp.example.com"}},
    ),
    "mcp_servers.update": (
        lambda p: p.mcp_servers.update("files-1", name="All files"),
        "PUT",
        "/mcp-servers/files-1",
        {"name": "All files"},
        {},
    ),
    "mcp_servers.delete": (
        lambda p: p.mcp_servers.delete("files-1"),
        "DELETE",
        "/mcp-servers/files-1",
        None,
        {},
    ),
    "mcp_servers.test": (
        lambda p: p.mcp_servers.test("files-1"),
        "POST",
        "/mcp-servers/files-1/test",
        None,
        {"success": True, "response_time_ms": 12},
    ),
    "mcp_servers.capabilities.update": (
        lambda p: p.mcp_servers.capabilities.update(
            "files-1", capabilities=[{"name": "notes", "type": "resource", "enabled": True}]
        ),
        "PUT",
        "/mcp-servers/files-1/capabilities",
        {"capabilities": [{"name": "notes", "type": "resource", "enabled": True}]},
        {"success": True},
    ),
    "mcp_servers.capabilities.sync": (
        lambda p: p.mcp_servers.capabilities.sync("files-1", tools=[{"name": "read"}]),
        "POST",
        "/mcp-servers/files-1/capabilities/sync",
        {"tools": [{"name": "read"}]},
        {"stored": 1},
    ),
    "mcp_servers.user_access.update": (
        lambda p: p.mcp_servers.user_access.update(
            "files-1", user_access=[{"user_id": "u-1", "enabled": True}], default_user_access="deny"
        ),
        "PUT",
        "/mcp-servers/files-1/user-access",
        {"user_access": [{"user_id": "u-1", "enabled": True}], "default_user_access": "deny"},
        {"success": True},
    ),
    "mcp_servers.user_access.check": (
        lambda p: p.mcp_servers.user_access.check("files-1"),
        "GET",
        "/mcp-servers/files-1/user-access/check",
        None,
        {"allowed": True},
    ),
    "mcp_servers.connections.delete": (
        lambda p: p.mcp_servers.connections.delete("files-1", user_id="u-1"),
        "DELETE",
        "/mcp-servers/files-1/connections?user_id=u-1",
        None,
        {"success": True},
    ),
    "mcp_servers.metadata.get": (
        lambda p: p.mcp_servers.metadata.get("files-1"),
        "GET",
        "/mcp-servers/files-1/metadata",
        None,
        {"server_name": "files"},
    ),
    "mcp_servers.metadata.sync": (
        lambda p: p.mcp_servers.metadata.sync("files-1", server_name="files"),
        "POST",
        "/mcp-servers/files-1/metadata/sync",
        {"server_name": "files"},
        {"stored": True},
    ),
    "mcp_servers.tokens.get": (
        lambda p: p.mcp_servers.tokens.get("files-1"),
        "GET",
        "/mcp-servers/files-1/tokens",
        None,
        {"access_token": "invented"},
    ),
    "mcp_servers.tokens.update": (
        lambda p: p.mcp_servers.tokens.update("files-1", access_token="invented", expires_in=None),
        "PUT",
        "/mcp-servers/files-1/tokens",
        {"access_token": "invented", "expires_in": None},
        {"stored": True},
    ),
    "mcp_servers.tokens.delete": (
        lambda p: p.mcp_servers.tokens.delete("files-1"),
        "DELETE",
        "/mcp-servers/files-1/tokens",
        None,
        {"deleted": 1},
    ),
    "mcp_servers.client_info.get": (
        lambda p: p.mcp_servers.client_info.get("files-1"),
        "GET",
        "/mcp-servers/files-1/client-info",
        None,
        {"client_name": "Portkey"},
    ),
}

LISTS: dict[str, ListRow] = {
    "mcp_servers.list": (
        lambda p: p.mcp_servers.list(workspace_id="w-1", id="s-1,s-2"),
        "/mcp-servers?workspace_id=w-1&id=s-1,s-2",
        {"object": "list", "total": 2, "data": [{"id": "s-1"}, {"id": "s-2"}]},
    ),
    "mcp_servers.capabilities.list": (
        lambda p: p.mcp_servers.capabilities.list("files-1", page_size=500),
        "/mcp-servers/files-1/capabilities?page_size=500",
        {"total": 1, "data": [{"name": "read", "integration_enabled": False}], "has_more": False},
    ),
    "mcp_servers.user_access.list": (
        lambda p: p.mcp_servers.user_access.list("files-1", search="ada"),
        "/mcp-servers/files-1/user-access?search=ada",
        {"total": 1, "data": [{"user_id": "u-1", "enabled": True}], "default_user_access": "deny"},
    ),
    "mcp_servers.connections.list": (
        lambda p: p.mcp_servers.connections.list("files-1", workspace_id="w-1", current_page=0),
        "/mcp-servers/files-1/connections?workspace_id=w-1&current_page=0",
        {"total": 1, "data": [{"user_id": "u-1", "connected": True}], "has_more": False},
    ),
}
