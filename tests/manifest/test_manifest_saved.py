"""Plans in files: what they hold, that just they are applied, and when they are refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from manifest_runs import Site, site, statuses

from portkey_admin import bulk, manifest
from portkey_admin.errors import ManifestError, StalePlanError
from portkey_admin.manifest.runner.run import Applied
from portkey_admin.manifest.saved.fingerprints import digest_of
from portkey_admin.testing import FaultPlan, Rule
from portkey_admin.testing.faults import ErrorStatus

CANARY = "canary-of-the-saved-plan"
TEXT = """\
integrations:
- {slug: llm, name: LLM, ai_provider_id: openai, key: {env: SAVED_KEY}, workspaces: [Search]}
workspaces:
- name: Search
  description: finds
  defaults: {input_guardrails: [No leaks]}
  guardrails: [{name: No leaks, checks: [{id: default.contains}], actions: {}}]
  configs: [{name: Routing, config: {provider: "@main", headers: {x-team: "${workspace.slug}"}}}]
  api_keys: [{name: batch, scopes: [completions.write], usage_limits: {type: cost, credit_limit: 5}}]
  providers: [{slug: main, name: Main, integration_id: llm}]
  labels: [{name: gold}]
people: [{email: ada@example.com, role: member, workspaces: {Search: manager}}]
"""
CHANGED = TEXT.replace("finds", "finds all").replace("gold", "silver")


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAVED_KEY", CANARY)


async def saved(here: Site, text: str, folder: Path, **options: Any) -> manifest.SavedPlan:
    """Plan, save, and read what was saved."""
    plan = await here.plan(text, **options)
    (await manifest.SavedPlan.of(plan)).save(folder / "plan.json")
    return manifest.SavedPlan.load(folder / "plan.json")


async def apply(here: Site, plan: manifest.SavedPlan, **options: Any) -> Applied:
    return await manifest.apply(here.portkey, plan, secrets=here.issued.append, settle=0.0, **options)


async def test_just_what_is_saved_is_done_and_no_secret_is_in_the_file(tmp_path: Path) -> None:
    async with site() as here:
        plan = await saved(here, TEXT, tmp_path)
        held = (tmp_path / "plan.json").read_text()
        assert CANARY not in held
        assert '"$env": "SAVED_KEY"' in held
        report = await apply(here, plan)
        assert report.ok
        changes = {step["key"]: step["action"] for step in json.loads(held)["changes"]}
        assert statuses(report).keys() == changes.keys()
        assert (await here.plan(TEXT)).writes == 0
        change = await saved(here, CHANGED, tmp_path, prune=["labels"])
        told = {step["key"]: step for step in change.content["changes"]}
        assert told["workspaces/Search"]["changes"] == [
            {"field": "description", "before": "finds", "after": "finds all"}
        ]
        assert sorted(step["action"] for step in told.values()) == ["create", "delete", "update"]
        assert {*statuses(await apply(here, change)).values()} == {"updated", "created", "deleted"}
        labels = [label.name async for label in here.portkey.labels.list() if not label.is_universal]
        assert labels == ["silver"]


async def by_hand(here: Site, what: str) -> None:
    """Change something that the plan of CHANGED has seen, or has not."""
    portkey = here.portkey
    (workspace,) = [each async for each in portkey.workspaces.list() if each.name == "Search"]
    (key,) = [each async for each in portkey.api_keys.list() if each.name == "batch"]
    match what:
        case "a field that it changes":
            await portkey.workspaces.update(workspace.id, description="finds much")
        case "a field that the manifest does not name":
            await portkey.api_keys.update(key.id, description="by hand")
        case "what it makes is there":
            await portkey.labels.create(name="silver", workspace_id=workspace.id)
        case "what it deletes has gone":
            (label,) = [
                each async for each in portkey.labels.list(workspace_id=workspace.id) if each.name == "gold"
            ]
            await portkey.labels.delete(label.id)
        case "what it leaves alone has gone":
            await portkey.api_keys.delete(key.id)
        case "more to delete":
            await portkey.labels.create(name="bronze", workspace_id=workspace.id)
        case "what nobody planned":
            await portkey.api_keys.create_workspace_service(
                name="other", scopes=[], workspace_id=workspace.id
            )


@pytest.mark.parametrize(
    ("what", "moved"),
    [
        ("a field that it changes", "workspace 'Search': description changed"),
        (
            "a field that the manifest does not name",
            "API key 'batch' in workspace 'Search': description changed",
        ),
        (
            "what it makes is there",
            "label 'silver' in workspace 'Search': it was to be created, but exists now",
        ),
        ("what it deletes has gone", "label 'gold' in workspace 'Search': it no longer exists"),
        ("what it leaves alone has gone", "API key 'batch' in workspace 'Search': it no longer exists"),
        ("more to delete", "label 'bronze' in workspace 'Search': it did not exist"),
        ("what nobody planned", ""),
    ],
)
async def test_a_plan_is_refused_with_what_has_moved_since(what: str, moved: str, tmp_path: Path) -> None:
    async with site() as here:
        await here.apply(TEXT)
        plan = await saved(here, CHANGED, tmp_path, prune=["labels"])
        await by_hand(here, what)
        before = here.writes()
        if not moved:
            assert (await apply(here, plan)).ok
            return
        with pytest.raises(StalePlanError) as error:
            await apply(here, plan)
        assert error.value.moved == (moved,)
        assert "nothing was written. Plan again:\n" in str(error.value)
        assert here.writes() == before


Edit = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda held: held["changes"].pop(), "its digest does not match"),
        (lambda held: held["choices"].update(prune=["labels"]), "its digest does not match"),
        (lambda held: held.pop("digest"), "its digest does not match"),
        (lambda held: held.update(version=2), "has format version 2"),
        (lambda held: held.update(portkey_admin="journal"), "not a complete saved plan"),
    ],
)
async def test_a_file_that_is_not_as_it_was_saved_is_refused(edit: Edit, why: str, tmp_path: Path) -> None:
    async with site() as here:
        await saved(here, TEXT, tmp_path)
    text = (tmp_path / "plan.json").read_text()
    held = json.loads(text)
    again = json.dumps(held, sort_keys=True)  # another form of the same is the same
    assert manifest.SavedPlan.loads(again).content == manifest.SavedPlan.loads(text).content
    edit(held)
    for broken in (json.dumps(held), json.dumps(held)[:-1] if "whole" in why else json.dumps(held)):
        with pytest.raises(ManifestError, match=f"^p.json:1: .*{why}"):
            manifest.SavedPlan.loads(broken, file="p.json")


async def test_a_plan_of_another_organisation_or_server_writes_nothing(tmp_path: Path) -> None:
    async with site() as here, site(seed=5) as other:
        plan = await saved(here, TEXT, tmp_path)
        with pytest.raises(ManifestError, match=f"plan.json:1: base_url: the plan is for {here.url}"):
            await apply(other, plan)
        moved = json.loads(json.dumps(plan.content).replace(here.url, other.url))
        with pytest.raises(ManifestError, match=f"for the organisation {here.organisation_id}, but the API"):
            await apply(other, manifest.SavedPlan(content=moved))
        assert other.writes() == 0


async def test_a_run_of_a_saved_plan_goes_on_where_it_ended_and_does_no_more(tmp_path: Path) -> None:
    async with site() as here:
        await here.apply(TEXT)
        plan = await saved(here, CHANGED, tmp_path, prune=["labels"])
        here.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="labels.create")])
        about = {"plan": plan.digest}
        with bulk.Journal.open(tmp_path / "run.jsonl", header=about) as journal:
            assert not (await apply(here, plan, journal=journal)).ok
        here.plane.faults = FaultPlan()
        await by_hand(here, "more to delete")
        with bulk.Journal.open(tmp_path / "run.jsonl") as journal:
            with pytest.raises(StalePlanError, match=r"label 'bronze' in .*: the plan does not delete it"):
                await apply(here, plan, journal=journal)
            (bronze,) = [each.id async for each in here.portkey.labels.list() if each.name == "bronze"]
            await here.portkey.labels.delete(bronze)
            # Another plan of the same is no part of this run.
            stale = manifest.SavedPlan(content={**plan.content, "made": "later"})
            with pytest.raises(StalePlanError):
                await apply(here, stale, journal=journal)
            assert (await apply(here, plan, journal=journal)).ok
        assert (await here.plan(CHANGED, prune=["labels"])).writes == 0


@pytest.mark.parametrize(
    "edit",
    [
        lambda held: held.pop("wanted"),
        lambda held: held["wanted"]["things"][0].pop("body"),
        lambda held: held["wanted"]["things"][0].update(label=["Search"]),
        lambda held: held["wanted"].update(listed=[["labels"]]),
        lambda held: held["choices"].pop("remove"),
        lambda held: held["changes"][0].pop("key"),
        lambda held: held["changes"][0].update(key=[]),
        lambda held: held.update(unchanged=1),
    ],
)
async def test_a_file_of_another_form_is_refused_whatever_its_digest(edit: Edit, tmp_path: Path) -> None:
    async with site() as here:
        plan = await saved(here, TEXT, tmp_path)
        held = json.loads(json.dumps(plan.content))
        edit(held)
        before = here.writes()
        forged = manifest.SavedPlan.loads(json.dumps({**held, "digest": digest_of(held)}))
        with pytest.raises(ManifestError, match="not what portkey-admin writes"):
            await apply(here, forged)
        assert here.writes() == before
