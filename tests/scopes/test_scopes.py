"""The vocabulary of scopes, who may hold and create what, and the page that shows all of it."""

from __future__ import annotations

from collections.abc import Collection

import pytest
import scope_table

from portkey_admin import KEY_CREATORS, SCOPES, KeyAccess, operations
from portkey_admin.scopes.access import Needs, judge, needs_of
from portkey_admin.scopes.vocabulary import KEY_KINDS, holders
from portkey_admin_api import api

CRUD = "create read update delete list"

# As Portkey documents them. O: organisation-service, S: workspace-service, U: workspace-user.
FAMILIES = {
    "agent_servers": {CRUD: "OSU"},
    "agents": {"invoke": "SU"},
    "analytics": {"view": "OSU"},
    "audit_logs": {"list": "O"},
    "completions": {"write": "SU"},
    "configs": {CRUD: "OSU"},
    "deployments": {CRUD: "O"},
    "guardrails": {CRUD: "OSU", "invoke": "SU"},
    "logs": {"export list view": "OSU", "write": "SU"},
    "mcp": {"invoke": "SU"},
    "mcp_servers": {CRUD: "OSU"},
    "organisation_agent_integrations": {"list": "OSU", "create read update delete": "O"},
    "organisation_exclusions": {"list update": "O"},
    "organisation_guardrails": {CRUD: "O"},
    "organisation_integrations": {"list": "OSU", "create read update delete": "O"},
    "organisation_mcp_integrations": {"list": "OSU", "create read update delete": "O"},
    "organisation_service_api_keys": {f"{CRUD} rotate": "O"},
    "organisation_settings": {"read update": "O"},
    "organisation_users": {CRUD: "O"},
    "plugins": {"create update list": "O"},
    "policies": {CRUD: "OSU"},
    "prompts": {f"{CRUD} publish": "OSU", "render": "SU"},
    "providers": {CRUD: "OSU"},
    "secret_references": {CRUD: "O"},
    "virtual_keys": {f"{CRUD} duplicate copy": "OSU"},
    "workspace_agent_integrations": {CRUD: "OSU"},
    "workspace_integrations": {CRUD: "OSU"},
    "workspace_mcp_integrations": {CRUD: "OSU"},
    "workspace_service_api_keys": {f"{CRUD} rotate": "OS"},
    "workspace_user_api_keys": {f"{CRUD} rotate": "OS"},
    "workspace_users": {CRUD: "OSU"},
    "workspaces": {"read update list": "OSU", "create delete": "O"},
}
LETTERS = dict(zip(KEY_KINDS, "OSU", strict=True))

# What a key that holds every scope of its kind may call.
MAY = [
    # organisation settings
    ("guardrails.defaults.get", "O"),
    ("guardrails.defaults.update", "O"),
    ("audit_logs.list", "O"),
    ("secret_references.create", "O"),
    # workspaces
    ("workspaces.create", "O"),
    ("workspaces.delete", "O"),
    ("workspaces.get", "OSU"),
    ("workspaces.update", "OSU"),
    ("workspaces.list", "OSU"),
    ("workspaces.members.add", "OSU"),
    # users
    ("users.list", "O"),
    ("users.update", "O"),
    ("users.delete", "O"),
    ("invites.create", "O"),
    # API keys
    ("api_keys.create organisation service", "O"),
    ("api_keys.create workspace service", "OS"),
    ("api_keys.create workspace user", "OS"),
    ("api_keys.list", "OS"),
    ("api_keys.delete", "OS"),
    # configs, virtual keys
    ("configs.create", "OSU"),
    ("configs.delete", "OSU"),
    ("virtual_keys.create", "OSU"),
    ("virtual_keys.list", "OSU"),
    # analytics
    ("analytics.graphs.cost", "OSU"),
    ("analytics.groups.users", "OSU"),
    # feedback, logs
    ("feedback.create", "SU"),
    ("feedback.update", "SU"),
    ("logs.create", "SU"),
    ("model_pricing.get", "OSU"),
]

# Issued to whom, of people: an organisation's owner, admin, member; a workspace's admin, manager, member.
MAY_CREATE = {
    "organisation owner": "OSU",
    "organisation admin": "OSU",
    "organisation member": "",
    "workspace admin": "SU",
    "workspace manager": "SU",
    "workspace member": "",
}


def letters(kinds: Collection[str]) -> str:
    return "".join(letter for kind, letter in LETTERS.items() if kind in kinds)


def test_the_vocabulary_is_the_documented_one() -> None:
    documented = {
        f"{family}.{action}": kinds
        for family, actions in FAMILIES.items()
        for names, kinds in actions.items()
        for action in names.split()
    }
    assert {scope: letters(kinds) for scope, kinds in SCOPES.items()} == documented


@pytest.mark.parametrize(("kind", "count"), list(zip(KEY_KINDS, (133, 91, 79), strict=True)))
def test_each_kind_of_key_may_hold_so_many_scopes(kind: str, count: int) -> None:
    assert sum(kind in kinds for kinds in SCOPES.values()) == count
    assert len(SCOPES) == 139


def test_a_scope_that_is_new_to_us_is_taken_as_any_key_s() -> None:
    assert holders("tools.create") == set(KEY_KINDS)


@pytest.mark.parametrize(("call", "kinds"), MAY)
def test_a_kind_of_key_may_do_so_much_and_no_more(call: str, kinds: str) -> None:
    id, *path = call.split()
    needs = needs_of(api.operation(id), path)
    allowed = {
        kind
        for kind in KEY_KINDS
        if judge(needs, KeyAccess(kind, [scope for scope in SCOPES if kind in holders(scope)])).refusal
        is None
    }
    assert letters(allowed) == kinds


def test_a_role_may_create_so_many_kinds_of_key() -> None:
    assert {role: letters(kinds) for role, kinds in KEY_CREATORS.items()} == MAY_CREATE


def test_every_kind_of_key_that_an_operation_is_for_may_hold_the_scopes_that_it_needs() -> None:
    def may_hold(needs: Needs, kind: str) -> bool:
        every = all if needs.rule == "all" else any
        return kind in KEY_KINDS and every(kind in SCOPES.get(scope, ()) for scope in needs.scopes)

    every_need = [needs_of(api.operation(id)) for id in operations()]
    assert [
        (needs.operation, kind)
        for needs in every_need
        for kind in needs.kinds
        if needs.scopes and not may_hold(needs, kind)
    ] == []


def test_operations_name_no_scope_that_is_not_in_the_vocabulary_but_one() -> None:
    named = {scope for record in operations().values() for scope in record.scopes}
    # Portkey's help centre says so, of GET /logs/{logId}; its table of scopes has logs.view instead.
    assert named - set(SCOPES) == {"logs.read"}


def test_the_page_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    """Else run: python scripts/scope_table.py"""
    assert scope_table.main(["--check"]) == 0, capsys.readouterr().err


def test_the_page_has_every_operation() -> None:
    shown = {line.split()[1] for line in scope_table.table().splitlines() if line.startswith("| ")}
    assert set(operations()) <= shown
    assert f"{len(operations())} operations, 139 scopes." in scope_table.table()
