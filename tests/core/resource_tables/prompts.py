"""Prompts and prompt partials, with their versions."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "prompts.create": (
        lambda p: p.prompts.create(
            name="Greet",
            collection_id="co-search-1a2b3c",
            string='[{"role":"user","content":"Hello"}]',
            parameters={},
            virtual_key="openai-search",
        ),
        "POST",
        "/prompts",
        {
            "name": "Greet",
            "collection_id": "co-search-1a2b3c",
            "string": '[{"role":"user","content":"Hello"}]',
            "parameters": {},
            "virtual_key": "openai-search",
        },
        {"id": "p-1", "slug": "pp-greet-1a2b3c", "version_id": "v-1", "object": "prompt"},
    ),
    "prompts.get": (
        lambda p: p.prompts.get("pp-greet-1a2b3c"),
        "GET",
        "/prompts/pp-greet-1a2b3c",
        None,
        {"id": "p-1", "string": "Hello", "is_raw_template": 0, "functions": None},
    ),
    "prompts.update": (
        lambda p: p.prompts.update("p-1", patch=True, string="Good day", version_description="polite"),
        "PUT",
        "/prompts/p-1",
        {"patch": True, "string": "Good day", "version_description": "polite"},
        {"id": "p-1", "slug": "pp-greet-1a2b3c", "prompt_version_id": "v-2"},
    ),
    "prompts.delete": (lambda p: p.prompts.delete("p-1"), "DELETE", "/prompts/p-1", None, {}),
    "prompts.publish": (
        lambda p: p.prompts.publish("p-1", version=2),
        "PUT",
        "/prompts/p-1/makeDefault",
        {"version": 2},
        {},
    ),
    "prompts.versions.get": (
        lambda p: p.prompts.versions.get("p-1", "v-2"),
        "GET",
        "/prompts/p-1/versions/v-2",
        None,
        {"id": "p-1", "prompt_version_id": "v-2"},
    ),
    "prompts.versions.update": (
        lambda p: p.prompts.versions.update("p-1", "v-2", label_id=None),
        "PUT",
        "/prompts/p-1/versions/v-2",
        {"label_id": None},
        {},
    ),
    "prompt_partials.create": (
        lambda p: p.prompt_partials.create(name="Tone", string="Be kind.", workspace_id="ws-search"),
        "POST",
        "/prompts/partials",
        {"name": "Tone", "string": "Be kind.", "workspace_id": "ws-search"},
        {"id": "q-1", "slug": "pl-tone-1a2b3c", "version_id": "v-1"},
    ),
    "prompt_partials.get": (
        lambda p: p.prompt_partials.get("pl-tone-1a2b3c"),
        "GET",
        "/prompts/partials/pl-tone-1a2b3c",
        None,
        {"id": "q-1", "string": "Be kind."},
    ),
    "prompt_partials.update": (
        lambda p: p.prompt_partials.update("q-1", string="Be brief.", version_description="shorter"),
        "PUT",
        "/prompts/partials/q-1",
        {"string": "Be brief.", "version_description": "shorter"},
        {"prompt_partial_version_id": "v-2"},
    ),
    "prompt_partials.delete": (
        lambda p: p.prompt_partials.delete("q-1"),
        "DELETE",
        "/prompts/partials/q-1",
        None,
        {},
    ),
    "prompt_partials.publish": (
        lambda p: p.prompt_partials.publish("q-1", version=1),
        "PUT",
        "/prompts/partials/q-1/makeDefault",
        {"version": 1},
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "prompts.list": (
        lambda p: p.prompts.list(workspace_id="w-1", collection_id="co-1", search="Gr", page_size=5),
        "/prompts?workspace_id=w-1&collection_id=co-1&search=Gr&page_size=5",
        {"object": "list", "total": 1, "data": [{"id": "p-1", "name": "Greet"}]},
    ),
    "prompts.versions.list": (
        lambda p: p.prompts.versions.list("p-1"),
        "/prompts/p-1/versions",
        {"object": "list", "total": 1, "data": [{"id": "v-1"}]},
    ),
    "prompt_partials.list": (
        lambda p: p.prompt_partials.list(collection_id="co-1"),
        "/prompts/partials?collection_id=co-1",
        {"object": "list", "total": 1, "data": [{"id": "q-1", "name": "Tone"}]},
    ),
    "prompt_partials.versions.list": (
        lambda p: p.prompt_partials.versions.list("q-1"),
        "/prompts/partials/q-1/versions",
        {"object": "list", "total": 1, "data": [{"prompt_partial_id": "q-1"}]},
    ),
}
