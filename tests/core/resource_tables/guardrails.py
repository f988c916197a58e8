"""Guardrails: of workspaces, and of the organisation."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "guardrails.create": (
        lambda p: p.guardrails.create(
            name="No secrets",
            workspace_id="ws-search",
            checks=[{"id": "default.regexMatch", "parameters": {"rule": "sk-"}}],
            actions={"deny": True, "on_fail": {"feedback": {"value": -5}}},
        ),
        "POST",
        "/guardrails",
        {
            "name": "No secrets",
            "workspace_id": "ws-search",
            "checks": [{"id": "default.regexMatch", "parameters": {"rule": "sk-"}}],
            "actions": {"deny": True, "on_fail": {"feedback": {"value": -5}}},
        },
        {"id": "g-1", "slug": "pg-no-sec-1a2b3c", "version_id": "v-1"},
    ),
    "guardrails.get": (
        lambda p: p.guardrails.get("pg-no-sec-1a2b3c"),
        "GET",
        "/guardrails/pg-no-sec-1a2b3c",
        None,
        {"id": "g-1", "checks": [{"id": "default.regexMatch"}], "actions": {"deny": True}},
    ),
    "guardrails.update": (
        lambda p: p.guardrails.update("g-1", name="No keys"),
        "PUT",
        "/guardrails/g-1",
        {"name": "No keys"},
        {"id": "g-1", "slug": "pg-no-sec-1a2b3c", "version_id": "v-2"},
    ),
    "guardrails.delete": (lambda p: p.guardrails.delete("g-1"), "DELETE", "/guardrails/g-1", None, {}),
    "guardrails.defaults.get": (
        lambda p: p.guardrails.defaults.get(),
        "GET",
        "/admin/organisation/defaults",
        None,
        {"input_guardrails": [{"id": "g-1", "slug": "pg-no-sec-1a2b3c"}], "output_guardrails": []},
    ),
    "guardrails.defaults.update": (
        lambda p: p.guardrails.defaults.update(output_guardrails=[]),
        "PUT",
        "/admin/organisation/defaults",
        {"output_guardrails": []},
        {},
    ),
    "guardrails.input_exclusions.update": (
        lambda p: p.guardrails.input_exclusions.update(
            organisation_id="o-1", workspaces=[{"workspace_id": "w-1", "excluded": True}]
        ),
        "PUT",
        "/workspace-exclusions/input-guardrails",
        {"organisation_id": "o-1", "workspaces": [{"workspace_id": "w-1", "excluded": True}]},
        {},
    ),
    "guardrails.output_exclusions.update": (
        lambda p: p.guardrails.output_exclusions.update(
            organisation_id="o-1", workspaces=[], override_existing=True
        ),
        "PUT",
        "/workspace-exclusions/output-guardrails",
        {"organisation_id": "o-1", "workspaces": [], "override_existing": True},
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "guardrails.list": (
        lambda p: p.guardrails.list(workspace_id="ws-search", page_size=1000, current_page=1),
        "/guardrails?workspace_id=ws-search&page_size=1000&current_page=1",
        {"total": 1001, "data": [{"id": "g-1", "name": "No secrets"}]},
    ),
    "guardrails.input_exclusions.list": (
        lambda p: p.guardrails.input_exclusions.list(organisation_id="o-1"),
        "/workspace-exclusions/input-guardrails?organisation_id=o-1",
        {"workspaces": [{"workspace_id": "w-1", "excluded": True}]},
    ),
    "guardrails.output_exclusions.list": (
        lambda p: p.guardrails.output_exclusions.list(organisation_id="o-1"),
        "/workspace-exclusions/output-guardrails?organisation_id=o-1",
        {"workspaces": [{"workspace_id": "w-2", "excluded": False}]},
    ),
}
