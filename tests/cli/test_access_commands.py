"""`scopes` and `whoami`: what commands need, and what the key has."""

from __future__ import annotations

import pytest
from cli.command_line import ServedPlane, run
from cli.conftest import KEY

from portkey_admin import operations
from portkey_admin.testing import ErrorStatus, FaultPlan, Rule


@pytest.fixture
def narrow(plane: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    """Use a key of a workspace that may do next to nothing."""
    workspace = run("workspaces", "create", "--name", "Search").json["id"]
    line = ["api-keys", "create", "workspace", "service", "--name", "CI", "--workspace-id", workspace]
    scopes = ["workspace_service_api_keys.list", "configs.list"]
    for scope in scopes:
        line += ["--scopes", scope]
    monkeypatch.setenv("PORTKEY_API_KEY", run(*line, "--show-secret").json["key"])


@pytest.mark.parametrize("line", ["workspaces create", "workspaces.create", "workspaces  create"])
def test_what_a_command_needs_is_told_without_a_key(line: str) -> None:
    assert run("scopes", *line.split()).json == {
        "command": "workspaces create",
        "scopes": ["workspaces.create"],
        "rule": "any",
        "keys": ["organisation-service"],
        "evidence": "documented",
    }


def test_the_kind_of_key_that_is_made_decides_what_that_needs() -> None:
    assert run("scopes", *["api-keys", "create", "workspace", "user"]).json["scopes"] == [
        "workspace_user_api_keys.create"
    ]


def test_what_a_whole_resource_needs_is_a_list() -> None:
    rows = run("scopes", "workspaces", "members").lines
    assert [row["command"] for row in rows] == [
        id.replace(".", " ") for id in operations() if id.startswith("workspaces.members.")
    ]
    table = run("scopes", "workspaces", "-o", "table").out
    assert "workspaces.create" in table


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("workspaces creat", "there is no command 'workspaces creat'; did you mean 'workspaces create'?"),
        ("zzz", "there is no command 'zzz'"),
        ("", "give a command, such as workspaces create, or --mine"),
    ],
)
def test_a_command_that_is_not_there_is_told(line: str, complaint: str) -> None:
    ended = run("scopes", *line.split())
    assert (ended.status, ended.out) == (2, "")
    assert complaint in ended.err


def test_mine_are_the_scopes_of_the_key(narrow: None) -> None:
    assert run("scopes", "--mine").json == {
        "kind": "workspace-service",
        "scopes": ["configs.list", "workspace_service_api_keys.list"],
    }


def test_it_says_whether_the_key_may_and_ends_so(narrow: None) -> None:
    may, may_not = (run("scopes", "--mine", *line) for line in (["configs", "list"], ["configs", "create"]))
    assert (may.status, may.json["allowed"], may.json["why"]) == (0, True, None)
    assert (may_not.status, may_not.json["allowed"]) == (1, False)
    assert "lacks it; the nearest that it has: configs.list" in may_not.json["why"]


def test_whoami_says_what_the_key_is_and_never_the_key(plane: ServedPlane) -> None:
    ended = run("whoami")
    assert ended.status == 0
    assert ended.json == {
        "kind": "organisation-service",
        "id": run("api-keys", "list").lines[0]["id"],
        "organisation_id": run("workspaces", "create", "--name", "Search").json["organisation_id"],
        "workspace_id": None,
        "scopes": len(run("scopes", "--mine").json["scopes"]),
        "base_url": plane.url,
        "profile": None,
        "key_from": "the environment variable PORTKEY_API_KEY",
    }
    assert KEY not in ended.out + ended.err


def test_whoami_says_why_it_does_not_know(plane: ServedPlane) -> None:
    plane.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="api_keys.list")])
    ended = run("whoami")
    assert (ended.status, ended.json["kind"], ended.json["scopes"]) == (0, None, None)
    assert "may not read API keys" in ended.err


def test_whoami_fails_where_the_key_is_not_taken(plane: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTKEY_API_KEY", "wrong-key-0123456789")
    ended = run("whoami")
    assert (ended.status, ended.out) == (1, "")
    assert "401" in ended.err


def test_audit_logs_are_those_of_the_keys_organisation(plane: ServedPlane) -> None:
    run("workspaces", "create", "--name", "Search")
    line = ["audit-logs", "list", "--start-time", "2020-01-01T00:00Z", "--end-time", "2100-01-01T00:00Z"]
    ended = run(*line)
    assert ended.status == 0, ended.err
    assert len(ended.lines) == 1
    assert run(*line, "--organisation-id", plane.asked[-1].query["organisation_id"]).lines == ended.lines
    plane.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="api_keys.list")])
    silent = run(*line)
    assert (silent.status, silent.out) == (2, "")
    assert "give --organisation-id" in silent.err
