"""How values are written on the command line, and what is sent for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cli.command_line import ServedPlane, run

BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
LIMIT = '{"type": "cost", "credit_limit": 5}'


@pytest.mark.parametrize(
    ("options", "sent"),
    [
        (["--description", "For search"], {"description": "For search"}),
        (["--description", "null"], {"description": "null"}),
        (["--description", "@@home"], {"description": "@home"}),
        (["--description", ""], {"description": ""}),
        (["--icon", "null"], {"icon": None}),
        (["--usage-limits", "null"], {"usage_limits": None}),
        (["--usage-limits", LIMIT], {"usage_limits": [{"type": "cost", "credit_limit": 5}]}),
        (["--usage-limits", f"[{LIMIT}]"], {"usage_limits": [{"type": "cost", "credit_limit": 5}]}),
        (["--usage-limits", "[]"], {"usage_limits": []}),
        (["--users", "a", "--users", "b"], {"users": ["a", "b"]}),
        (["--users", '["a"]', "--users", "b"], {"users": ["a", "b"]}),
        (["--defaults", '{"metadata": {"team": "é"}}'], {"defaults": {"metadata": {"team": "é"}}}),
    ],
)
def test_options_become_fields_of_the_body(
    plane: ServedPlane, options: list[str], sent: dict[str, Any]
) -> None:
    run("workspaces", "create", "--name", "Search", *options)
    assert plane.asked[-1].body == {"name": "Search", **sent}


@pytest.mark.parametrize(
    ("options", "sent"),
    [
        (["--value", "5"], {"value": 5}),
        (["--value", "0.5"], {"value": 0.5}),
        (["--description", "null"], {"description": None}),
    ],
)
def test_numbers_and_null_become_what_the_field_takes(
    plane: ServedPlane, options: list[str], sent: dict[str, Any]
) -> None:
    run("rate-limit-policies", "update", "an-id", *options)
    assert plane.asked[-1].body == sent


def test_a_flag_is_true_or_false_or_not_sent(plane: ServedPlane) -> None:
    for option in ("--reset-usage", "--no-reset-usage"):
        run("api-keys", "update", "an-id", option)
    run("api-keys", "update", "an-id", "--name", "CI")
    assert [each.body for each in plane.asked] == [
        {"reset_usage": True},
        {"reset_usage": False},
        {"name": "CI"},
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("body.json", '{"name": "Search", "icon": null}'),
        ("body.yaml", "name: Search\nicon: null\n"),
        ("body.yml", "{name: Search, icon: ~}"),
    ],
)
def test_a_body_is_read_from_a_file(plane: ServedPlane, tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    ended = run("workspaces", "create", "--body", f"@{tmp_path / name}")
    assert (ended.status, plane.asked[-1].body) == (0, {"name": "Search", "icon": None})


@pytest.mark.parametrize("content", ['{"name": "Search"}', "name: Search\n", '\ufeff{"name": "Search"}'])
def test_a_body_is_read_from_stdin_as_json_or_yaml(plane: ServedPlane, content: str) -> None:
    ended = run("workspaces", "create", "--body", "-", stdin=content)
    assert (ended.status, plane.asked[-1].body) == (0, {"name": "Search"})


def test_options_win_over_the_body(plane: ServedPlane) -> None:
    stdin = '{"name": "Search", "description": "Old"}'
    run("workspaces", "create", "--body", "-", "--description", "New", stdin=stdin)
    assert plane.asked[-1].body == {"name": "Search", "description": "New"}


def test_a_date_of_yaml_stays_the_text_that_it_is(plane: ServedPlane) -> None:
    run("api-keys", "update", "an-id", "--body", "-", stdin="expires_at: 2031-01-01T00:00:00Z\n")
    assert plane.asked[-1].body == {"expires_at": "2031-01-01T00:00:00Z"}


def test_values_are_read_from_files(plane: ServedPlane, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("two\nlines\n")
    (tmp_path / "limits.yaml").write_text("- {type: cost, credit_limit: 5}\n")
    line = ["--description", f"@{tmp_path / 'text'}", "--usage-limits", f"@{tmp_path / 'limits.yaml'}"]
    run("workspaces", "create", "--name", "@-", *line, stdin="Search\n")
    assert plane.asked[-1].body == {
        "name": "Search",
        "description": "two\nlines",
        "usage_limits": [{"type": "cost", "credit_limit": 5}],
    }


def test_a_moment_is_sent_as_the_api_takes_it(plane: ServedPlane) -> None:
    span = [
        "--time-of-generation-min",
        "2026-01-01T00:00:00Z",
        "--time-of-generation-max",
        "2026-02-01T01:00+01:00",
    ]
    run("analytics", "graphs", "requests", *span)
    assert plane.asked[-1].query["time_of_generation_min"] == "2026-01-01T00:00:00Z"
    assert plane.asked[-1].query["time_of_generation_max"] == "2026-02-01T01:00:00+01:00"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("workspaces create", "missing required field 'name': give --name"),
        (
            "api-keys create workspace service",
            "missing required fields 'name', 'scopes': give --name, --scopes",
        ),
        ("users update an-id", "missing required field 'role': give --role"),
        ("labels update an-id", "needs a body: an object"),
        ("workspaces create --name S --usage-limits {", "--usage-limits: not valid JSON"),
        ("workspaces create --name S --usage-limits 5", "'usage_limits[0]' must be an object"),
        ('workspaces create --name S --usage-limits {"typ":1}', "did you mean 'type'?"),
        ("workspaces create --name S --users null --users a", "--users: null can't be combined"),
        ("workspaces create --body {}", "--body takes @FILE, or - for stdin"),
        ("workspaces create --body @no-such-file", "can't read no-such-file: "),
        ("workspaces create --name @no-such-file", "can't read no-such-file: "),
        ("workspaces create --body @/dev/zero", "can't read /dev/zero: it is a pipe, a device or a socket"),
        ("workspaces create --body - --name @-", "stdin can be read only once"),
        (
            'workspaces create --name S --defaults {"a":{"b":1,"b":2}}',
            "--defaults: the name 'b' is there twice",
        ),
        ('workspaces create --name S --defaults {"a":NaN}', "--defaults: JSON has no NaN"),
        ("workspaces list --page-size many", "--page-size: 'many' is not a number"),
        ("workspaces list --page-size 1.5", "'page_size' must be an integer, not float"),
        ("workspaces get ..", "would change the path"),
        ("api-keys update k --expires-at tomorrow", "--expires-at: 'tomorrow' is not a time"),
        ("api-keys update k --expires-at 2031-01-01T00:00", "has no time zone"),
        ("workspaces list --query name", "'name' is not a condition: write field=value"),
        ("workspaces list --limit -1", "--limit"),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_sent(plane: ServedPlane, line: str, complaint: str) -> None:
    ended = run(*line.split(" "), stdin="{}")
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert complaint in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("{nmae: Search}", "unknown field 'nmae'; did you mean 'name'?"),
        ("[1, 2]", "the body must be an object (a dict), not list"),
        ("just a text", "--body is neither an object nor a list"),
        ("{", "stdin:2:1: not valid YAML: "),
        ('{"name": "a", "name": "b"}', "stdin: the name 'name' is there twice: remove one"),
        ('{"name": -Infinity}', "stdin: JSON has no -Infinity"),
        ("{a: .nan}", "stdin:1:5: a: a number that is not finite is not supported"),
        (BOMB, "stdin:1: the file's aliases expand to more than 100,000 values"),
        (b"\xff\xfe", "stdin is not UTF-8 text"),
        ("? [a]\n: b", "stdin:1:3: the name of an entry must be a string"),
    ],
)
def test_a_body_that_cannot_be_sent_is_told(plane: ServedPlane, content: str | bytes, complaint: str) -> None:
    ended = run("workspaces", "update", "ws", "--body", "-", stdin=content)
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert complaint in ended.err


def test_an_option_has_no_place_in_a_list(plane: ServedPlane) -> None:
    ended = run("logs", "create", "--body", "-", "--metadata", "{}", stdin="[]")
    assert (
        ended.err
        == "portkey-admin: --body is a list, so --metadata can't be added to it: put it into the list\n"
    )
    assert plane.asked == []


def test_strict_refuses_a_word_that_is_only_warned_of_without_it(plane: ServedPlane) -> None:
    line = ["integrations", "create", "--name", "a", "--ai-provider-id", "opnai"]
    assert (run(*line).status, len(plane.asked)) == (1, 1)  # sent, and refused by the plane
    for refused in (run(*line, "--strict"), run("--strict", *line)):
        assert (refused.status, "did you mean 'openai'?" in refused.err) == (2, True)
    assert len(plane.asked) == 1


def test_a_field_that_the_server_complains_of_is_told_as_an_option(plane: ServedPlane) -> None:
    ended = run("providers", "list")
    assert "what to do: see --workspace-id in portkey-admin providers list --help" in ended.err
