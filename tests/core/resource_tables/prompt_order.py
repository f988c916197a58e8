"""What prompts are sorted by: labels and collections."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "labels.create": (
        lambda p: p.labels.create(name="canary", workspace_id="w-1", color_code="#ffaa00"),
        "POST",
        "/labels",
        {"name": "canary", "workspace_id": "w-1", "color_code": "#ffaa00"},
        {"id": "l-1"},
    ),
    "labels.get": (
        lambda p: p.labels.get("l-1", workspace_id="w-1"),
        "GET",
        "/labels/l-1?workspace_id=w-1",
        None,
        {"id": "l-1", "name": "canary"},
    ),
    "labels.update": (
        lambda p: p.labels.update("l-1", description="tried first"),
        "PUT",
        "/labels/l-1",
        {"description": "tried first"},
        {},
    ),
    "labels.delete": (lambda p: p.labels.delete("l-1"), "DELETE", "/labels/l-1", None, {}),
    "collections.create": (
        lambda p: p.collections.create(name="Drafts", workspace_id="w-1", parent_collection_id="co-1"),
        "POST",
        "/collections",
        {"name": "Drafts", "workspace_id": "w-1", "parent_collection_id": "co-1"},
        {"id": "co-2", "slug": "co-drafts-1a2b3c"},
    ),
    "collections.get": (
        lambda p: p.collections.get("co-drafts-1a2b3c"),
        "GET",
        "/collections/co-drafts-1a2b3c",
        None,
        {"id": "co-2", "name": "Drafts", "child_collections": []},
    ),
    "collections.update": (
        lambda p: p.collections.update("co-2", name="Drafts", parent_collection_id=None),
        "PUT",
        "/collections/co-2",
        {"name": "Drafts", "parent_collection_id": None},
        {},
    ),
    "collections.delete": (
        lambda p: p.collections.delete("co-2", cascade=True),
        "DELETE",
        "/collections/co-2?cascade=true",
        None,
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "labels.list": (
        lambda p: p.labels.list(organisation_id="o-1", search="can"),
        "/labels?organisation_id=o-1&search=can",
        {"total": 1, "data": [{"id": "l-1", "name": "canary"}]},
    ),
    "collections.list": (
        lambda p: p.collections.list(workspace_id="w-1", page_size=2, current_page=1),
        "/collections?workspace_id=w-1&page_size=2&current_page=1",
        {"total": 3, "data": [{"id": "co-3", "name": "Old"}]},
    ),
}
