"""Plans that are saved and applied, removal, the question before a write, exit codes, and the CI script."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import forked
import pytest
from cli.command_line import ServedPlane, run

from portkey_admin.testing import FaultPlan, Rule
from portkey_admin.testing.faults import ErrorStatus

SCRIPT = Path(__file__).parents[2] / "examples" / "ci" / "portkey.sh"
ORGANISATION = """\
workspaces:
- name: Search
  description: Finds `things`
  labels: [{name: gold}]
"""
INTEGRATION = "integrations: [{slug: llm, name: LLM, ai_provider_id: openai, key: {env: PATH}}]"
APPLY = ("apply", "-q", "--settle", "0")


@pytest.fixture
def here(plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a manifest."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "org.yaml").write_text(ORGANISATION)
    return tmp_path


def written(plane: ServedPlane) -> list[str]:
    return [f"{each.method} {each.path}" for each in plane.asked if each.method != "GET"]


def test_each_exit_code_of_plan_check_and_apply(
    here: Path, plane: ServedPlane, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = ("plan", "org.yaml", "--check")
    assert run(*check).status == 1
    assert run(*APPLY, "org.yaml").status == 0
    assert run(*check).status == 0
    (here / "wrong.yaml").write_text("workspaces: 5")
    for command in (("plan", "--check"), ("apply",)):
        assert run(*command, "wrong.yaml").status == 2
        assert run(*command, "org.yaml", "--base-url", "http://127.0.0.1:1/v1").status == 2
        with monkeypatch.context() as patch:
            patch.setenv("PORTKEY_API_KEY", "another-key-0123456789")
            assert run(*command, "org.yaml").status == 2
            # What nobody foresaw is no difference either.
            patch.setattr("portkey_admin.manifest.load", lambda *_, **__: 1 / 0)
            ended = run(*command, "org.yaml")
            assert (ended.status, "ZeroDivisionError" in ended.err) == (2, True)
    # A field that no request can change: a difference that apply leaves undone.
    (here / "org.yaml").write_text(INTEGRATION)
    assert run(*APPLY, "org.yaml").status == 0
    (here / "org.yaml").write_text(INTEGRATION.replace("openai", "anthropic"))
    assert run(*check).status == 1
    assert run(*APPLY, "org.yaml").status == 1
    text = " ".join(run("apply", "--help").out.split())
    assert "0 everything was done 1 some writes failed or are in doubt 2 a problem" in text
    assert "130 interrupted" in text


def test_a_saved_plan_is_applied_as_it_is_or_refused(here: Path, plane: ServedPlane) -> None:
    planned = run("plan", "org.yaml", "--out", "plan.json")
    assert planned.out.startswith("+ create workspace 'Search'")
    assert (here / "plan.json").stat().st_mode & 0o777 == 0o600
    for arguments, why in (
        (("org.yaml", "--out", "org.yaml"), "org.yaml already exists and is not a saved plan"),
        (("plan.json",), "plan.json is a saved plan of org.yaml: plan that manifest, or apply this file"),
    ):
        other = run("plan", *arguments)
        assert (other.status, why in other.err) == (2, True)
    assert run("plan", "org.yaml", "--out", "plan.json").status == 0
    (here / "org.yaml").rename(here / "org.yaml.bak")
    # All is decided, so nothing can be added to it; and the default journal is gone at the end.
    refused = run(*APPLY, "plan.json", "--prune")
    assert (refused.status, written(plane)) == (2, [])
    assert "a saved plan can't be changed by options" in refused.err
    # A run that was ended goes on with what the plan has left.
    plane.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="labels.create")])
    assert run(*APPLY, "plan.json").status == 1
    plane.plane.faults = FaultPlan()
    kept = (here / "plan.json").read_text()
    assert run("plan", "org.yaml.bak", "--out", "plan.json").status == 0
    other = run(*APPLY, "plan.json")
    assert (other.status, "plan.journal.jsonl belongs to another plan" in other.err) == (2, True)
    (here / "plan.json").write_text(kept)
    (here / "org.yaml.bak").unlink()
    assert run("resume", "plan.journal.jsonl", "-q").status == 0
    assert sorted(each.name for each in here.iterdir()) == ["plan.json"]
    before = written(plane)
    again = run(*APPLY, "plan.json")
    assert again.status == 2
    assert "workspace 'Search': it was to be created, but exists now\n" in again.err
    held = json.loads((here / "plan.json").read_text())
    held["changes"].clear()
    (here / "plan.json").write_text(json.dumps(held))
    edited = run(*APPLY, "plan.json")
    assert edited.status == 2
    assert "plan.json:1: this saved plan was modified" in edited.err
    assert written(plane) == before


def test_on_a_terminal_it_asks_in_one_line_with_the_counts(here: Path, plane: ServedPlane) -> None:
    no = run(*APPLY, "org.yaml", stdin="n\n", terminal=True, asked=True)
    assert (no.status, written(plane)) == (130, [])
    assert "org.yaml: 2 to create. Continue? [y/N]: " in no.err
    assert "nothing was changed" in no.err
    assert run(*APPLY, "org.yaml", stdin="y\n", terminal=True, asked=True).status == 0
    assert "Go on?" not in run(*APPLY, "org.yaml", terminal=True, asked=True).err  # there is nothing to do
    removed = run(*APPLY, "org.yaml", "--remove")
    assert removed.status == 2
    assert "with its contents: 1 provider, 1 collection" in removed.err
    assert "give --yes" in removed.err
    asked = run(*APPLY, "org.yaml", "--remove", stdin="y\n", terminal=True, asked=True)
    assert asked.status == 0
    assert "to delete. Continue? [y/N]: " in asked.err
    assert run("plan", "org.yaml", "--remove", "--check").status == 0
    assert run(*APPLY, "org.yaml", "--yes", terminal=True, asked=True).status == 0


def test_markdown_is_a_comment_whatever_is_in_the_fields(here: Path, plane: ServedPlane) -> None:
    assert run(*APPLY, "org.yaml").status == 0
    (here / "org.yaml").write_text(
        "workspaces: [{name: Search, description: '```\\n</details> @all', labels: []}]\n"
        "people: [{email: ada@example.com, role: member}]\n"
    )
    shown = run("plan", "org.yaml", "-o", "markdown").out.splitlines()
    assert shown[:3] == ["<!-- portkey-admin plan -->", "### `org.yaml`: 1 to create, 1 to update", ""]
    start = shown.index("````diff")
    assert shown[start + 1] == "! update workspace 'Search'  (org.yaml:1:14)"
    assert shown[start + 2] == '-     description: "Finds `things`"'
    assert shown[start + 3] == r'+     description: "```\\n</details> @all"'
    assert "+ create person 'ada@example.com'  (org.yaml:2:10)" in shown
    assert "````" in shown[start + 4 :]
    assert "<details><summary>1 not in the manifest, kept</summary>" in shown


def step(task: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **more, "PATH": f"{Path.cwd() / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    command = ["sh", str(SCRIPT), task]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_script_of_the_workflow_from_pull_request_to_night(here: Path, plane: ServedPlane) -> None:
    (here / "bin").mkdir()
    program = here / "bin" / "portkey-admin"
    program.write_text(f'#!/bin/sh\nexec {forked.python()} -m portkey_admin.cli "$@"\n')
    program.chmod(0o755)
    comment = here / "comment.md"

    assert step("plan").returncode == 0
    assert "### `org.yaml`: 2 to create" in comment.read_text()
    assert written(plane) == []
    merged = step("apply")
    assert (merged.returncode, merged.stderr) == (0, "")
    assert step("check").returncode == 0
    assert ": nothing to do" in (here / "drift.md").read_text()

    # By hand.
    (id,) = [each["id"] for each in run("labels", "list", "-o", "json").json if each["name"] == "gold"]
    assert run("labels", "delete", id).status == 0
    assert step("check").returncode == 1
    assert "+ create label 'gold' in workspace 'Search'" in (here / "drift.md").read_text()
    broken = step("plan", PORTKEY_API_KEY="another-key-0123456789")
    assert broken.returncode == 2
    assert "### `org.yaml`: there is no plan" in comment.read_text()

    # The policy reads the saved plan.
    (here / "org.yaml").write_text(INTEGRATION)
    assert run(*APPLY, "org.yaml").status == 0
    (here / "org.yaml").write_text(INTEGRATION.replace("openai", "anthropic, replace: true"))
    before = written(plane)
    refused = step("apply")
    assert refused.returncode == 2
    assert "this would delete integration 'llm'" in refused.stderr
    assert written(plane) == before
    assert step("nothing").returncode == 2
    workflow = SCRIPT.with_name("portkey.yml").read_text()
    assert re.findall(r"run: \./portkey\.sh (\w+)", workflow) == ["plan", "apply", "check"]
