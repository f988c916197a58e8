"""Manifests that are wrong: everything is told at once, each with file, line, column and the nearest name."""

# ruff: noqa: E501 - messages stand as they are told

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from portkey_admin import ManifestError, StalePlanError, manifest
from portkey_admin.manifest.errors import Mark, Problem, Problems


def told(text: str, base: Path | str = ".", *, format: str = "yaml") -> list[str]:
    """Return what is said about a manifest."""
    with pytest.raises(ManifestError) as caught:
        manifest.loads(text, file="org.yaml", base=base, format=format)  # type: ignore[arg-type]
    return [str(problem) for problem in caught.value.problems]


SECRET = "a manifest must not contain secrets; write {env: NAME} or {file: PATH} to read it from there"

WRONG: dict[str, tuple[str, str]] = {
    "unknown field": (
        "workspaces:\n- name: A\n  usage_limits:\n  - type: cost\n    credit_limt: 5\n",
        "org.yaml:5:5: workspaces[0].usage_limits[0]: unknown field 'credit_limt'; did you mean 'credit_limit'?",
    ),
    "unknown section": (
        "workspace:\n- name: A\n",
        "org.yaml:1:1: unknown field 'workspace'; did you mean 'workspaces'?",
    ),
    "field of another kind": (
        "workspaces:\n- name: A\n  api_keys:\n  - {name: a, scopes: [], workspace_id: x}\n",
        "org.yaml:4:27: workspaces[0].api_keys[0]: unknown field 'workspace_id'; it takes alert_emails, defaults,"
        " description, expires_at, id, name, protect, rate_limits, renamed_from, replace, reset_usage, rotate, rotation_policy, scopes,"
        " usage_limits, user",
    ),
    "text for a list": (
        "workspaces:\n- name: A\n  api_keys:\n  - {name: a, scopes: completions.write}\n",
        "org.yaml:4:23: workspaces[0].api_keys[0].scopes: must be a list, not text",
    ),
    "text for a number": (
        "workspaces:\n- {name: A, usage_limits: [{type: cost, credit_limit: lots}]}\n",
        "org.yaml:2:55: workspaces[0].usage_limits[0].credit_limit: must be a number, not text",
    ),
    "half of a surrogate pair": (
        "workspaces:\n- name: a\ud800\n",
        "org.yaml:2: half of a surrogate pair, which no text in UTF-8 has",
    ),
    "number for a name": (
        "workspaces:\n- name: 7\n",
        "org.yaml:2:9: workspaces[0].name: must be text, not a number",
    ),
    "choice": (
        "workspaces:\n- {name: A, usage_limits: [{type: csot, credit_limit: 5}]}\n",
        "org.yaml:2:35: workspaces[0].usage_limits[0].type: must be cost or tokens; did you mean 'cost'?",
    ),
    "too small": (
        "workspaces:\n- {name: A, usage_limits: [{type: cost, credit_limit: 0}]}\n",
        "org.yaml:2:55: workspaces[0].usage_limits[0].credit_limit: must be 1 or more",
    ),
    "text or nothing": (
        "workspaces: [{name: A, icon: 7}]\n",
        "org.yaml:1:30: workspaces[0].icon: must be text or null, not a number",
    ),
    "true for a name": (
        "workspaces: [{name: true}]\n",
        "org.yaml:1:21: workspaces[0].name: must be text, not true",
    ),
    "false for a name": (
        "workspaces: [{name: FALSE}]\n",
        "org.yaml:1:21: workspaces[0].name: must be text, not false",
    ),
    "a list for a name": (
        "workspaces: [{name: [a]}]\n",
        "org.yaml:1:21: workspaces[0].name: must be text, not a list",
    ),
    "a mapping for a name": (
        "workspaces: [{name: {a: b}}]\n",
        "org.yaml:1:21: workspaces[0].name: must be text, not a mapping",
    ),
    "a choice or nothing": (
        "workspaces: [{name: A, usage_limits: [{type: cost, credit_limit: 5, periodic_reset: dayly}]}]\n",
        "org.yaml:1:85: workspaces[0].usage_limits[0].periodic_reset: must be monthly, weekly or null",
    ),
    "one choice": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, workspaces: al}]\n",
        "org.yaml:1:71: integrations[0].workspaces: must be all; did you mean 'all'?",
    ),
    "one choice for a number": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, workspaces: 7}]\n",
        "org.yaml:1:71: integrations[0].workspaces: must be all",
    ),
    "one form of several": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, workspaces: [all, {workspace: A, enabeld: true}]}]\n",
        "org.yaml:1:92: integrations[0].workspaces[1]: unknown field 'enabeld'; did you mean 'enabled'?",
    ),
    "a list of forms": (
        "templates: {t: {}}\nworkspaces: [{name: A, template: [t, {nmae: t, name: t}]}]\n",
        "org.yaml:2:39: workspaces[0].template[1]: unknown field 'nmae'; did you mean 'name'?",
    ),
    "nothing in a list": (
        "workspaces: [{name: A, rate_limit_policies: [{name: r, type: requests, unit: rpm, value: 5, conditions: [],"
        " group_by: [{key: api_key}]}]}]\n",
        "org.yaml:1:105: workspaces[0].rate_limit_policies[0].conditions: must not be empty",
    ),
    "nothing in a mapping": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, key: {}}]\n",
        "org.yaml:1:64: integrations[0].key: must not be empty",
    ),
    "no slug": (
        "integrations:\n- {slug: a b, name: A, ai_provider_id: openai}\n",
        "org.yaml:2:10: integrations[0].slug: must be of the form ^[a-zA-Z0-9_-]+$",
    ),
    "no date": (
        "api_keys:\n- {name: a, scopes: [], expires_at: tomorrow}\n",
        "org.yaml:2:37: api_keys[0].expires_at: must be a date with time and time zone, such as"
        " 2027-01-31T00:00:00Z",
    ),
    "missing": (
        "workspaces:\n- name: A\n  api_keys:\n  - name: a\n",
        "org.yaml:4:5: workspaces[0].api_keys[0]: 'scopes' is missing",
    ),
    "missing inside": (
        "workspaces:\n- name: A\n  rate_limits: [{type: requests, unit: rpm}]\n",
        "org.yaml:3:17: workspaces[0].rate_limits[0]: 'value' is missing",
    ),
    "nameless workspace": (
        "workspaces:\n- description: A\n",
        "org.yaml:2:3: workspaces[0]: 'name' is missing: add it, or the 'slug' of an existing workspace",
    ),
    "misspelt name": (
        "workspaces:\n- nmae: A\n",
        "org.yaml:2:3: workspaces[0]: unknown field 'nmae'; did you mean 'name'?",
    ),
    "no address": (
        "people:\n- email: ada\n",
        "org.yaml:2:10: people[0].email: must be an e-mail address",
    ),
    "owner": (
        "people:\n- {email: ada@example.com, role: owner}\n",
        "org.yaml:2:34: people[0].role: must be admin or member",
    ),
    "role in a workspace": (
        "workspaces: [{name: A}]\npeople:\n- {email: ada@example.com, workspaces: {A: memebr}}\n",
        "org.yaml:3:44: people[0].workspaces.A: must be admin, manager or member; did you mean 'member'?",
    ),
    "name twice in a mapping": (
        "workspaces: []\nworkspaces: []\n",
        "org.yaml:2:1: duplicate name 'workspaces'; first in line 1",
    ),
    "workspace twice": (
        "workspaces:\n- name: A\n- name: A\n",
        "org.yaml:3:3: workspaces[1]: duplicate workspace 'A'; first at org.yaml:2:3",
    ),
    "key twice": (
        "workspaces:\n- name: A\n  api_keys: [{name: a, scopes: []}, {name: a, scopes: []}]\n",
        "org.yaml:3:37: workspaces[0].api_keys[1]: duplicate API key 'a' in workspace 'A'; first at"
        " org.yaml:3:14",
    ),
    "person twice": (
        "people:\n- email: ada@example.com\n- email: Ada@Example.com\n",
        "org.yaml:3:3: people[1]: duplicate person 'Ada@Example.com'; first at org.yaml:2:3",
    ),
    "member with two roles": (
        "workspaces:\n- name: A\n  members: [{email: ada@example.com, role: admin}]\n"
        "people:\n- {email: ada@example.com, workspaces: {A: member}}\n",
        "org.yaml:5:44: people[0].workspaces.A: duplicate member 'ada@example.com' in workspace 'A'; first at"
        " org.yaml:3:13",
    ),
    "no such template": (
        "templates: {team: {}}\nworkspaces: [{name: A, template: taem}]\n",
        "org.yaml:2:34: workspaces[0].template: unknown template 'taem'; did you mean 'team'?",
    ),
    "no templates": (
        "workspaces: [{name: A, template: team}]\n",
        "org.yaml:1:34: workspaces[0].template: unknown template 'team'; the manifest has none",
    ),
    "unknown placeholder": (
        "workspaces:\n- {name: A, description: 'Team ${workspace.nmae}'}\n",
        "org.yaml:2:26: workspaces[0].description: unknown placeholder ${workspace.nmae}; did you mean"
        " 'workspace.name'?; write $${ for a plain ${",
    ),
    "placeholder outside of a workspace": (
        "api_keys: [{name: '${workspace.name}', scopes: []}]\n",
        "org.yaml:1:19: api_keys[0].name: unknown placeholder ${workspace.name}; none has a value here; write $${"
        " for a plain ${",
    ),
    "what a placeholder makes of a slug": (
        "workspaces:\n- name: A B\n  mcp_servers: [{slug: '${workspace.name}', name: P, mcp_integration_id: i}]\n",
        "org.yaml:3:24: workspaces[0].mcp_servers[0].slug: must be of the form ^[a-zA-Z0-9_-]+$",
    ),
    "secret": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, key: sk-canary}]\n",
        f"org.yaml:1:64: integrations[0].key: {SECRET}",
    ),
    "secret inside": (
        "integrations:\n- slug: a\n  name: A\n  ai_provider_id: openai\n  key: {env: KEY}\n"
        "  configurations: {custom_host: h, custom_headers: {X-Key: canary}}\n",
        f"org.yaml:6:60: integrations[0].configurations.custom_headers.X-Key: {SECRET}",
    ),
    "secret in a free form": (
        "workspaces: [{name: A, configs: [{name: c, config: {targets: [{api_key: canary}]}}]}]\n",
        f"org.yaml:1:73: workspaces[0].configs[0].config.targets[0].api_key: {SECRET}",
    ),
    "wrong place of a secret": (
        "integrations: [{slug: a, name: A, ai_provider_id: openai, key: {enb: K}}]\n",
        "org.yaml:1:65: integrations[0].key: unknown field 'enb'; did you mean 'env'?",
    ),
    "circle": (
        "workspaces:\n- name: A\n  collections:\n  - {name: x, parent_collection_id: y}\n"
        "  - {name: y, parent_collection_id: x}\n",
        "org.yaml:4:5: workspaces[0].collections[0]: collection 'x' in workspace 'A' depends on itself, directly or through"
        " others",
    ),
    "personal key of the organisation": (
        "api_keys: [{name: a, scopes: [], user: ada@example.com}]\n",
        "org.yaml:1:40: api_keys[0].user: a user's key belongs in a workspace: move it there",
    ),
    "a name with a blank": (
        "workspaces: [{name: 'Harbour '}]\n",
        "org.yaml:1:21: workspaces[0].name: must not start or end with a space",
    ),
    "two ways of resetting": (
        "workspaces:\n- name: A\n  usage_limits:\n"
        "  - {type: cost, credit_limit: 5, periodic_reset: monthly, periodic_reset_days: 30}\n",
        "org.yaml:4:81: workspaces[0].usage_limits[0].periodic_reset_days: 'periodic_reset_days' can't be combined with"
        " 'periodic_reset': leave one out",
    ),
    "two ways of rotating": (
        "workspaces:\n- name: A\n  api_keys:\n  - name: k\n    scopes: []\n"
        "    rotation_policy: {rotation_period: weekly, next_rotation_at: '2027-01-01T00:00:00Z'}\n",
        "org.yaml:6:66: workspaces[0].api_keys[0].rotation_policy.next_rotation_at: 'next_rotation_at' can't be"
        " combined with 'rotation_period': leave one out",
    ),
    "a limit without its amount": (
        "workspaces: [{name: A, api_keys: [{name: k, scopes: [], usage_limits: {type: cost}}]}]\n",
        "org.yaml:1:71: workspaces[0].api_keys[0].usage_limits: 'credit_limit' is missing",
    ),
    "a rate below nothing": (
        "workspaces: [{name: A, rate_limits: [{type: requests, unit: rpm, value: -5}]}]\n",
        "org.yaml:1:73: workspaces[0].rate_limits[0].value: must be 0 or more",
    ),
    "a person with a name": (
        "people: [{email: 'Ada <ada@example.com>'}]\n",
        "org.yaml:1:18: people[0].email: must be an e-mail address",
    ),
    "an address that shows as another": (
        'people: [{email: "ada@example.com\\u202e"}]\n',
        "org.yaml:1:18: people[0].email: must be an e-mail address",
    ),
    "the user of a key with a name": (
        "workspaces: [{name: A, api_keys: [{name: k, scopes: [], user: '\"Ada\" <ada@example.com>'}]}]\n",
        "org.yaml:1:63: workspaces[0].api_keys[0].user: must be an e-mail address",
    ),
    "no YAML": ("a: [1\n", "org.yaml:2:1: not valid YAML: did not find expected ',' or ']'"),
    "empty": ("# nothing\n", "org.yaml:1: the file is empty"),
    "a list": ("- a\n", "org.yaml:1:1: must be a mapping, not a list"),
    "an alias inside itself": (
        "people: &a [*a]\n",
        "org.yaml:1:9: people[0]: an alias refers to a value that contains it",
    ),
    "no name": ("workspaces: [{name: ''}]\n", "org.yaml:1:21: workspaces[0].name: must not be empty"),
    "no name of a key": (
        "api_keys: [{name: '', scopes: []}]\n",
        "org.yaml:1:19: api_keys[0].name: must not be empty",
    ),
    "not finite": ("a: .nan\n", "org.yaml:1:4: a: a number that is not finite is not supported"),
    "too large": (
        "a: 0x" + "f" * 300,
        "org.yaml:1:4: a: a number of more than 64 bits is not supported",
    ),
    "merge of a number": ("<<: 3\n", "org.yaml:1:1: `<<` takes a mapping, or a list of them"),
    "two documents": (
        "people: []\n---\npeople: []\n",
        "org.yaml:2:1: not valid YAML: but found another document",
    ),
    "too deep": ("[" * 900, "org.yaml:1:65: nested too deeply"),
    "no text for a name": (
        "x-a: {[b]: c}\n",
        "org.yaml:1:7: x-a: the name of an entry must be a string",
    ),
    "merge of a list of others": (
        "x-a: {<<: [{b: c}, 5]}\n",
        "org.yaml:1:7: x-a: `<<` takes a mapping, or a list of them",
    ),
    "what a merge brings": (
        "x-a: &a {\n  b: 1}\nlabels: [{<<: *a, name: x}]\n",
        "org.yaml:2:3: labels[0]: unknown field 'b'; it takes color_code, description, id, name, protect,"
        " renamed_from, replace",
    ),
    "control character": ("x-a: \x07", "org.yaml:1: not valid YAML: control characters are not allowed"),
    "no such alias": ("x-a:\n- *b\n", "org.yaml:2:3: not valid YAML: found undefined alias"),
    "a deep value in a deep value": (
        f"x-a: &a {'[' * 40}{']' * 40}\nx-b: {'[' * 24}*a{']' * 24}\n",
        "org.yaml:2:30: nested too deeply",
    ),
    "a second anchor": ("x-a: &a 1\nx-b: &a 2\n", "org.yaml:2:6: not valid YAML: a second anchor 'a'"),
    "one level too many": ("x-a: " + "[" * 64 + "]" * 64, "org.yaml:1:69: nested too deeply"),
    "another YAML": (
        "%YAML 3.0\n---\nx-a: 1\n",
        "org.yaml:1:1: not valid YAML: found incompatible YAML document",
    ),
    "infinite": ("x-a: -.Inf\n", "org.yaml:1:6: x-a: a number that is not finite is not supported"),
    "64 bits": (
        "x-a: 9223372036854775808\n",
        "org.yaml:1:6: x-a: a number of more than 64 bits is not supported",
    ),
    "no boolean": ("x-a: !!bool maybe\n", "org.yaml:1:6: x-a: tag:yaml.org,2002:bool is not supported"),
    "a tag of one's own": ("x-a: !mine x\n", "org.yaml:1:6: x-a: !mine is not supported"),
    "a list with a tag": (
        "x-a:\n  - !mine [a]\n",
        "org.yaml:2:5: x-a[0]: values of type !mine are not supported",
    ),
    "a tag": (
        "people: !!set {}\n",
        "org.yaml:1:9: people: values of type tag:yaml.org,2002:set are not supported",
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG.keys())
def test_a_problem_is_told_with_its_place_and_the_nearest_name(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_depth_that_the_yaml_library_refuses_itself_is_told_in_the_same_words() -> None:
    (line,) = told("[" * 100_000)
    assert line in ("org.yaml:1:65: nested too deeply", "org.yaml:1:1001: nested too deeply")


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    text = (
        "people:\n- {email: ada, role: boss}\nworkspaces:\n- {name: A, template: no}\n- {name: A}\n"
        "integrations: [{slug: a, key: canary}]\n"
    )
    lines = told(text)
    assert [line.split(":")[1] for line in lines] == ["2", "2", "4", "5", "6", "6", "6"]
    with pytest.raises(ManifestError) as caught:
        manifest.loads(text, file="org.yaml")
    assert str(caught.value).splitlines() == ["7 problems:", *lines]
    assert "canary" not in str(caught.value)


def test_words_that_older_yaml_takes_for_booleans_are_text() -> None:
    org = manifest.loads("workspaces:\n- {name: no, description: 2027-01-31}\n- {name: on}\n- {name: 1:30}\n")
    assert [thing.label for thing in org] == ["no", "on", "1:30"]
    assert org.things.by_key["workspaces/no"].body["description"] == "2027-01-31"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[null, ~, Null, NULL, '', \"\", !!null x]", [None, None, None, None, "", "", None]),
        ("[true, TRUE, True, false, FALSE]", [True, True, True, False, False]),
        ("[0, -1, +5, 010, 0o17, 0xFf]", [0, -1, 5, 10, 15, 255]),
        ("[9223372036854775807, -9223372036854775807]", [2**63 - 1, 1 - 2**63]),
        ("[1., .5, 1e3, -2.5E-1, !!float 2]", [1.0, 0.5, 1000.0, -0.25, 2.0]),
        (
            "[yes, On, 1:30, 0b1, 1_000, <<, '5', !!str 5]",
            ["yes", "On", "1:30", "0b1", "1_000", "<<", "5", "5"],
        ),
        ("{5: x, true: y, null: z, <<: {5: a, b: c}}", {"5": "x", "true": "y", "null": "z", "b": "c"}),
        ("{<<: [{a: 1, b: 1}, {b: 2, c: 2}], c: 3}", {"c": 3, "a": 1, "b": 1}),
        ("[&a {b: [c]}, *a, *a]", [{"b": ["c"]}] * 3),
        ("[" * 63 + "]" * 63, "deep"),
    ],
)
def test_values_are_those_of_yaml_1_2(written: str, expected: object) -> None:
    root = manifest.loads(f"x-a: {written}\n").root.plain()
    assert isinstance(root, dict)
    if expected == "deep":
        assert str(root["x-a"]) == written
    else:
        assert repr(root["x-a"]) == repr(expected)


def test_anchors_and_merges_are_understood() -> None:
    org = manifest.loads(
        "workspaces:\n- &a {name: A, description: x}\n- {<<: *a, name: B}\n- {name: C, description: y, <<: *a}\n"
    )
    assert [thing.body["description"] for thing in org] == ["x", "x", "y"]


def test_aliases_that_stand_for_millions_of_values_are_refused() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
    )
    assert "aliases expand to more than 100,000 values" in told(bomb)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"workspaces": [{"nmae": "A"}]}', "org.yaml:1:18: workspaces[0]: unknown field 'nmae'"),
        ('{\n\t"workspaces": [\n\t\t{"nmae": "A"}]}', "org.yaml:3:4: workspaces[0]: unknown field 'nmae'"),
        ('{"workspaces": []', "org.yaml:1:18: not valid JSON: Expecting ',' delimiter"),
        ('{"people": [], "people": []}', "org.yaml:1:16: duplicate name 'people'; first in line 1"),
        ("workspaces: []", "org.yaml:1:1: not valid JSON: Expecting value"),
        (
            '{\n"x-a": [\n "\\u00e9", "\\ud83d"]}',
            "org.yaml:3:15: not valid YAML: found invalid Unicode character",
        ),
        ("[" * 100_000, "org.yaml:1: nested too deeply"),
        ('{"x-a": [1, NaN]}', "org.yaml:1:13: x-a[1]: a number that is not finite is not supported"),
        ('{"x-a": -Infinity}', "org.yaml:1:9: x-a: a number that is not finite is not supported"),
        (f'{{"x-a": {"9" * 5000}}}', "org.yaml:1:9: x-a: a number of more than 64 bits is not supported"),
    ],
)
def test_json_is_read_with_positions_as_well(text: str, expected: str) -> None:
    assert told(text, format="json")[0].startswith(expected)


def test_characters_that_json_writes_as_two_halves_are_one() -> None:
    org = manifest.loads('{"workspaces": [{"name": "\\ud83d\\ude80 \\\\ud83d \\u00e9\\/"}]}', format="json")
    assert [thing.label for thing in org] == ["\U0001f680 \\ud83d é/"]


def test_a_file_says_its_own_name_and_is_found_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "org.json").write_text('{"people": [{"csv": "people.csv"}]}')
    (tmp_path / "people.csv").write_text("email\nada\n")
    with pytest.raises(ManifestError) as caught:
        manifest.load(tmp_path / "org.json")
    assert str(caught.value) == f"{tmp_path}/people.csv:2: email: must be an e-mail address"
    (tmp_path / "org.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(ManifestError, match="the file is UTF-16: save it as UTF-8"):
        manifest.load(tmp_path / "org.yaml")


def test_names_in_json_that_look_like_numbers_are_names() -> None:
    assert manifest.loads('{"x-NaN": {"NaN": "NaN"}}', format="json").root.plain() == {
        "x-NaN": {"NaN": "NaN"}
    }


def test_an_alias_is_what_its_anchor_holds_at_its_own_place() -> None:
    root = manifest.loads("x-a: &a {b: [&c d, 1]}\nx-e: [*a, *c]\nx-f: {*c : *c}\n").root
    assert root.plain() == {"x-a": {"b": ["d", 1]}, "x-e": [{"b": ["d", 1]}, "d"], "x-f": {"d": "d"}}
    found = [root.at(path) for path in (("x-e", 0, "b", 1), ("x-f", "d"))]
    assert [(each.path, str(each.mark)) for each in found] == [
        ("x-e[0].b[1]", "manifest:1:20"),
        ("x-f.d", "manifest:1:14"),
    ]


def test_a_place_in_a_value_is_found_or_the_nearest_one_above_it() -> None:
    root = manifest.loads("x-a: [{b: c}]\n").root
    found = [
        root.at(path).path
        for path in ((), ("x-a",), ("x-a", 0, "b"), ("x-a", 1), ("x-a", 0, "c", 5), ("b", 0))
    ]
    assert found == ["", "x-a", "x-a[0].b", "x-a", "x-a[0]", ""]


def test_what_counts_for_the_size_of_a_file_is_each_value_with_its_aliases() -> None:
    most = 100_000
    # The list x-a and its items, a hundred times; x-b itself, and the whole.
    text = "x-a: &a [" + "1," * 996 + "1]\nx-b: [" + "*a," * 98 + "*a]\nx-c: [%s]\n"
    size = 1 + 998 + 1 + 99 * 998 + 1
    manifest.loads(text % ("1," * (most - size)))
    assert told(text % ("1," * (most - size + 1))) == [
        "org.yaml:1: the file's aliases expand to more than 100,000 values"
    ]


def test_a_name_is_compared_with_others_only_as_long_as_that_is_quick() -> None:
    problems = Problems()
    names = [f"name {n}" for n in range(60_000)]
    found = [problems.did_you_mean("nme 7", iter(names)) for _ in range(3)]
    assert found == ["; did you mean 'name 7'?", "; did you mean 'name 7'?", ""]


def test_notes_are_not_errors_however_many_they_are() -> None:
    people = "".join(f"- {{email: a{n}@example.com, workspaces: {{Search: member}}}}\n" for n in range(1001))
    assert len(manifest.validate(manifest.loads(f"people:\n{people}")).expected) == 1001


def test_problems_are_told_as_plain_json_and_so_many_at_most() -> None:
    problems = Problems()
    place = Mark("b.yaml", 2, 3)
    problems.add(place, "x", "first")
    problems.add(place, "y", "first")
    problems.add(Mark("a.yaml", 9), "", "second")
    problems.add(Mark("b.yaml", 2, 1), "", "o" * 1001)
    problems.add(Mark("b.yaml", 1, 7), "", "o" * 1000)
    assert [str(each) for each in problems.sorted()] == [
        f"b.yaml:1:7: {'o' * 1000}",
        f"b.yaml:2:1: {'o' * 1000}…",
        "b.yaml:2:3: x: first",
        "a.yaml:9: second",
    ]
    assert [each.to_dict() for each in problems][:2] == [
        {"file": "b.yaml", "line": 2, "column": 3, "path": "x", "message": "first"},
        {"file": "a.yaml", "line": 9, "column": None, "path": None, "message": "second"},
    ]
    assert Problem(Mark("a", 0), "", "m").to_dict()["line"] is None
    for number in range(1000 - len(problems)):
        problems.add(Mark("c.yaml", 1, number + 1), "", "m")
    with pytest.raises(ManifestError) as caught:
        problems.add(Mark("d.yaml", 5), "p", "one more")
    assert len(caught.value.problems) == 1001
    assert str(caught.value).splitlines()[:2] == ["1001 problems:", f"b.yaml:1:7: {'o' * 1000}"]
    assert str(caught.value).endswith("\nd.yaml:5: p: there are more problems: these are the first 1,000")
    stale = StalePlanError("stale", moved=("a",), problems=tuple(problems))
    assert (stale.moved, stale.problems, str(stale)) == (("a",), tuple(problems), "stale")


LARGE = """
import json, re
from pathlib import Path
from portkey_admin import ManifestError, manifest

metadata = {f"k{n}": [] for n in range(90_000)}
names = [{"name": f"w{n}", "z": 1} for n in range(24_000)]
for text in [
    json.dumps({"workspaces": [{"name": "a", "defaults": {"metadata": metadata}}]}),
    json.dumps({"workspaces": names}),
]:
    try:
        manifest.loads(text, format="json")
    except ManifestError as error:
        assert len(error.problems) == 1001
# Not `ru_maxrss`: it begins with what the process had that started this one.
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc that tells the memory at most")
def test_a_large_file_in_which_everything_is_wrong_takes_little_memory() -> None:
    ran = subprocess.run([sys.executable, "-c", LARGE], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 250_000  # kilobytes; with all errors at once it is 430,000


@pytest.mark.parametrize("size", [9, 6_000])
def test_what_is_wrong_in_a_large_file_is_told_as_in_a_small_one(size: int) -> None:
    names: list[dict[str, object]] = [{"name": f"w{n}", "icon": "x"} for n in range(size)]
    names[1] = {"description": "y"}
    names[-1] |= {"nmae": 5, "defaults": {"metadata": {f"k{n}": str(n) for n in range(size)} | {"k": []}}}
    keys = [{"name": "k", "scopes": []}, {"name": 5, "scopes": [f"{n}" for n in range(size)]}]
    found = told(json.dumps({"workspaces": names, "api_keys": keys}), format="json")
    assert [re.sub(r"^[^ ]* |;.*", "", each) for each in found] == [
        "workspaces[1]: 'name' is missing: add it, or the 'slug' of an existing workspace",
        f"workspaces[{size - 1}]: unknown field 'nmae'",
        f"workspaces[{size - 1}].defaults.metadata.k: must be text, not a list",
        "api_keys[1].name: must be text, not a number",
    ]


CSV: dict[str, tuple[str, str, str]] = {
    "no column": (
        "e-mail\na@example.com\n",
        "",
        "people.csv:1: missing column 'email'; did you mean 'e-mail'?;",
    ),
    "named column": (
        "mail,x\na@example.com,\n",
        "columns: {email: mial}",
        "org.yaml:1:45: people[0].columns.email: people.csv has no column 'mial'; did you mean 'mail'?",
    ),
    "unknown column": (
        "email\n",
        "columns: {mail: x}",
        "org.yaml:1:38: people[0].columns: unknown field 'mail'; did you mean 'email'?",
    ),
    "address": ("email\nada\n", "", "people.csv:2: email: must be an e-mail address"),
    "empty": ("email,team\n,Search\n", "", "people.csv:2: email: is empty"),
    "role": (
        "email,role\na@example.com,boss\n",
        "",
        "people.csv:2: role: must be admin or member",
    ),
    "role in the workspace": (
        "email,team,workspace_role\na@example.com,Search,mebmer\n",
        "",
        "people.csv:2: workspace_role: must be admin, manager or member; did you mean 'member'?",
    ),
    "lead": ("email,team,lead\na@example.com,Search,perhaps\n", "", "people.csv:2: lead: must be yes or no"),
    "too many values": (
        "email,team\na@example.com,Search,x\n",
        "",
        "people.csv:2: 3 values, but the header has 2 columns",
    ),
    "a value without a column": (
        "email,\na@example.com,x\n",
        "",
        "people.csv:2: 'x' is in a column without a name",
    ),
    "semicolons among commas": (
        "email;role,note\na@example.com;admin,x\n",
        "",
        "people.csv:1: missing column 'email'; write commas between the columns, in place of semicolons;",
    ),
    "a lead of nothing": (
        "email,lead\na@example.com,yes\n",
        "",
        "people.csv:2: lead: a lead needs a workspace: fill in that column, or leave 'lead' empty",
    ),
    "role of a lead's address": (
        "email,team,lead\na@example.com,,no\nb@example.com,Search,1\nc,Ads,x\n",
        "",
        "people.csv:4: email: must be an e-mail address",
    ),
    "columns that are not there": (
        "mail,x\na@example.com,\n",
        "columns: {email: nowhere}",
        "org.yaml:1:45: people[0].columns.email: people.csv has no column 'nowhere'; there are mail, x",
    ),
    "no columns at all": (
        "\n\n",
        "columns: {email: nowhere}",
        "org.yaml:1:45: people[0].columns.email: people.csv has no column 'nowhere'; there are none",
    ),
    "a column that is no text": (
        "email,team\na@example.com,Search\n",
        "columns: {email: 7, role: rloe}",
        "org.yaml:1:45: people[0].columns.email: must be text, not a number|"
        "org.yaml:1:54: people[0].columns.role: people.csv has no column 'rloe'; there are email, team",
    ),
    "no header": ("", "", "people.csv:1: missing column 'email'; `columns` can set another name"),
    "tabs among commas": (
        "email\trole,note\na@example.com\tadmin,x\n",
        "",
        "people.csv:1: missing column 'email'; write commas between the columns, in place of tabs; `columns` can"
        " set another name",
    ),
    "a quote that does not end": (
        'email,team\na@example.com,"Search\n',
        "",
        "org.yaml:1:16: people[0].csv: people.csv cannot be read: unexpected end of data",
    ),
    "a quote inside": (
        'email,team\n"a@example.com"x,Search\n',
        "",
        "org.yaml:1:16: people[0].csv: people.csv cannot be read: ',' expected after '\"'",
    ),
    "two wrong rows": (
        "\n\nemail,team\na@example.com,Search,x\n\nb,Search\n",
        "",
        "people.csv:4: 3 values, but the header has 2 columns|people.csv:6: email: must be an e-mail address",
    ),
    "column twice": ("email,email\n", "", "people.csv:1: duplicate column 'email': rename or remove one"),
    "twice in one workspace": (
        "email,team\na@example.com,Search\nb@example.com,Search\nA@example.com,Search\n",
        "",
        "people.csv:4: workspace_role: duplicate member 'A@example.com' in workspace 'Search'; first at",
    ),
    "two roles": (
        "email,role,team\na@example.com,admin,Search\na@example.com,member,Ads\n",
        "",
        "people.csv:3: duplicate person 'a@example.com'; first at",
    ),
    "after a value of two lines": (
        'email,team,note\na@example.com,Search,"one\ntwo"\nada,Search,\n',
        "",
        "people.csv:4: email: must be an e-mail address",
    ),
}


@pytest.mark.parametrize(("rows", "more", "expected"), CSV.values(), ids=CSV.keys())
def test_a_wrong_row_is_told_with_its_file_and_line(
    rows: str, more: str, expected: str, tmp_path: Path
) -> None:
    (tmp_path / "people.csv").write_text(rows)
    text = f"people: [{{csv: people.csv, {more}}}]\nworkspaces: [{{name: Search}}, {{name: Ads}}]\n"
    lines = [each.replace(f"{tmp_path}/", "") for each in told(text, tmp_path)]
    assert len(lines) == len(expected.split("|"))
    for line, start in zip(lines, expected.split("|"), strict=True):
        assert line.startswith(start)


def test_a_list_of_people_that_is_not_there_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    (line,) = told("people:\n- csv: none.csv\n", tmp_path)
    assert (
        line == f"org.yaml:2:8: people[0].csv: {tmp_path}/none.csv cannot be read: No such file or directory"
    )


def test_a_list_of_people_that_is_no_text_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes("email,team\na@example.com,Caf\xe9\n".encode("cp1252"))
    (line,) = told("people:\n- csv: latin.csv\n", tmp_path)
    assert line.endswith("latin.csv cannot be read: it is not UTF-8 text (byte 29); save it as CSV UTF-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_what_may_never_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", "/dev/zero"):
        with pytest.raises(OSError, match="not a plain file"):
            manifest.load(tmp_path / name)
        org = tmp_path / "org.yaml"
        org.write_text(f"people: [{{csv: {name}}}]\n")
        with pytest.raises(ManifestError, match=r"org.yaml:1:\d+: .*not a plain file"):
            manifest.load(org)


def test_a_link_to_a_manifest_is_read(tmp_path: Path) -> None:
    (tmp_path / "org.yaml").write_bytes(b"workspaces:\r\n  - name: Search\r\n")
    (tmp_path / "link.yaml").symlink_to("org.yaml")
    assert [thing.label for thing in manifest.load(tmp_path / "link.yaml")] == ["Search"]
