"""Checking a manifest without a network: `manifest.validate` and `portkey-admin validate`."""

# ruff: noqa: E501 - messages stand as they are told

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from cli.command_line import run

from portkey_admin import ManifestError, manifest

TEXT = """\
variables: {budget: {type: integer}, token: {secret: true}}
workspaces:
- name: Search
  usage_limits: [{type: cost, credit_limit: "${variables.budget}"}]
  guardrails: [{name: g, checks: [{id: default.wordCoun}], actions: {}}]
  configs: [{name: c, config: {provider: opnai, input_guardrails: [gg, far off]}}]
  api_keys: [{name: k, scopes: [completions.writ], defaults: {config_id: c}}]
integrations:
- {slug: cloud, name: Cloud, ai_provider_id: opneai, key: {env: CLOUD_KEY}}
- {slug: house, name: Own, ai_provider_id: openai, key: {file: house.txt}, configurations: {openai_projct: p}}
- {slug: port, name: Port, ai_provider_id: openai, key: "${variables.token}"}
people: [{email: ada@example.com, role: member, workspaces: {Serach: member}}]
"""
WARNINGS = [
    "5:40: workspaces[0].guardrails[0].checks[0].id: 'default.wordCoun' is not known; did you mean"
    " 'default.wordCount'?",
    "6:42: workspaces[0].configs[0].config.provider: 'opnai' is not known; did you mean 'openai'?",
    "6:68: workspaces[0].configs[0].config.input_guardrails[0]: there is no guardrail 'gg' in the manifest;"
    " did you mean 'g'?",
    "7:33: workspaces[0].api_keys[0].scopes[0]: 'completions.writ' is not known; did you mean"
    " 'completions.write'?",
    "9:46: integrations[0].ai_provider_id: 'opneai' is not known; did you mean 'openai'?",
    "10:93: integrations[1].configurations: 'openai_projct' is not a known field, but is sent anyway; did"
    " you mean 'openai_project'?",
    "12:70: people[0].workspaces.Serach: there is no workspace 'Serach' in the manifest; did you mean"
    " 'Search'?",
]
GIVEN = {"budget": "5", "token": "canary"}


@pytest.fixture
def org(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLOUD_KEY", "canary")
    path = tmp_path / "org.yaml"
    path.write_text(TEXT)
    return path


def test_words_references_and_what_a_run_needs_are_told(org: Path) -> None:
    found = manifest.validate(org, variables=GIVEN)
    assert [str(each).removeprefix(f"{org}:") for each in found.warnings] == WARNINGS
    assert [str(each).removeprefix(f"{org}:") for each in found.expected] == [
        "6:72: workspaces[0].configs[0].config.input_guardrails[1]: the guardrail 'far off' is not in the"
        " manifest"
    ]
    assert found.environment == {"CLOUD_KEY": True}
    assert found.files == {org.parent / "house.txt": False}
    assert found.counts["integrations"] == 3
    assert "canary" not in f"{found}{found!r}{found.to_dict()}"


NEEDS = """\
integrations:
- {slug: a, name: A, ai_provider_id: openai, key: {env: CLOUD_KEY}}
- {slug: b, name: B, ai_provider_id: openai, key: {env: NO_KEY}}
- {slug: c, name: C, ai_provider_id: openai, key: {file: there.txt}}
- {slug: d, name: D, ai_provider_id: opneai, key: {file: gone.txt}}
workspaces:
- name: Search
  configs: [{name: c, config: {targets: [{provider: opnai}, {provider: "@ours"}, {provider: openai}]}}]
  guardrails: [{name: g, checks: [{id: default.wordCount}], actions: {}}]
  defaults: {input_guardrails: [g, far off]}
"""


def test_the_result_says_the_same_to_people_and_to_programs(org: Path) -> None:
    folder = org.parent
    org.write_text(NEEDS)
    (folder / "there.txt").write_text("canary")
    found = manifest.validate(org)
    assert str(found).replace(str(folder), "F").splitlines() == [
        "warning: F/org.yaml:5:38: integrations[3].ai_provider_id: 'opneai' is not known; did you mean 'openai'?",
        "warning: F/org.yaml:8:53: workspaces[0].configs[0].config.targets[0].provider: 'opnai' is not known; did"
        " you mean 'openai'?",
        "expected: F/org.yaml:10:36: workspaces[0].defaults.input_guardrails[1]: the guardrail 'far off' is not in"
        " the manifest",
        "environment variable CLOUD_KEY: set",
        "environment variable NO_KEY: not set",
        "file F/there.txt: found",
        "file F/gone.txt: not found",
        "F/org.yaml is valid: 1 workspaces, 1 guardrails, 1 configs, 4 integrations",
    ]
    problems = [each.to_dict() for each in (*found.warnings, *found.expected)]
    assert found.to_dict() == {
        "manifest": str(org),
        "valid": True,
        "counts": {"workspaces": 1, "guardrails": 1, "configs": 1, "integrations": 4},
        "warnings": problems[:2],
        "expected": problems[2:],
        "environment": [{"name": "CLOUD_KEY", "set": True}, {"name": "NO_KEY", "set": False}],
        "files": [
            {"path": str(folder / "there.txt"), "exists": True},
            {"path": str(folder / "gone.txt"), "exists": False},
        ],
    }
    assert problems[2] == {
        "file": str(org),
        "line": 10,
        "column": 36,
        "path": "workspaces[0].defaults.input_guardrails[1]",
        "message": "the guardrail 'far off' is not in the manifest",
    }
    nothing = manifest.validate(manifest.loads("people: []", file="none.yaml"))
    assert str(nothing) == "none.yaml is valid: nothing"


def test_strict_refuses_what_is_not_known(org: Path) -> None:
    with pytest.raises(ManifestError) as caught:
        manifest.validate(manifest.load(org, variables=GIVEN), strict=True)
    assert [str(each).removeprefix(f"{org}:") for each in caught.value.problems] == WARNINGS


def test_the_command_needs_neither_key_nor_network(org: Path) -> None:
    given = [each for name, value in GIVEN.items() for each in ("--var", f"{name}={value}")]
    ended = run("validate", str(org), *given)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[0] == f"warning: {org}:{WARNINGS[0]}"
    assert "environment variable CLOUD_KEY: set" in ended.out
    assert "canary" not in ended.out
    told = json.loads(run("validate", str(org), *given, "--json").out)
    assert (told["valid"], told["warnings"][0]["line"], told["warnings"][0]["column"]) == (True, 5, 40)
    assert run("validate", str(org), *given, "--strict").status == 2
    ended = run("validate", str(org), "--json")
    assert (ended.status, json.loads(ended.out)["valid"]) == (2, False)


def test_a_column_that_looks_like_a_misspelt_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("email,Role,workpace,Office\nada@example.com,admin,Search,Utrecht\n")
    (tmp_path / "org.yaml").write_text("people: [{csv: people.csv}]\n")
    told = [
        str(each).replace(f"{tmp_path}/", "") for each in manifest.validate(tmp_path / "org.yaml").warnings
    ]
    assert told == [
        "people.csv:1: the column 'Role' is not used; did you mean 'role'?",
        "people.csv:1: the column 'workpace' is not used; did you mean 'workspace'?",
    ]
    # A column that is used, however it is called, is no misspelt one.
    (tmp_path / "people.csv").write_text("email,leads,,Email\nada@example.com,Search,,x\n")
    (tmp_path / "org.yaml").write_text(
        "workspaces: [{name: Search}]\npeople: [{csv: people.csv, columns: {workspace: leads}}]\n"
    )
    assert manifest.validate(tmp_path / "org.yaml").warnings == ()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["org.yaml", "--var", "canary"], "--var takes NAME=VALUE"),
        (["org.yaml", "--var", "budget=1", "--var", "budget=2"], "--var budget is given twice"),
        (
            ["org.yaml", "--var", "budget=canary"],
            "--var budget: the variable 'budget' must be a whole number",
        ),
        (["empty"], "empty: the folder contains no YAML file"),
        (["pipe"], "it is a pipe, a device or a socket, not a plain file: pipe"),
        (["plan.json"], "plan.json:1: this saved plan was modified"),
        (["utf16.yaml"], "utf16.yaml:1: the file is UTF-16: save it as UTF-8"),
    ],
)
def test_bad_input_is_told_in_its_place_and_ends_with_two(
    org: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], complaint: str
) -> None:
    monkeypatch.chdir(org.parent)
    Path("empty").mkdir()
    os.mkfifo("pipe")
    Path("plan.json").write_text('{"portkey_admin": "plan", "version": 1}')
    Path("utf16.yaml").write_bytes("people: []".encode("utf-16"))
    ended = run("validate", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert complaint in ended.err
    assert "canary" not in ended.err
