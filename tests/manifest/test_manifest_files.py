"""Manifests of several files, with variables and with parameters of templates."""

# ruff: noqa: E501 - manifests stand as they are written

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from portkey_admin import ManifestError, manifest
from portkey_admin.manifest.model.secret_sources import Secret


def written(folder: Path, **files: str) -> Path:
    """Write files; `a__b` is b.yaml in the folder a. Return the first."""
    paths = [folder / f"{name.replace('__', '/')}.yaml" for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return paths[0]


def told(path: Path, **options: Any) -> list[str]:
    """Return what is wrong with a manifest, its folder left out."""
    with pytest.raises(ManifestError) as caught:
        manifest.load(path, **options)
    return [str(problem).replace(f"{path.parent}/", "") for problem in caught.value.problems]


def bodies(text: str, **variables: object) -> dict[str, Mapping[str, Any]]:
    return {thing.key: thing.body for thing in manifest.loads(text, variables=variables)}


def test_files_are_put_together_in_their_order_and_paths_go_from_each(tmp_path: Path) -> None:
    org = written(
        tmp_path,
        org="include: [teams/*.yaml, base.yaml]\nx-a: 1\nworkspaces: [{name: Own, template: t}]\n",
        base="x-a: 2\ntemplates: {t: {description: T}}\nvariables: {d: {default: low}}\n",
        teams__b="include: ../base.yaml\nworkspaces: [{name: B}]\n",
        teams__a="people: [{csv: people.csv}]\nworkspaces: [{name: A, description: '${variables.d}'}]\n"
        "integrations: [{slug: c, name: C, ai_provider_id: openai, key: {file: key}}]\n",
    )
    (tmp_path / "teams/people.csv").write_text("email\nada@example.com\n")
    read = manifest.load(org)
    assert [thing.key for thing in read if thing.section.name == "workspaces"] == [
        f"workspaces/{name}" for name in ("A", "B", "Own")
    ]
    assert read.things.by_key["workspaces/Own"].body["description"] == "T"
    assert read.things.by_key["workspaces/A"].body["description"] == "low"
    assert "people/ada@example.com" in read.things.by_key
    key = read.things.by_key["integrations/c"].body["key"]
    assert isinstance(key, Secret)
    assert key.file == tmp_path / "teams/key"
    # A folder is all its YAML files, of which one may include another.
    assert [thing.key for thing in manifest.load(tmp_path)] == [
        thing.key for thing in manifest.load(tmp_path / "org.yaml")
    ]


CIRCLE = "the files include each other in a circle: org.yaml -> a.yaml -> b.yaml -> org.yaml"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"org": "include: a.yaml\n", "a": "include: [b.yaml]\n", "b": "\ninclude: [org.yaml]\n"},
            [f"b.yaml:2:11: include[0]: {CIRCLE}"],
        ),
        (
            {"org": "include: [a.yml, 't/*.yaml', 7]\n"},
            ["org.yaml:1:30: include[2]: must be text, not a number"],
        ),
        (
            {"org": "include: [a.yml, 't/*.yaml']\nnope: 1\n"},
            [
                "org.yaml:1:11: include[0]: a.yml cannot be read: No such file or directory",
                "org.yaml:1:18: include[1]: no file matches 't/*.yaml' in FOLDER",
                "org.yaml:2:1: unknown field 'nope'; it takes ",
            ],
        ),
        (
            {"org": 'include: ["a\\0", "b\\0*"]\n'},
            [
                r"org.yaml:1:11: include[0]: 'a\x00' is not a valid file name",
                r"org.yaml:1:18: include[1]: 'b\x00*' is not a valid file name",
            ],
        ),
        (
            {
                "org": "include: [a.yaml, b.yaml]\n",
                "a": "people: [{emial: x, email: a@example.com}]\n",
                "b": "- [\n",
            },
            [
                "a.yaml:1:11: people[0]: unknown field 'emial'; did you mean 'email'?",
                "b.yaml:2:1: not valid YAML",
            ],
        ),
        (
            {
                "org": "include: a.yaml\ntemplates: {t: {}}\norganisation_id: x\n",
                "a": "templates: {t: {}}\norganisation_id: y\n",
            },
            [
                "org.yaml:2:13: templates: duplicate entry 't' in `templates`; first at a.yaml:1:13",
                "org.yaml:3:18: organisation_id: 'organisation_id' has another value at a.yaml:2:18: use the same value, or remove one",
            ],
        ),
    ],
)
def test_what_is_wrong_with_files_is_told_at_its_place(
    tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    found = told(written(tmp_path, **files))
    assert len(found) == len(expected), found
    for line, start in zip(sorted(found), sorted(expected), strict=True):
        assert line.startswith(start.replace("FOLDER", str(tmp_path))), found


def test_a_folder_without_yaml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "org.json").write_text("{}")
    (tmp_path / ".hidden.yaml").write_text("nope")
    assert told(tmp_path)[0].endswith(
        ": the folder contains no YAML file (*.yaml, *.yml); org.json is JSON, which is read by its own name"
    )


DECLARED = (
    "variables:\n  region: {type: string, default: eu}\n  limit: {type: integer}\n  tags: {type: list, default: [a]}\n"
    "  on: {default: true}\n  key: {secret: true, default: {env: KEY}}\n"
    "workspaces:\n- name: A\n  description: in ${variables.region}, ${variables.on}, $${variables.x}\n"
    "  usage_limits: [{type: cost, credit_limit: '${variables.limit}'}]\n"
    "  api_keys: [{name: k, scopes: '${variables.tags}'}]\n"
    "integrations: [{slug: c, name: C, ai_provider_id: openai, key: '${variables.key}'}]\n"
)


def test_a_variable_has_the_type_that_it_is_declared_with() -> None:
    found = bodies(DECLARED, limit="7", region="${workspace.id}", tags="[x, y]")
    assert found["workspaces/A"]["description"] == "in ${workspace.id}, true, ${variables.x}"
    assert found["workspaces/A"]["usage_limits"][0]["credit_limit"] == 7
    assert found["api_keys/A/k"]["scopes"] == ["x", "y"]
    assert found["integrations/c"]["key"].env == "KEY"
    assert bodies(DECLARED, limit=8, tags=["z"])["api_keys/A/k"]["scopes"] == ["z"]


def test_a_secret_variable_is_read_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    read = manifest.loads(DECLARED, variables={"limit": 7, "key": "canary"})
    secret = read.things.by_key["integrations/c"].body["key"]
    assert secret.read() == "canary"
    shown = [
        repr(read),
        repr(secret),
        str(secret),
        repr(read.root.plain()),
        repr(read.things.by_key["integrations/c"]),
    ]
    assert "canary" not in "".join(shown)
    with pytest.raises(ManifestError) as caught:
        manifest.loads(
            DECLARED.replace("${variables.region}", "${variables.key}"),
            variables={"limit": 7, "key": "canary"},
        )
    assert "${variables.key} is a secret: it can't be part of other text" in str(caught.value)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("variables", "text", "expected"),
    [
        ({}, "", "org.yaml:3:10: variables.limit: the variable 'limit' has no value: set it with --var limit=VALUE, or add a `default`"),
        ({"limit": "x"}, "", "--var limit: the variable 'limit' must be a whole number, according to its type (org.yaml:3:10)"),
        ({"limit": True}, "", "--var limit: the variable 'limit' must be a whole number"),
        ({"limit": 1, "tags": "{"}, "", "--var tags: the variable 'tags' must be a list"),
        ({"limit": 1, "regoin": "x"}, "", "--var regoin: unknown variable 'regoin'; did you mean 'region'?"),
        ({"limit": 1}, "labels: [{name: '${variables.regoin}'}]\n", "org.yaml:13:17: labels[0].name: unknown variable 'regoin'; did you mean 'region'?"),
        ({"limit": 1}, "labels: [{name: '${variables.tags}x'}]\n", "org.yaml:13:17: labels[0].name: ${variables.tags} is no text and no number: it can't be part of other text"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_variable_is_told(
    tmp_path: Path, variables: dict[str, object], text: str, expected: str
) -> None:
    found = told(written(tmp_path, org=DECLARED + text), variables=variables)
    assert [line[: len(expected)] for line in found] == [expected]


TEMPLATE = (
    "templates:\n  team:\n    parameters: {budget: {type: number}, who: {default: us}}\n"
    "    description: of ${parameters.who}\n"
    "    usage_limits: [{type: cost, credit_limit: '${parameters.budget}'}]\nworkspaces:\n"
)


def test_a_template_takes_parameters() -> None:
    found = bodies(
        f"{TEMPLATE}- {{name: A, template: {{name: team, parameters: {{budget: 7, who: '${{workspace.name}}'}}}}}}\n"
        "- {name: B, template: [{name: team, parameters: {budget: 2.5}}]}\n"
    )
    assert found["workspaces/A"]["description"] == "of A"
    assert found["workspaces/A"]["usage_limits"][0]["credit_limit"] == 7
    assert found["workspaces/B"]["description"] == "of us"
    assert found["workspaces/B"]["usage_limits"][0]["credit_limit"] == 2.5


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("team", "org.yaml:7:23: workspaces[0].template: the template's parameter 'budget' has no value here"),
        ("{name: team, parameters: {budgte: 1, budget: 2}}", "org.yaml:7:57: workspaces[0].template.parameters.budgte: unknown parameter 'budgte'; did you mean 'budget'?"),
        ("{name: team, parameters: {budget: lots}}", "org.yaml:7:57: workspaces[0].template.parameters.budget: the parameter 'budget' must be a number, according to its type"),
        ("{name: team, parameters: {budget: 0}}", "org.yaml:5:47: templates.team.usage_limits[0].credit_limit: must be 1 or more"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_parameter_is_told(tmp_path: Path, use: str, expected: str) -> None:
    path = written(tmp_path, org=f"{TEMPLATE}- {{name: A, template: {use}}}\n")
    assert told(path) == [expected]


_MEGABYTE = 1_000_000
HOSTILE: dict[str, str] = {
    "values": "x-a: [" + "1," * (_MEGABYTE // 2) + "1]",
    "mistakes": "workspaces:\n" + "- {nmae: abcdefghijklmnopqrstuvwxyz}\n" * (_MEGABYTE // 37),
    "a long name": "b" * _MEGABYTE + ": 1",
    "merges": "x-a: &a {" + ",".join(f"a{n}: 1" for n in range(900)) + "}\nx-b:\n" + "- {<<: *a}\n" * 2000,
    "unclosed": 'workspaces: [{name: a, description: "' + "${" * (_MEGABYTE // 2) + '"}]',
    "long names": 'workspaces: [{name: "' + "b" * (_MEGABYTE // 2) + '", description: "'
    + "${workspace.name}" * (_MEGABYTE // 40) + '"}]',
    "variable": "variables: {a: {default: " + "b" * (_MEGABYTE // 2) + "}}\nlabels: [{name: a, description: '"
    + "x${variables.a}" * (_MEGABYTE // 40) + "'}]",
    "templates": "templates: {t: {labels: [" + ",".join(f"{{name: l{n}}}" for n in range(4000)) + "]}}\nworkspaces:\n"
    + "".join(f"- {{name: w{n}, template: t}}\n" for n in range(9000)),
    "a long text": "workspaces:\n- &a {name: a, description: " + "b" * _MEGABYTE + "}\n" + "- *a\n" * 20_000,
    "a chain": "workspaces:\n- name: a\n  collections:\n  - {name: c5000}\n"
    + "".join(f"  - {{name: c{n}, parent_collection_id: c{n + 1}}}\n" for n in range(5000)),
    "defaults": "defaults: {api_keys: {scopes: [" + "a," * 40_000 + "a]}}\napi_keys:\n"
    + "".join(f"- {{name: k{n}}}\n" for n in range(20_000)),
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_short_file_makes_no_long_work(text: str) -> None:
    started = time.process_time()
    problems: tuple[object, ...] = ()
    try:
        manifest.loads(text)
    except ManifestError as error:
        problems = error.problems
    assert len(problems) <= 1001
    assert all(len(str(each)) < 1100 for each in problems)
    assert time.process_time() - started < 6  # seconds; a loaded machine counts as well


def test_a_csv_file_has_so_many_columns_at_most(tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_text(",".join(f"c{n}" for n in range(150_000)))
    path = written(tmp_path, org="people: [{csv: wide.csv}]\n")
    assert told(path) == ["wide.csv:1: the header has 150,000 columns, but the limit is 1,000"]
