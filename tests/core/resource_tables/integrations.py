"""Integrations, with their models and workspaces."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "integrations.create": (
        lambda p: p.integrations.create(
            name="Search", ai_provider_id="openai", key="sk-invented", pricing_adjustments=None
        ),
        "POST",
        "/integrations",
        {"name": "Search", "ai_provider_id": "openai", "key": "sk-invented", "pricing_adjustments": None},
        {"id": "i-1", "slug": "search"},
    ),
    "integrations.get": (
        lambda p: p.integrations.get("search"),
        "GET",
        "/integrations/search",
        None,
        {"id": "i-1", "slug": "search", "configurations": {"openai_project": "p-1"}},
    ),
    "integrations.update": (
        lambda p: p.integrations.update(
            "search", secret_mappings=[{"target_field": "key", "secret_reference_id": "openai-key"}]
        ),
        "PUT",
        "/integrations/search",
        {"secret_mappings": [{"target_field": "key", "secret_reference_id": "openai-key"}]},
        {},
    ),
    "integrations.delete": (
        lambda p: p.integrations.delete("search"),
        "DELETE",
        "/integrations/search",
        None,
        {},
    ),
    "integrations.models.update": (
        lambda p: p.integrations.models.update(
            "search", models=[{"slug": "gpt-5", "enabled": False}], allow_all_models=True
        ),
        "PUT",
        "/integrations/search/models",
        {"models": [{"slug": "gpt-5", "enabled": False}], "allow_all_models": True},
        {},
    ),
    "integrations.models.delete": (
        lambda p: p.integrations.models.delete("search", slugs="ours-1,ours-2"),
        "DELETE",
        "/integrations/search/models?slugs=ours-1,ours-2",
        None,
        {},
    ),
    "integrations.workspaces.update": (
        lambda p: p.integrations.workspaces.update(
            "search",
            workspaces=[{"id": "w-1", "enabled": True, "usage_limits": None}],
            override_existing_workspace_access=False,
        ),
        "PUT",
        "/integrations/search/workspaces",
        {
            "workspaces": [{"id": "w-1", "enabled": True, "usage_limits": None}],
            "override_existing_workspace_access": False,
        },
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "integrations.list": (
        lambda p: p.integrations.list(type="workspace", current_page=1),
        "/integrations?type=workspace&current_page=1",
        {"object": "list", "total": 101, "data": [{"id": "i-101", "slug": "search"}]},
    ),
    "integrations.models.list": (
        lambda p: p.integrations.models.list("search"),
        "/integrations/search/models",
        {"total": 1, "models": [{"slug": "gpt-5", "is_custom": "false"}], "allow_all_models": True},
    ),
    "integrations.workspaces.list": (
        lambda p: p.integrations.workspaces.list("search"),
        "/integrations/search/workspaces",
        {"total": 1, "workspaces": [{"id": "ws-search-1a2b3c", "enabled": True}]},
    ),
}
