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
from portkey_admin.manifest.reader import includes


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


def test_a_pattern_may_go_through_folders_and_leaves_out_its_own_file_and_folders(tmp_path: Path) -> None:
    org = written(
        tmp_path,
        org="include: '**/*.yaml'\nlabels: [{name: own}]\n",
        a__b="include: '*.yaml'\nlabels: [{name: b}]\n",
        a__a="labels: [{name: a}]\n",
        c="labels: [{name: c}]\n",
    )
    (tmp_path / "d.yaml").mkdir()
    assert [thing.label for thing in manifest.load(org)] == ["a", "b", "c", "own"]
    for name in ("e.json", "f.JSON"):
        (tmp_path / name).write_text('{"workspaces": [{"name": "\\ud83d\\ude80' + name + '"}]}')
    org.write_text("include: [e.json, f.JSON]\n")
    assert [thing.label for thing in manifest.load(org)] == ["\U0001f680e.json", "\U0001f680f.JSON"]
    read = manifest.loads("include: 'a/a.y*'", base=tmp_path)
    assert [thing.label for thing in read] == ["a"]


def test_what_several_files_say_in_mappings_is_put_together(tmp_path: Path) -> None:
    org = written(
        tmp_path,
        org="include: a.yaml\n$schema: x\nx-a: {b: 1}\norganisation_id: o\ntemplates: {t: {icon: T}}\nworkspaces: [{name: A, template: [t, u]}]\n",
        a="$schema: y\nx-a: {b: 2}\norganisation_id: o\ntemplates: {u: {description: U}}\n",
    )
    read = manifest.load(org)
    assert read.things.by_key["workspaces/A"].body == {"name": "A", "icon": "T", "description": "U"}
    assert (read.organisation_id, read.file, len(read)) == ("o", str(org), 1)
    assert repr(read) == f"<Manifest {org}: 1 resources>"
    written(
        tmp_path,
        org="include: a.yaml\ntemplates: {\n  t: {}\n}\ndefaults: {labels: {color_code: x}}\n",
        a="templates: {\n  t: {}, u: {}}\ndefaults: {api_keys: {template: a}}\n",
    )
    assert [line for line in told(org) if "duplicate" in line] == [
        "org.yaml:3:3: templates: duplicate entry 't' in `templates`; first at a.yaml:2:3"
    ]
    written(
        tmp_path,
        org="include: [a.yaml, b.yaml]\ntemplates: {t: {}}\n",
        a="templates: {s: {}}\n",
        b="templates: {\n  t: {}}\n",
    )
    assert told(org) == ["org.yaml:2:13: templates: duplicate entry 't' in `templates`; first at b.yaml:2:3"]
    written(
        tmp_path,
        org="include: a.yaml\ntemplates: {t: {}}\n",
        a="\ntemplates: {\n  u: {\n    template: t}}\nworkspaces: [{name: A, template: u}]\n",
    )
    assert told(org) == [
        "a.yaml:4:5: templates.u.template: a template can't use other templates: list both in the workspace"
    ]


@pytest.mark.parametrize(
    ("limits", "files", "expected"),
    [
        ({}, {"org": "include: a.yaml", "a": "include: b.yaml", "b": "include: a.yaml"}, ["b.yaml:1:10: include: the files include each other in a circle: a.yaml -> b.yaml -> a.yaml"]),
        ({"_DEEPEST": 2}, {"org": "include: a.yaml", "a": "include: b.yaml", "b": "labels: []"}, ["a.yaml:1:10: include: files are included more than 2 levels deep: flatten them"]),
        ({"_DEEPEST": 3}, {"org": "include: a.yaml", "a": "include: b.yaml", "b": "labels: []"}, []),
        ({"_MOST_FILES": 2}, {"org": "include: [a.yaml, b.yaml]", "a": "labels: []", "b": "labels: []"}, ["b.yaml: the manifest has more than 2 files"]),
        ({"_MOST_FILES": 3}, {"org": "include: [a.yaml, b.yaml]", "a": "labels: []", "b": "labels: []"}, []),
        ({"_MOST_FILES": 2}, {"org": "include: '*.yaml'", "a": "labels: []", "b": "labels: []"}, ["org.yaml:1:10: the manifest has more than 2 files"]),
        ({"_MOST_FILES": 3}, {"org": "include: '*.yaml'", "a": "labels: []", "b": "labels: []"}, []),
        ({"_MOST_BYTES": 24}, {"org": "include: a.yaml", "a": "labels: []"}, ["a.yaml: with this file, the manifest has more than 24 bytes"]),
        ({"_MOST_BYTES": 25}, {"org": "include: a.yaml", "a": "labels: []"}, []),
    ],
)  # fmt: skip
def test_a_manifest_has_so_many_files_and_bytes_and_levels_at_most(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limits: dict[str, int],
    files: dict[str, str],
    expected: list[str],
) -> None:
    for name, value in limits.items():
        monkeypatch.setattr(includes, name, value)
    path = written(tmp_path, **files)
    if expected:
        assert told(path) == expected
    else:
        assert len(manifest.load(path)) == 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"labels: []\n# caf\xe9\n# \xe9\n", "org.yaml:2: the file is not UTF-8: save it as UTF-8"),
        (b"\xe9\n", "org.yaml:1: the file is not UTF-8: save it as UTF-8"),
        (b"\n\n\xff\xfe", "org.yaml:3: the file is not UTF-8: save it as UTF-8"),
        ("\n\n\ufeff".encode("utf-16"), "org.yaml:1: the file is UTF-16: save it as UTF-8"),
        (b"\xfe\xff\0\n\0a", "org.yaml:1: the file is UTF-16: save it as UTF-8"),
    ],
)
def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path, written: bytes, expected: str) -> None:
    (tmp_path / "org.yaml").write_bytes(written)
    assert told(tmp_path / "org.yaml") == [expected]


def test_the_files_of_a_folder_are_told_of_one_by_one(tmp_path: Path) -> None:
    folder = tmp_path / "org"
    folder.mkdir()
    assert told(folder) == ["org: the folder contains no YAML file (*.yaml, *.yml)"]
    written(folder, b="nope: 1\n")
    (folder / "a.YML").mkdir()
    assert [line.partition("; it takes")[0] for line in told(folder)] == [
        "org/a.YML: the folder can't be read: Is a directory",
        "org/b.yaml:1:1: unknown field 'nope'",
    ]


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
    assert (secret.read(), str(secret.env)) == ("canary", "--var key")
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


READ: list[tuple[str, object, object]] = [
    ("string", "07", "07"),
    ("string", "${workspace.id}", "${workspace.id}"),
    ("integer", "-007", -7),
    ("integer", "+5", 5),
    ("integer", 5, 5),
    ("integer", "1_000", None),
    ("integer", "1" * 19, None),
    ("integer", True, None),
    ("number", "5", 5),
    ("number", "1" * 18, int("1" * 18)),
    ("number", "-2.5e1", -25.0),
    ("number", "inf", None),
    ("number", "nan", None),
    ("number", "many", None),
    ("boolean", "true", True),
    ("boolean", "FALSE", False),
    ("boolean", "no", None),
    ("boolean", 1, None),
    ("list", "[a, {b: 1}]", ["a", {"b": 1}]),
    ("list", "a", None),
    ("list", "[", None),
    ("list", ("${x}", 1, 2.5, None, True, ["y"]), None),
    ("list", ["${x}", 1, 2.5, None, True, ("y",)], ["${x}", 1, 2.5, None, True, ["y"]]),
    ("list", [object()], None),
    ("map", "{a: [1]}", {"a": [1]}),
    ("map", {"a": {"b": "${x}"}, 7: None}, {"a": {"b": "${x}"}, "7": None}),
    ("map", "[]", None),
]


def test_a_variable_without_a_type_is_text() -> None:
    text = "variables: {v: {default: null}, w: {}}\nlabels: [{name: '${variables.v}${variables.w}'}]\n"
    assert [*bodies(text, v="b07", w="1")] == ["labels/b071"]


@pytest.mark.parametrize(("kind", "given", "expected"), READ)
def test_a_value_from_outside_is_read_as_its_type(kind: str, given: object, expected: object) -> None:
    text = (
        f"variables: {{v: {{type: {kind}}}}}\n"
        "workspaces: [{name: A, configs: [{name: c, config: {is: '${variables.v}'}}]}]\n"
    )
    if expected is None:
        with pytest.raises(
            ManifestError, match=r"^--var v: the variable 'v' must be .*, according to its type"
        ):
            bodies(text, v=given)
    else:
        read = bodies(text, v=given)["configs/A/c"]["config"]["is"]
        assert (read, type(read)) == (expected, type(expected))


TEAM = (
    "variables: {limits: {type: list, default: []}, more: {type: map, default: {}}, n: {default: 1}, s: {secret: true, default: null}}\n"
    "workspaces: [{name: A, usage_limits: '${variables.limits}', defaults: '${variables.more}'}]\n"
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"limits": [5]}, "--var limits: limits[0]: must be a mapping, not a number"),
        ({"limits": ["5"]}, "--var limits: limits[0]: must be a mapping, not text"),
        ({"limits": [None]}, "--var limits: limits[0]: must be a mapping, not null"),
        ({"limits": [[]]}, "--var limits: limits[0]: must be a mapping, not a list"),
        ({"limits": [{"type": "cost", "credit_limit": {}}]}, "--var limits: limits[0].credit_limit: must be a number, not a mapping"),
        ({"more": {"metadata": {"a": "b", "c": 1}}}, "--var more: more.metadata.c: must be text, not a number"),
        ({"n": 1, "x": 2}, "--var x: unknown variable 'x'"),
        ({"s": ""}, "--var s: the variable 's' is a secret: it must be non-empty text"),
        ({"s": 5}, "--var s: the variable 's' is a secret: it must be non-empty text"),
    ],
)  # fmt: skip
def test_what_is_wrong_inside_of_a_value_is_told_with_the_name_of_the_variable(
    given: dict[str, object], expected: str
) -> None:
    with pytest.raises(ManifestError) as caught:
        bodies(TEAM, **given)
    assert str(caught.value) == expected


@pytest.mark.parametrize("source", ["{env: A}", "{file: a}", "{env: A, file: a, format: json}", "null"])
def test_the_default_of_a_secret_is_where_it_stands(source: str) -> None:
    bodies(f"variables: {{v: {{secret: true, default: {source}}}}}")


@pytest.mark.parametrize("written", ["{}", "{env: A, value: canary}", "canary", "[canary]"])
def test_the_default_of_a_secret_is_no_secret(written: str) -> None:
    with pytest.raises(ManifestError) as caught:
        manifest.loads(f"variables: {{v: {{secret: true, default: {written}}}}}", file="org.yaml")
    assert str(caught.value) == (
        "org.yaml:1:40: variables.v.default: a manifest must not contain secrets; write {env: NAME} or {file: PATH}"
        " to read it from there"
    )


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "templates: {t: {}}\nworkspaces: [{name: A, template: {name: t, parameters: {p: 1}}}]\n",
            "2:60: workspaces[0].template.parameters.p: unknown parameter 'p'; the template has none",
        ),
        (
            "templates: {t: {parameters: {who: {default: us}}}}\nworkspaces: [{name: A, template: {name: t, parameters: {xyz: 1}}}]\n",
            "2:62: workspaces[0].template.parameters.xyz: unknown parameter 'xyz'",
        ),
        (
            "templates: {t: {parameters: {p: {type: nubmer}}, icon: '${parameters.p}'}}\nworkspaces: [{name: A, template: {name: t, parameters: {p: x}}}]\n",
            "1:40: templates.t.parameters.p.type: must be string, integer, number, boolean, list or map; did you mean"
            " 'number'?",
        ),
        (
            "templates: {t: {parameters: {p: {type: integer, default: x}}}}\nworkspaces: [{name: A, template: t}]\n",
            "1:58: templates.t.parameters.p.default: the parameter 'p' must be a whole number, according to its type",
        ),
        (
            "labels: [{name: '${variables.a}'}]\n",
            "1:17: labels[0].name: unknown variable 'a'; there are none",
        ),
        (
            "variables: {abc: {default: 1}}\nlabels: [{name: '${variables.xyz}'}]\n",
            "2:17: labels[0].name: unknown variable 'xyz'",
        ),
        (
            "variables: {a: {type: integer, default: '${x}'}}\nlabels: [{name: '${variables.b} ${variables.a}'}]\n",
            "2:17: labels[0].name: unknown variable 'b'",
        ),
    ],
)
def test_a_value_that_is_not_declared_is_told_with_what_is(text: str, expected: str) -> None:
    with pytest.raises(ManifestError) as caught:
        manifest.loads(text, file="org.yaml")
    assert str(caught.value) == f"org.yaml:{expected}"


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
    (tmp_path / "wide.csv").write_text("email" + "," * 999)
    assert len(manifest.load(path)) == 0


def test_a_path_that_no_file_can_have_is_an_error_like_any_other() -> None:
    with pytest.raises(OSError, match="not a valid file name"):
        manifest.load("a\0b")
