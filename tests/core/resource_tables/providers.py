"""Providers, and virtual keys, their older form."""

from __future__ import annotations

from datetime import UTC, datetime

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "providers.create": (
        lambda p: p.providers.create(
            name="Search",
            integration_id="openai",
            workspace_id="w-1",
            rate_limits=[{"type": "requests", "unit": "rpm", "value": 60}],
            expires_at=datetime(2027, 1, 2, 3, 4, tzinfo=UTC),
        ),
        "POST",
        "/providers",
        {
            "name": "Search",
            "integration_id": "openai",
            "workspace_id": "w-1",
            "rate_limits": [{"type": "requests", "unit": "rpm", "value": 60}],
            "expires_at": "2027-01-02T03:04:00Z",
        },
        {"id": "p-1", "slug": "search"},
    ),
    "providers.get": (
        lambda p: p.providers.get("search", workspace_id="w-1"),
        "GET",
        "/providers/search?workspace_id=w-1",
        None,
        {"slug": "search", "usage_limits": {"credit_limit": 10}},
    ),
    "providers.update": (
        lambda p: p.providers.update("search", workspace_id="w-1", note=None, reset_usage=True),
        "PUT",
        "/providers/search?workspace_id=w-1",
        {"note": None, "reset_usage": True},
        {"id": "p-1", "slug": "search"},
    ),
    "providers.delete": (
        lambda p: p.providers.delete("search", workspace_id="w-1"),
        "DELETE",
        "/providers/search?workspace_id=w-1",
        None,
        {},
    ),
    "virtual_keys.create": (
        lambda p: p.virtual_keys.create(name="Search", provider="openai", key="sk-invented"),
        "POST",
        "/virtual-keys",
        {"name": "Search", "provider": "openai", "key": "sk-invented"},
        {"success": True, "data": {"slug": "search"}},
    ),
    "virtual_keys.get": (
        lambda p: p.virtual_keys.get("search"),
        "GET",
        "/virtual-keys/search",
        None,
        {"slug": "search", "usage_limits": None},
    ),
    "virtual_keys.update": (
        lambda p: p.virtual_keys.update("search", workspace_id="w-1", usage_limits={"credit_limit": 5}),
        "PUT",
        "/virtual-keys/search",
        {"workspace_id": "w-1", "usage_limits": {"credit_limit": 5}},
        {},
    ),
    "virtual_keys.delete": (
        lambda p: p.virtual_keys.delete("search", workspace_id="w-1"),
        "DELETE",
        "/virtual-keys/search?workspace_id=w-1",
        None,
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "providers.list": (
        lambda p: p.providers.list(workspace_id="w-1", page_size=2),
        "/providers?workspace_id=w-1&page_size=2",
        {"object": "list", "total": 3, "data": [{"slug": "search"}, {"slug": "find"}]},
    ),
    "providers.models.list": (
        lambda p: p.providers.models.list(workspace_id="w-1"),
        "/providers/models?workspace_id=w-1",
        {"object": "list", "total": 1, "data": [{"id": "@search/gpt-5"}]},
    ),
    "virtual_keys.list": (
        lambda p: p.virtual_keys.list(workspace_id="w-1"),
        "/virtual-keys?workspace_id=w-1",
        {"object": "list", "total": 1, "data": [{"slug": "search", "rate_limits": None}]},
    ),
}
