"""A plan as lines for people, as a comment in Markdown, and as JSON: whole texts of plans built here."""

# ruff: noqa: E501 - texts stand as they are

from __future__ import annotations

import attrs
import pytest
from manifest_runs import change, plan_of, step

from portkey_admin.manifest import Step
from portkey_admin.manifest.errors import Mark
from portkey_admin.manifest.planner.markdown import MARKER, markdown_of
from portkey_admin.manifest.planner.steps import RunNeeds, meant_by, top_of, without_blocked

NEEDS = RunNeeds(
    scopes=("configs.create", "configs.list"),
    operations={"configs.create": ("configs.create",)},
    lacking=("configs.create needs the scope configs.create",),
)
EVERYTHING = plan_of(
    step(
        "create",
        "workspace 'A`b'",
        kind="workspaces",
        key="workspaces//A",
        mark=Mark("org.yaml", 3, 5),
        note="into\nnothing",
        changes=(change("description", None, 'say "é"'), change("rate_limits", None, [{"value": 5}])),
        unverified=("secret",),
    ),
    step(
        "update",
        mark=Mark("org.yaml", 9),
        id="pc-1",
        changes=(change("config.retry.attempts", 3, 5),),
        blocked=(change("slug", "old", "new"),),
        unverified=("key", "headers.x"),
    ),
    step("replace", "prompt 'P'", id="p-1", changes=(change("name", "Q", "P"),)),
    step("unchanged", "label 'L'"),
    step("wait", "API key 'k'", note="ada@example.com has to accept", changes=(change("scopes", None, []),)),
    step("blocked", "guardrail 'G'", id="g-1", blocked=(change("type", 1, None),)),
    step("delete", "config 'Old'", id="pc-2", changes=(change("", "Old", None),)),
    step("delete", "access of 'B'", wanted={"slug": "b"}, changes=(change("enabled", True, False),)),
    required=NEEDS,
    left=(step("delete", "provider 'kept\x1b'"), step("delete", "provider 'too'")),
    notes=("a note\nof two lines",),
)


def test_everything_in_a_plan_is_told_in_markdown() -> None:
    assert markdown_of(EVERYTHING).split("\n") == [
        "<!-- portkey-admin plan -->",
        "### `org.yaml`: 1 to create, 1 to update, 1 to replace, 2 to delete, 1 to wait for, 1 blocked",
        "",
        "```diff",
        "+ create workspace 'A`b'  (org.yaml:3:5)",
        r"      into\nnothing",
        r'+     description: "say \"é\""',
        '+     rate_limits: [{"value": 5}]',
        "! update config 'Routing'  (org.yaml:9)",
        "-     config.retry.attempts: 3",
        "+     config.retry.attempts: 5",
        '!     slug cannot be changed from "old" to "new"',
        "      not compared, as the API never shows it: key, headers.x",
        "! replace prompt 'P'",
        '-     name: "Q"',
        '+     name: "P"',
        "  wait API key 'k'",
        "      ada@example.com has to accept",
        "+     scopes: []",
        "! blocked guardrail 'G'",
        "!     type cannot be changed from 1 to null",
        "- delete config 'Old'",
        "- delete access of 'B'",
        "-     enabled: true",
        "+     enabled: false",
        "```",
        "",
        "<details><summary>2 not in the manifest, kept</summary>",
        "",
        "```text",
        r"provider 'kept\x1b'",
        "provider 'too'",
        "```",
        "",
        "</details>",
        "",
        "<details><summary>1 to know</summary>",
        "",
        "```text",
        r"a note\nof two lines",
        "```",
        "",
        "</details>",
        "",
        "<details><summary>What the API key needs</summary>",
        "",
        "```text",
        "Required scopes: configs.create, configs.list",
        "The key is not sufficient: configs.create needs the scope configs.create",
        "```",
        "",
        "</details>",
        "",
    ]


def test_everything_in_a_plan_is_told_in_lines() -> None:
    assert str(EVERYTHING).split("\n") == [
        "+ create workspace 'A`b'  (org.yaml:3:5)",
        r"      into\nnothing",
        r'      description: "say \"é\""',
        '      rate_limits: [{"value": 5}]',
        "~ update config 'Routing'  (org.yaml:9)",
        "      config.retry.attempts: 3 -> 5",
        '      slug is "old" and can\'t be changed to "new": leave it out, or recreate the resource with `replace: true`',
        "      not compared, because the API never shows it: key, headers.x",
        "-/+ replace prompt 'P'",
        '      name: "Q" -> "P"',
        "? wait API key 'k'",
        "      ada@example.com has to accept",
        "      scopes: []",
        "! blocked guardrail 'G'",
        "      type is 1 and can't be changed to null: leave it out, or recreate the resource with `replace: true`",
        "- delete config 'Old'",
        "- delete access of 'B'",
        "      enabled: true -> false",
        r"= keep provider 'kept\x1b': not in the file; --prune removes it",
        "= keep provider 'too': not in the file; --prune removes it",
        r"a note\nof two lines",
        "org.yaml: 1 to create, 1 to update, 1 to replace, 2 to delete, 1 to wait for, 1 blocked, 2 not in the file, kept, 1 unchanged",
        "Required scopes: configs.create, configs.list",
        "The key is not sufficient: configs.create needs the scope configs.create",
    ]
    told = [*EVERYTHING.lines(unchanged=True)]
    assert "  unchanged label 'L'" in told
    assert len(told) == len([*EVERYTHING.lines()]) + 1


def test_everything_in_a_plan_is_told_in_json() -> None:
    told = EVERYTHING.to_dict()
    steps = told.pop("steps")
    assert [each["action"] for each in steps] == [each.action for each in EVERYTHING]
    assert steps[0] == {
        "key": "workspaces//A",
        "kind": "workspaces",
        "title": "workspace 'A`b'",
        "action": "create",
        "level": 0,
        "id": None,
        "changes": [
            {"field": "description", "before": None, "after": 'say "é"'},
            {"field": "rate_limits", "before": None, "after": [{"value": 5}]},
        ],
        "blocked": [],
        "unverified": ["secret"],
        "position": {"file": "org.yaml", "line": 3, "column": 5},
        "note": "into\nnothing",
    }
    assert steps[1] == {
        "key": "configs//config 'Routing'",
        "kind": "configs",
        "title": "config 'Routing'",
        "action": "update",
        "level": 0,
        "id": "pc-1",
        "changes": [{"field": "config.retry.attempts", "before": 3, "after": 5}],
        "blocked": [{"field": "slug", "before": "old", "after": "new"}],
        "unverified": ["key", "headers.x"],
        "position": {"file": "org.yaml", "line": 9, "column": None},
        "note": None,
    }
    assert steps[2]["position"] is None
    counts = {"create": 1, "update": 1, "replace": 1, "unchanged": 1, "wait": 1, "blocked": 1, "delete": 2}
    assert told == {
        "manifest": "org.yaml",
        "prune": False,
        "counts": counts,
        "needs": {
            "scopes": ["configs.create", "configs.list"],
            "operations": {"configs.create": ["configs.create"]},
            "lacking": ["configs.create needs the scope configs.create"],
        },
        "left": [each.to_dict() for each in EVERYTHING.left],
        "notes": ["a note\nof two lines"],
    }
    assert list(told["counts"]) == list(counts)
    assert EVERYTHING.writes == 5
    assert len(EVERYTHING) == 8
    assert repr(EVERYTHING) == "<Plan of org.yaml: 5 of 8 steps write>"


def test_a_plan_without_anything_to_do_is_told_shortly() -> None:
    nothing = plan_of(step("unchanged"), file="a`b\n.yaml")
    assert markdown_of(nothing) == MARKER + "\n### ``a`b\\n.yaml``: nothing to do\n\n"
    assert [*nothing.lines()] == ["a`b\n.yaml: 0 to create, 0 to update, 0 to delete, 1 unchanged"]


def test_long_values_are_cut() -> None:
    for text in ("x" * 98, "x" * 99, "x" * 198, "x" * 199):
        made = plan_of(step("create", changes=(change("text", None, text),)))
        of_people, of_comment = str(made).split("\n")[1], markdown_of(made).split("\n")[5]
        told = f'"{text}"'
        assert of_people == f"      text: {told if len(told) <= 100 else told[:100] + '…'}"
        assert of_comment == f"+     text: {told if len(told) <= 200 else told[:200] + '…'}"


def test_a_comment_leaves_out_what_github_would_refuse() -> None:
    many = [step("create", f"config '{index:05}{'x' * 84}'") for index in range(1_000)]
    told = markdown_of(plan_of(*many))
    assert len(told) < 65_536
    lines = told.split("\n")
    shown = [line for line in lines if line.startswith("+ create config ")]
    assert {len(line) for line in shown} == {107}
    head = len(lines[0] + lines[1])
    assert len(shown) == (60_000 - head) // 108  # each with its line break
    assert shown[-1].startswith(f"+ create config '{len(shown) - 1:05}")
    assert lines[len(shown) + 4 :] == [
        "```",
        "",
        f"… and {1_000 - len(shown):,} more lines, too many for a comment.",
        "",
    ]
    # What is folded takes of the same room.
    noted = markdown_of(plan_of(*many, notes=("n" * 5_000,)))
    fewer = len([line for line in noted.split("\n") if line.startswith("+ create config ")])
    assert len(shown) - fewer == pytest.approx(5_080 / 108, abs=1)


def test_a_folded_list_is_cut_too_and_an_empty_block_is_left_out() -> None:
    left = [step("delete", f"{index:04}{'x' * 95}") for index in range(1_200)]
    told = markdown_of(plan_of(left=tuple(left))).split("\n")
    assert told[2:9] == [
        "",
        "",
        "<details><summary>1,200 not in the manifest, kept</summary>",
        "",
        "```text",
        left[0].title,
        left[1].title,
    ]
    assert told[-6:] == [left[79].title, "… and 1,120 more", "```", "", "</details>", ""]
    assert [*plan_of(left=tuple(left)).lines()][199:] == [
        f"= keep {left[199].title}: not in the file; --prune removes it",
        "= keep 1,000 more; --json lists them",
        "org.yaml: 0 to create, 0 to update, 0 to delete, 1,200 not in the file, kept, 0 unchanged",
    ]
    kept = [*plan_of(left=tuple(left[:200])).lines()]
    assert len(kept) == 201
    huge = markdown_of(plan_of(step("create", "x" * 70_000)))
    assert huge.split("\n")[2:] == ["", "", "… and 1 more lines, too many for a comment.", ""]


@pytest.mark.parametrize(
    ("text", "fence"), [("`", "```"), ("``", "```"), ("a ``` b `", "````"), ("`````", "``````")]
)
def test_no_content_closes_its_block(text: str, fence: str) -> None:
    told = markdown_of(plan_of(step("create", "G", note=text), notes=(text,))).split("\n")
    assert [told.index(f"{fence}diff"), told.index(f"{fence}text")] == [3, 10]
    assert [index for index, line in enumerate(told) if line == fence] == [6, 12]


STEPS: dict[str, tuple[Step, dict[str, object]]] = {
    "create a key": (
        step("create", kind="api_keys"),
        {"writes": True, "rotates": False, "issues": True},
    ),
    "replace a key": (
        step("replace", kind="api_keys", id="k"),
        {"writes": True, "rotates": False, "issues": True},
    ),
    "rotate a key": (
        step("update", kind="api_keys", changes=(change("rotate.at", None, "x"), change("name", 1, 2))),
        {"writes": True, "rotates": True, "issues": True},
    ),
    "change a key": (
        step("update", kind="api_keys", changes=(change("name", 1, 2),)),
        {"writes": True, "rotates": False, "issues": False},
    ),
    "create a config": (step("create"), {"writes": True, "rotates": False, "issues": False}),
    "a new key that is rotated too": (
        step("create", kind="api_keys", changes=(change("rotate", None, {}),)),
        {"writes": True, "rotates": False, "issues": True},
    ),
    "wait": (step("wait", kind="api_keys"), {"writes": False, "rotates": False, "issues": False}),
    "delete a key": (step("delete", kind="api_keys"), {"writes": True, "rotates": False, "issues": False}),
}


@pytest.mark.parametrize("name", STEPS)
def test_what_a_step_does(name: str) -> None:
    made, told = STEPS[name]
    assert {each: getattr(made, each) for each in told} == told


def test_fields_that_are_not_sent() -> None:
    made = step(
        "update", blocked=(change("limits[0].value", 1, 2), change("a.b", 1, 2)), done=frozenset({"rotate"})
    )
    assert without_blocked(made, {"limits": [], "a": {}, "rotate": {}, "limit": 1}) == {"limit": 1}
    assert [top_of(each) for each in ("a", "a.b[0].c", "a[0].b", "")] == ["a", "a", "a", ""]
    assert meant_by(attrs.evolve(made, id="x")) is None  # without an entry, its name says which it is
