"""Plans of a part of a manifest: `targets`, and the options `--target` and `--var`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import anyio
import plane_process
import pytest
from cli.command_line import run
from manifest_runs import actions, site, statuses

from portkey_admin import InvalidArgumentError, manifest

TEXT = """\
variables: {limit: {type: integer, default: 5}, token: {secret: true, default: {env: PATH}}}
integrations:
- slug: cloud
  name: Cloud
  ai_provider_id: openai
  key: "${variables.token}"
  workspaces: [Search]
  models: [gpt-4o]
people: [{email: ada@example.com, role: member, workspaces: {Search: manager, Ads: member}}]
workspaces:
- name: Search
  usage_limits: [{type: cost, credit_limit: "${variables.limit}"}]
  providers: [{slug: own, name: Own, integration_id: cloud}]
  configs: [{name: fast, config: {provider: "@own"}}, {name: slow, config: {retry: {attempts: 2}}}]
  api_keys: [{name: batch, scopes: [], defaults: {config_id: fast}}, {name: other, scopes: []}]
- name: Ads
  labels: [{name: red}]
- name: Maps
  defaults: {input_guardrails: [length]}
  guardrails: [{name: length, checks: [{id: default.wordCount}], actions: {deny: true}}]
"""
KEY = [
    "api_keys/Search/batch",
    "configs/Search/fast",
    "integration_workspaces/cloud",
    "integrations/cloud",
    "providers/Search/own",
    "workspaces/Search",
]


def test_a_plan_is_of_its_targets_and_of_what_they_depend_on() -> None:
    async def check() -> None:
        async with site() as here:
            org = manifest.loads(TEXT)

            async def planned(*targets: str) -> manifest.Plan:
                return await manifest.plan(here.portkey, org, targets=targets)

            assert sorted(actions(await planned("api_keys/batch"))) == KEY
            assert sorted(actions(await planned("workspaces/Maps"))) == [
                "guardrails/Maps/length",
                "workspaces/Maps",
                "workspaces/Maps:defaults",
            ]
            # Who may use it and what it offers is said of the integration itself.
            assert sorted(actions(await planned("integrations/cloud"))) == [
                "integration_models/cloud",
                "integration_workspaces/cloud",
                "integrations/cloud",
                "workspaces/Search",
            ]
            # An invitation names the workspaces.
            assert sorted(actions(await planned("people/ada@example.com"))) == [
                "people/ada@example.com",
                "workspaces/Ads",
                "workspaces/Search",
            ]
            for number, targets in enumerate((("labels/red",), ("api_keys/Search/batch",)), start=1):
                plan = await planned(*targets)
                assert f"only {targets[0]}, and dependencies" in str(plan)
                report = await manifest.apply(here.portkey, plan, secrets=here.issued.append, settle=0)
                assert set(statuses(report).values()) <= {"created", "updated", "unchanged"}, statuses(report)
                assert len([each async for each in here.portkey.workspaces.list()]) == number
            # What is there and not meant is neither told nor taken for the earlier name of what is missing.
            plan = await planned("workspaces/Maps")
            assert plan.left == ()
            again = await planned("api_keys/Search/batch")
            assert set(actions(again).values()) == {"unchanged"}
            with pytest.raises(
                InvalidArgumentError, match=r"no 'api_keys/bacth'; did you mean 'api_keys/batch'"
            ):
                await planned("api_keys/bacth")
            with pytest.raises(InvalidArgumentError, match="combined with prune"):
                await manifest.plan(here.portkey, org, targets=["labels/red"], prune=True)

    anyio.run(check)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[plane_process.Plane]:
    with plane_process.control_plane() as plane:
        monkeypatch.setenv("PORTKEY_BASE_URL", plane.url)
        monkeypatch.setenv("PORTKEY_API_KEY", plane.key)
        monkeypatch.chdir(tmp_path)
        (tmp_path / "org").mkdir()
        (tmp_path / "org/all.yaml").write_text(TEXT)
        yield plane


def test_a_run_takes_targets_and_variables_and_its_journal_no_secret(served: plane_process.Plane) -> None:
    told = ["--var", "limit=7", "--var", "token=canary"]
    ended = run("plan", "org", "--target", "workspaces/Search", "--target", "integrations/cloud", *told)
    assert (ended.status, ended.err) == (0, "")
    assert re.search(r"usage_limits: .*7", ended.out)
    assert "canary" not in ended.out
    assert "workspace 'Ads'" not in ended.out
    # A saved plan keeps its targets and the values of its variables.
    ended = run("plan", "org", "--target", "labels/red", "--var", "limit=9", "--out", "saved.json")
    assert ended.status == 0, ended
    ended = run("apply", "saved.json", "--target", "labels/red")
    assert (ended.status, "a saved plan can't be changed by options" in ended.err) == (2, True)
    ended = run("apply", "saved.json", "--yes", "--json")
    assert ended.status == 0, ended
    assert {step["key"] for step in json.loads(ended.out)["steps"]} == {"workspaces/Ads", "labels/Ads/red"}
    ended = run("apply", "org", "--yes", "--target", "integrations/cloud", "--journal", "j.jsonl", *told)
    assert ended.status == 0, ended
    held = Path("j.jsonl").read_text()
    assert "canary" not in held
    header = json.loads(held.splitlines()[0])
    assert '"variables": {"limit": "7"}' in json.dumps(header)
    assert "integrations/cloud" in json.dumps(header)
    ended = run("resume", "j.jsonl", "--var", "token=canary")
    assert ended.status == 0, ended
    for wrong, complaint in (
        (["--target", "workspaces/Serach"], "the manifest has no 'workspaces/Serach'; did you mean"),
        (["--var", "limt=7"], "unknown variable 'limt'; did you mean 'limit'?"),
    ):
        ended = run("plan", "org", *wrong)
        assert (ended.status, ended.out) == (2, "")
        assert complaint in ended.err
