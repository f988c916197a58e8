"""Plans in files: what they hold, that just they are applied, and when they are refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from manifest_runs import Site, plan_of, site, statuses, step

import portkey_admin
from portkey_admin import bulk, manifest
from portkey_admin.errors import ConfigurationError, ManifestError, StalePlanError
from portkey_admin.manifest.model.secret_sources import secrets_in
from portkey_admin.manifest.planner.steps import Action
from portkey_admin.manifest.runner.run import Applied
from portkey_admin.manifest.saved import encoding, fingerprints, saved_plan
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


REFUSED = [
    "",
    "{",
    "[]",
    "null",
    "[" * 100_000,
    '{"portkey_admin": "plan"',
    '{"version": 1}',
]


@pytest.mark.parametrize("text", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_saved_plan_is_refused(text: str) -> None:
    with pytest.raises(ManifestError) as error:
        manifest.SavedPlan.loads(text)
    why = "not a complete saved plan: make it again with portkey-admin plan --out"
    assert str(error.value) == f"plan:1: {why}"
    assert [each.to_dict() for each in error.value.problems] == [
        {"file": "plan", "line": 1, "column": None, "path": None, "message": why}
    ]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ('{"portkey_admin": "plan"', True),
        ('\ufeff \t\r\n{\n "portkey_admin": "plan",', True),
        (f'{{{" " * 176}"portkey_admin": "plan"', True),
        (f'{{{" " * 177}"portkey_admin": "plan"', False),
        ('["portkey_admin": "plan"', False),
        ('X{"portkey_admin": "plan"', False),
        ("workspaces: []", False),
        ("{}", False),
    ],
)
def test_a_saved_plan_is_known_by_its_beginning(text: str, is_one: bool) -> None:
    assert saved_plan.is_saved_plan(text) is is_one


async def test_what_a_file_says_before_its_changes(tmp_path: Path) -> None:
    async with site() as here:
        await here.apply(TEXT)
        plan = await saved(here, CHANGED, tmp_path, prune=["labels"])
        content = json.loads((tmp_path / "plan.json").read_text())
        assert list(content) == [
            *("portkey_admin", "version", "digest", "made", "made_by", "organisation_id", "base_url"),
            *("manifest", "choices", "counts", "needs", "changes", "unchanged", "left", "notes", "compared"),
            "wanted",
        ]
        assert content.pop("digest") == plan.digest
        assert content == plan.content
        own = here.organisation_id
        assert (plan.organisation_id, plan.base_url, plan.manifest) == (own, here.url, "org.yaml")
        assert repr(plan) == "<SavedPlan of org.yaml: 3 changes>"
        assert plan.file == str(tmp_path / "plan.json")
        assert (tmp_path / "plan.json").stat().st_mode & 0o777 == 0o600
        told = {name: content[name] for name in ("made_by", "choices", "compared", "version")}
        assert told == {
            "version": 1,
            "made_by": portkey_admin.__version__,
            "choices": {"prune": ["labels"], "remove": False, "replace": [], "targets": []},
            "compared": {"integrations/llm": {"key": "same"}},
        }
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", content["made"])
        assert {step["action"] for step in content["changes"]} == {"create", "update", "delete"}
        assert content["counts"]["unchanged"] == len(content["unchanged"])
        assert all(each.keys() == {"id", "read"} and each["id"] for each in content["unchanged"].values())
        left = await manifest.plan(here.portkey, manifest.loads(CHANGED, file="org.yaml"))
        kept = (await manifest.SavedPlan.of(left)).content["left"]
        assert [each["title"] for each in kept] == [
            "integration 'Granted by default'",
            "label 'gold' in workspace 'Search'",
        ]
        assert {*kept[0]} == {"key", "title"}


def test_a_lone_surrogate_is_escaped(tmp_path: Path) -> None:
    nothing = manifest.SavedPlan(content={})
    assert nothing.to_json() == (
        f'{{\n "portkey_admin": "plan",\n "version": 1,\n "digest": "{nothing.digest}"\n}}\n'
    )
    for text, told in (("é", '"é"'), ("é\ud800", '"\\u00e9\\ud800"')):
        plan = manifest.SavedPlan(content={"notes": [text]})
        assert told in plan.to_json()
        plan.save(tmp_path / "plan.json")
        assert (tmp_path / "plan.json").read_bytes().endswith(b"}\n")
        assert json.loads((tmp_path / "plan.json").read_text())["notes"] == [text]


async def test_a_file_that_an_editor_saved_anew_is_still_read(tmp_path: Path) -> None:
    async with site() as here:
        plan = await saved(here, TEXT, tmp_path)
    (tmp_path / "plan.json").write_bytes(b"\xef\xbb\xbf" + plan.to_json().encode())
    assert manifest.SavedPlan.load(tmp_path / "plan.json").content == plan.content
    (tmp_path / "plan.json").write_bytes(b"\xff{}")
    with pytest.raises(ManifestError, match=r"plan.json:1: not a complete saved plan"):
        manifest.SavedPlan.load(tmp_path / "plan.json")
    (tmp_path / "plan.json").chmod(0o666)
    with pytest.raises(OSError, match="everyone may change it"):
        manifest.SavedPlan.load(tmp_path / "plan.json")


WAS: dict[str, Any] = {"id": "i", "read": {"a": "1"}, "changes": [], "blocked": []}
DIFFERENCES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"action": "update"}, {"action": "update"}, ""),
    ({"action": "create"}, {"action": "update"}, "it was to be created, but exists now"),
    ({"action": "unchanged"}, {"action": "create"}, "it no longer exists"),
    ({"action": "update"}, {"action": "update", "id": "j"}, "its id was i, and is j now"),
    ({"action": "update", "id": None}, {"action": "blocked", "id": "j", "read": {"a": "2"}}, "a changed"),
    ({"action": "update"}, {"action": "update", "read": {"c": "1", "b": "1"}}, "a, b, c changed"),
    ({"action": "update"}, {"action": "unchanged", "read": {"a": "2"}}, "a changed"),
    ({"action": "update"}, {"action": "blocked"}, "the plan would update it, and now it would be: blocked"),
    ({"action": "update"}, {"action": "update", "changes": [1]}, "the planned changes are different now"),
    ({"action": "update"}, {"action": "update", "blocked": [1]}, "the planned changes are different now"),
    ({"action": "unchanged"}, {"action": "unchanged", "changes": [1]}, ""),
]


@pytest.mark.parametrize(("was", "now", "why"), DIFFERENCES, ids=str)
def test_how_a_step_differs_from_the_plan(was: dict[str, Any], now: dict[str, Any], why: str) -> None:
    assert saved_plan._difference({**WAS, **was}, {**WAS, **now}) == why


def test_each_step_that_has_moved_is_told() -> None:
    saved = {
        "changes": [
            {**WAS, "key": "configs//A", "action": "update", "title": "A", "read": {}, "id": None},
            {**WAS, "key": "gone", "action": "delete", "title": "what is gone"},
        ],
        "unchanged": {"configs//U": {"id": None, "read": {}}, "left": {"id": "x", "read": {}}},
    }
    now = plan_of(step("update", "A"), step("unchanged", "U"), step("create", "N"))
    assert saved_plan._moved(saved, now) == [
        "N: it did not exist",
        "what is gone: it no longer exists",
        "left: it no longer exists",
    ]


ALLOWED: dict[tuple[Action | None, Action], bool] = {
    ("create", "create"): True,
    ("create", "update"): True,
    ("create", "replace"): False,
    ("create", "delete"): False,
    ("replace", "create"): True,
    ("replace", "update"): True,
    ("replace", "replace"): True,
    ("replace", "delete"): False,
    ("update", "update"): True,
    ("update", "create"): False,
    ("delete", "delete"): True,
    ("delete", "update"): False,
    ("update", "unchanged"): True,
    (None, "unchanged"): True,
    (None, "wait"): True,
    (None, "create"): False,
    (None, "delete"): False,
}


@pytest.mark.parametrize(("was", "now"), ALLOWED)
def test_what_a_run_that_goes_on_may_still_do(was: Action | None, now: Action) -> None:
    changes = [] if was is None else [{"key": "configs//A", "action": was}]
    more = saved_plan._more({"changes": changes}, plan_of(step(now, "A")))
    assert more == ([] if ALLOWED[was, now] else [f"A: the plan does not {now} it"])


NORMAL = [
    (5.0, 5),
    (5.5, 5.5),
    (True, 1),
    ("", None),
    ([], None),
    ({}, None),
    ({"a": "", "b": [], "c": {"d": None}}, None),
    ({"a": [{"b": 1}, ""], "next_usage_reset_at": "now"}, {"a": [None, {"b": 1}]}),
    ([2, 1], [1, 2]),
    ([{"b": 1}, {"a": 1}], [{"a": 1}, {"b": 1}]),
    ([{"b": 1, "a": 2}, {"a": 1, "b": 3}], [{"a": 1, "b": 3}, {"a": 2, "b": 1}]),
    (0, 0),
    (False, 0),
]


@pytest.mark.parametrize(("value", "normal"), NORMAL, ids=str)
def test_what_responses_may_show_in_two_ways_is_the_same(value: object, normal: object) -> None:
    assert fingerprints._normal(value) == normal


def test_a_digest_is_the_same_in_every_version() -> None:
    assert fingerprints.digest_of({"b": [1, "é"], "a": None}) == (
        "a44633ba036df25280e4fd9ef09da6f54dfe6d3611c755e31f993ab16f108f34"
    )


RICH = """organisation_id: 6f1c1a52-0c1f-4d2c-8f0a-000000000001
integrations:
- {slug: llm, name: LLM, ai_provider_id: openai, key: {env: SAVED_KEY}, workspaces: [Search]}
- slug: j
  name: J
  ai_provider_id: openai
  key: {file: key.json, format: json}
  configurations: {odd: 1}
  protect: true
guardrails: [{name: All, checks: [{id: default.contains}], actions: {}}]
workspaces:
- name: Search
  renamed_from: Find
  defaults: {input_guardrails: [No leaks]}
  guardrails:
  - {name: No leaks, checks: [{id: default.contains, parameters: {"$text": x, operator: none}}], actions: {}}
  configs:
  - {name: Routing, replace: true, config: {provider: "@main", headers: {x-team: "a ${workspace.slug}"}}}
  api_keys: [{name: batch, id: k1, scopes: [completions.write], usage_limits: {type: cost, credit_limit: 5}}]
  providers: [{slug: main, name: Main, integration_id: llm}]
- {name: New, renamed_from: null}
people: [{email: ada@example.com, role: member, workspaces: {Search: manager}}]
"""


def test_a_manifest_is_the_same_after_a_saved_plan() -> None:
    before = manifest.loads(RICH, file="org.yaml")
    told = json.loads(json.dumps(encoding.written(before)))
    after = encoding.read(told, "org.yaml")
    assert json.loads(json.dumps(encoding.written(after))) == told
    for name in ("file", "organisation_id", "levels"):
        assert getattr(after, name) == getattr(before, name)
    assert after.content.listed == before.content.listed
    assert after.content.notes == before.content.notes
    for one, other in zip(before, after, strict=True):
        for field in attrs.fields(type(one)):
            if field.name != "node":
                assert getattr(one, field.name) == getattr(other, field.name), one.key
        assert one.mark == other.mark
        assert one.sites == other.sites
        assert secrets_in(one.body) == secrets_in(other.body)
    assert after.root.entries()["organisation_id"].path == "organisation_id"
    assert [each for each in told["listed"] if each[0] == "guardrails"] == [
        ["guardrails", None],
        ["guardrails", "Search"],
    ]
    things = {each.pop("key"): each for each in told["things"]}
    assert things["integrations/j"] == {
        "section": "integrations",
        "position": {"file": "org.yaml", "line": 4, "column": 3},
        "label": "j",
        "workspace": None,
        "protect": True,
        "body": {
            "slug": "j",
            "name": "J",
            "ai_provider_id": "openai",
            "key": {
                "$file": "key.json",
                "position": {"file": "org.yaml", "line": 7, "column": 8},
                "path": "integrations[1].key",
                "format": "json",
            },
            "configurations": {"odd": 1},
        },
    }
    reference = {"section": "workspaces", "name": "Search", "form": "slug", "path": [], "known": True}
    assert things["configs/Search/Routing"]["body"]["config"]["headers"] == {
        "x-team": {"$text": "a ${workspace.slug}", "parts": ["a ", reference]}
    }
    (check,) = things["guardrails/Search/No leaks"]["body"]["checks"]
    assert check["parameters"] == {"$object": {"$text": "x", "operator": "none"}}
    assert things["workspaces/Search:defaults"]["deferred"] is True


def test_a_secret_that_cannot_be_read_again_is_not_saved() -> None:
    text = "variables: {token: {secret: true}}\n" + RICH.replace("{env: SAVED_KEY}", '"${variables.token}"')
    given = manifest.loads(text, file="org.yaml", variables={"token": CANARY})
    with pytest.raises(ConfigurationError) as error:
        encoding.written(given)
    assert str(error.value) == (
        "org.yaml:4:55: integrations[0].key: a saved plan can't contain secrets, and --var token can't be"
        " read again: refer to it with {env: NAME}"
    )


@pytest.mark.parametrize(
    ("edit", "where", "why"),
    [
        (lambda held: held.pop("wanted"), "", '"wanted" is a required property'),
        (lambda held: thing(held, 0).pop("body"), "wanted.things[0]", '"body" is a required property'),
        (lambda held: thing(held, 0).update(label=["Search"]), "wanted.things[0].label", "is not of type"),
        (lambda held: thing(held, 0).update(section="x"), "wanted.things[0].section", '"x" is not one of'),
        (lambda held: thing(held, 0).update(protect="no"), "wanted.things[0].protect", "is not of type"),
        (lambda held: thing(held, 1)["position"].pop("file"), "wanted.things[1].position", '"file" is a'),
        (lambda held: held["wanted"].update(listed=[["labels"]]), "wanted.listed[0]", "less than 2 items"),
        (
            lambda held: held["wanted"].update(listed=[["x", None]]),
            "wanted.listed[0][0]",
            '"x" is not one of',
        ),
        (lambda held: held["wanted"]["notes"].append({}), "wanted.notes[0]", "is a required property"),
        (lambda held: held["choices"].pop("remove"), "choices", '"remove" is a required property'),
        (lambda held: held["choices"].update(prune=[5]), "choices.prune[0]", "5 is not of type"),
        (lambda held: held["changes"][0].pop("key"), "changes[0]", '"key" is a required property'),
        (lambda held: held["changes"][0].update(key=[]), "changes[0].key", "is not of type"),
        (lambda held: held.update(unchanged=1), "unchanged", "1 is not of type"),
        (lambda held: held.update(compared={"a": {"b": "c"}}), "compared.a.b", '"c" is not one of'),
        (
            lambda held: body(held, "Routing").update(config={"a": [{"$env": 5}]}),
            "wanted.things[4].body.config.a[0]",
            "is a required property",
        ),
        (
            lambda held: body(held, "Routing").update(config={"$text": "x", "parts": [{}]}),
            "wanted.things[4].body.config.parts[0]",
            "is not valid",
        ),
        (
            lambda held: body(held, "Routing").update(config=nested(200)),
            "",
            "nested more than 128 levels deep",
        ),
    ],
)
async def test_a_file_of_another_form_is_refused_with_its_place(
    edit: Edit, where: str, why: str, tmp_path: Path
) -> None:
    async with site() as here:
        plan = await saved(here, TEXT, tmp_path)
    held = json.loads(json.dumps(plan.content))
    edit(held)
    with pytest.raises(ManifestError, match="this is not what portkey-admin writes") as caught:
        manifest.SavedPlan.loads(json.dumps({**held, "digest": digest_of(held)}))
    (problem,) = caught.value.problems
    assert (problem.path, problem.message.count(why)) == (where, 1)


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (
            lambda held: thing(held, 0).update(key="x"),
            "things.0..key: 'x' is not the key of workspace 'Search'",
        ),
        (
            lambda held: body(held, "Search").update(description=5),
            "wanted: this is not what portkey-admin writes: workspaces.ensure: 'description' must be",
        ),
    ],
)
async def test_a_plan_with_values_that_no_manifest_has_writes_nothing(
    edit: Edit, why: str, tmp_path: Path
) -> None:
    async with site() as here:
        plan = await saved(here, TEXT, tmp_path)
        held = json.loads(json.dumps(plan.content))
        edit(held)
        before = here.writes()
        forged = manifest.SavedPlan.loads(json.dumps({**held, "digest": digest_of(held)}))
        with pytest.raises(ManifestError, match=why):
            await apply(here, forged)
        assert here.writes() == before


def thing(held: dict[str, Any], at: int) -> dict[str, Any]:
    """Return a resource in a saved plan."""
    found: dict[str, Any] = held["wanted"]["things"][at]
    return found


def body(held: dict[str, Any], label: str) -> dict[str, Any]:
    """Return the body of a resource in a saved plan."""
    return next(each["body"] for each in held["wanted"]["things"] if each["label"] == label)


def nested(depth: int) -> dict[str, Any]:
    """Return a value of this depth."""
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value
