"""Configs and their versions."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "configs.create": (
        lambda p: p.configs.create(
            name="Fallback", config={"retry": {"attempts": 3}}, isDefault=1, workspace_id="ws-search"
        ),
        "POST",
        "/configs",
        {
            "name": "Fallback",
            "config": {"retry": {"attempts": 3}},
            "isDefault": 1,
            "workspace_id": "ws-search",
        },
        {"id": "c-1", "slug": "pc-fallba-1a2b3c", "version_id": "v-1", "object": "config"},
    ),
    "configs.get": (
        lambda p: p.configs.get("pc-fallba-1a2b3c"),
        "GET",
        "/configs/pc-fallba-1a2b3c",
        None,
        {"id": "c-1", "config": '{"retry":{"attempts":3}}', "is_default": 0},
    ),
    "configs.update": (
        lambda p: p.configs.update("pc-fallba-1a2b3c", config={"cache": {"mode": "simple"}}),
        "PUT",
        "/configs/pc-fallba-1a2b3c",
        {"config": {"cache": {"mode": "simple"}}},
        {"version_id": "v-2"},
    ),
    "configs.delete": (
        lambda p: p.configs.delete("pc-fallba-1a2b3c"),
        "DELETE",
        "/configs/pc-fallba-1a2b3c",
        None,
        {},
    ),
    "configs.versions.get": (
        lambda p: p.configs.versions.get("c-1", "v-2"),
        "GET",
        "/configs/c-1/versions/v-2",
        None,
        {"id": "c-1", "version_id": "v-2", "config": "{}"},
    ),
}

LISTS: dict[str, ListRow] = {
    "configs.list": (
        lambda p: p.configs.list(workspace_id="ws-search", return_last_used=True),
        "/configs?workspace_id=ws-search&return_last_used=true",
        {"object": "list", "total": 1, "data": [{"id": "c-1", "slug": "pc-fallba-1a2b3c"}]},
    ),
    "configs.versions.list": (
        lambda p: p.configs.versions.list("pc-fallba-1a2b3c"),
        "/configs/pc-fallba-1a2b3c/versions",
        {"object": "list", "total": 2, "data": [{"version_id": "v-2"}, {"version_id": "v-1"}]},
    ),
}
