"""What workspaces have in common in an export: said once, and read as the same."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from typing import Any

import anyio
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from manifest_runs import site
from random_organisations import organisations

from portkey_admin import manifest
from portkey_admin.manifest.exporter.sharing import with_defaults, with_templates
from portkey_admin.manifest.exporter.yaml_text import Listed, document
from portkey_admin.manifest.model.secret_sources import replaced
from portkey_admin.manifest.model.sections import SECTIONS, sections_of


def team(number: int) -> dict[str, Any]:
    """Return a workspace of which half is the same in all, and half in some."""
    return {
        "name": f"Team {number}",
        "rate_limits": [{"type": "requests", "unit": "rpm", "value": 600}],
        "guardrails": [
            {"name": "length", "checks": [{"id": "default.wordCount"}], "actions": {"deny": True}}
        ],
        "configs": [
            {"name": "steady", "config": {"retry": {"attempts": 3}, "input_guardrails": ["length"]}},
            *([{"name": "cached", "config": {"cache": {"mode": "simple"}}}] if number % 3 else []),
        ],
        "api_keys": [
            {"name": "batch", "scopes": ["completions.write", "logs.view"]},
            {
                "name": f"of team {number}",
                "scopes": ["completions.write"],
                "defaults": {"config_id": "steady"},
            },
        ],
        "labels": [{"name": "production"}, {"name": "trial"}] if number % 2 else [{"name": "production"}],
    }


def organisation(count: int) -> dict[str, Any]:
    """Return a manifest of some workspaces."""
    return {
        "people": [
            {"email": f"p{number}@example.com", "role": "member", "workspaces": {f"Team {number}": "member"}}
            for number in range(count)
        ],
        "workspaces": [team(number) for number in range(count)],
    }


def asked(text: str) -> dict[str, Mapping[str, Any]]:
    """Return what a manifest asks for, by key."""
    return {thing.key: replaced(thing.body, "***") for thing in manifest.loads(text)}


def listed(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a manifest as it is before it is written."""
    inside = {section.name for section in sections_of("workspace")}

    def entries(value: Any) -> Any:
        is_section = isinstance(value, list) and all(isinstance(each, dict) for each in value)
        return tuple(map(entry, value)) if is_section else value

    def entry(fields: Mapping[str, Any]) -> Listed:
        return Listed({name: entries(value) if name in inside else value for name, value in fields.items()})

    return {name: entries(value) if name in SECTIONS else value for name, value in data.items()}


def test_an_export_says_once_what_workspaces_have_in_common() -> None:
    async def check() -> None:
        async with site() as here:
            assert (await here.apply(json.dumps(organisation(6)))).ok
            here.plane.accept_invites()
            plain = (await manifest.export(here.portkey, templates=False)).text
            short = (await manifest.export(here.portkey)).text
            assert "templates:" not in plain
            assert "template: all" in short
            assert len(short.splitlines()) < 0.8 * len(plain.splitlines()), short
            assert asked(short) == asked(plain)
            planned = await here.plan(short)
            assert planned.counts()["unchanged"] == len(planned), planned

    anyio.run(check)


def test_a_list_that_also_holds_names_is_shared_as_it_is() -> None:
    # It is no section of an export: those are tuples.
    uses = [{"integration": "the-cloud-of-the-whole-company"}, "the-house-of-the-whole-company"]
    workspaces = tuple(Listed({"name": name, "integrations": uses}) for name in ("A", "B", "C"))
    assert with_templates({"workspaces": workspaces})["templates"] == {"all": {"integrations": uses}}


SHARED = """\
defaults:
  workspaces: {template: [all, group-2]}

templates:
  all:
    rate_limits:
      - {type: requests, unit: rpm, value: 600}
    guardrails:
      - name: length
        checks:
          - {id: default.wordCount}
        actions: {deny: true}
    configs:
      - name: steady
        config: {retry: {attempts: 3}, input_guardrails: [length]}
    api_keys:
      - {name: batch, scopes: [completions.write, logs.view]}
    labels:
      - {name: production}
  group-2:
    configs:
      - name: cached
        config: {cache: {mode: simple}}

workspaces:
  - name: Team 0
    template: all
    api_keys:
      - {name: of team 0, scopes: [completions.write], defaults: {config_id: steady}}
  - name: Team 1
    api_keys:
      - {name: of team 1, scopes: [completions.write], defaults: {config_id: steady}}
    labels:
      - {name: trial}
  - name: Team 2
    api_keys:
      - {name: of team 2, scopes: [completions.write], defaults: {config_id: steady}}
  - name: Team 3
    template: all
    api_keys:
      - {name: of team 3, scopes: [completions.write], defaults: {config_id: steady}}
    labels:
      - {name: trial}
  # here
  - name: Team 4
    configs:
      # config 'x' is left out: odd
      # told
      - {name: cached, config: {}}
    api_keys:
      - {name: of team 4, scopes: [completions.write], defaults: {config_id: steady}}
  - name: Team 5
    api_keys:
      - {name: of team 5, scopes: [completions.write], defaults: {config_id: steady}}
    labels:
      - {name: trial}

labels:
  - {name: red, description: a colour of the whole company}
  - {name: blue, description: a colour of the whole company}
"""
NOT_IN_ALL = """\
-defaults:
-  workspaces: {template: [all, group-2]}
-
-  all:
+  group-1:
-    template: all
+    template: group-1
+    template: [group-1, group-2]
+    template: [group-1, group-2]
-    template: all
+    template: group-1
+    template: [group-1, group-2]
+    template: [group-1, group-2]
+  - {name: Bare}
+  # workspace 'odd' is left out: odd
"""
BESIDE_DEFAULTS = """\
+  guardrails:
+    checks:
+      - {id: default.wordCount}
+    actions: {deny: true}
+  configs:
+    config: {retry: {attempts: 3}, input_guardrails: [length]}
+  api_keys: {scopes: [completions.write, logs.view]}
-      - name: length
-        checks:
-          - {id: default.wordCount}
-        actions: {deny: true}
+      - {name: length}
-      - name: steady
-        config: {retry: {attempts: 3}, input_guardrails: [length]}
+      - {name: steady}
-      - {name: batch, scopes: [completions.write, logs.view]}
+      - {name: batch}
"""


def changes(before: str, after: str) -> list[str]:
    """Return the lines that differ."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def six_teams(*more: Listed | str) -> dict[str, Any]:
    """Return a manifest of six workspaces, of which one has comments, and of others."""
    teams = [*listed(organisation(6))["workspaces"]]
    configs = ("config 'x' is left out: odd", Listed({"name": "cached", "config": {}}, ["told"]))
    teams[4] = Listed({**teams[4].fields, "configs": (*teams[4].fields["configs"], *configs)}, ["here"])
    labels = [
        Listed({"name": name, "description": "a colour of the whole company"}) for name in ("red", "blue")
    ]
    return {"workspaces": (*teams, *more), "labels": tuple(labels)}


def test_a_template_holds_what_several_have_and_those_who_lack_it_do_not_use_it() -> None:
    shared = document([], with_templates(six_teams()))
    assert shared.splitlines() == SHARED.splitlines()
    bare = six_teams(Listed({"name": "Bare"}), "workspace 'odd' is left out: odd")
    assert changes(shared, document([], with_templates(bare))) == NOT_IN_ALL.splitlines()
    beside = document([], with_templates(with_defaults(six_teams())))
    assert changes(shared, beside) == BESIDE_DEFAULTS.splitlines()


def test_of_very_many_groups_the_twelve_that_save_most_become_templates() -> None:
    pairs = [
        Listed({"name": f"{number}{half}", "icon": chr(65 + number) * (60 + number)})
        for number in range(14)
        for half in "ab"
    ]
    made = with_templates({"workspaces": tuple(pairs)})
    assert [len(each["icon"]) for each in made["templates"].values()] == [*range(73, 61, -1)]
    assert [*made["templates"]] == [f"group-{number}" for number in range(1, 13)]
    few = {"workspaces": tuple(Listed({"name": name, "icon": "A" * 40}) for name in "ab")}
    assert with_templates(few) == few


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=(Phase.reuse, Phase.generate),
)
@given(data=organisations(), more=st.lists(organisations(), max_size=1))
def test_defaults_and_templates_say_the_same_in_fewer_words(
    data: dict[str, Any], more: list[dict[str, Any]]
) -> None:
    for number, other in enumerate(more):  # more workspaces have more in common
        data["workspaces"] += [{**each, "name": f"{each['name']} {number}"} for each in other["workspaces"]]
    fields = listed(data)
    plain = asked(document([], fields))
    for made in (with_defaults(fields), with_templates(fields), with_templates(with_defaults(fields))):
        assert asked(document([], made)) == plain
