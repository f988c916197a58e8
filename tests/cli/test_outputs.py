"""What is printed: formats, columns, filters and pages."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import click
import pytest
import yaml
from cli.command_line import ServedPlane, run

from portkey_admin.cli.output.fields import models_of, refuse_unknown
from portkey_admin.cli.output.rows import cell, flat, lookup, picked, read_filter
from portkey_admin.cli.output.table import chosen_columns
from portkey_admin_api.api import operation

ROW = {
    "name": "Search",
    "count": 3,
    "active": True,
    "icon": None,
    "limits": {"type": "cost", "values": [1, 2]},
    "users": [{"email": "ada@example.com"}],
    "tags": ["gold", "new"],
}


@pytest.mark.parametrize(
    ("condition", "admitted"),
    [
        ("name=Search", True),
        ("name=search", False),
        ("name~SEAR", True),
        ("name~x", False),
        ("name!=Ads", True),
        ("name!=Search", False),
        ("count=3", True),
        ("active=true", True),
        ("icon=null", True),
        ("icon!=null", False),
        ("missing=null", True),
        ("limits.type=cost", True),
        ("limits.values=2", True),
        ("tags=gold", True),
        ("tags!=gold", False),
        ("tags~ol", True),
        ("users.0.email~example.com", True),
        ("users.7.email=null", True),
        ("name=a=b", False),
    ],
)
def test_a_condition_admits_rows(condition: str, admitted: bool) -> None:
    assert read_filter(condition).admits(ROW) is admitted


@pytest.mark.parametrize("text", ["name", "", "=x", "~x"])
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a condition: write field=value"):
        read_filter(text)


def test_columns_are_dotted_paths() -> None:
    assert picked(ROW, ["name", "limits.type", "users.0.email", "nothing"]) == {
        "name": "Search",
        "limits.type": "cost",
        "users.0.email": "ada@example.com",
        "nothing": None,
    }
    assert lookup({"a.b": 1}, "a.b") == 1


def test_a_flat_row_has_the_fields_of_its_objects() -> None:
    assert flat({"a": {"b": {"c": 1}, "d": []}, "e": {}}) == {"a.b.c": 1, "a.d": [], "e": {}}
    assert [cell(value) for value in (None, "x", True, [1], {"a": "é"})] == [
        "",
        "x",
        "true",
        "[1]",
        '{"a": "é"}',
    ]


@pytest.mark.parametrize(
    ("width", "chosen"),
    [(80, ["name", "slug", "count", "active"]), (20, ["name", "slug"]), (3, ["name"])],
)
def test_a_table_shows_the_columns_that_fit(width: int, chosen: Sequence[str]) -> None:
    row = {
        "object": "thing",
        "count": 3,
        "active": True,
        "icon": None,
        "users": [],
        "slug": "ws-1",
        "name": "Search",
    }
    assert chosen_columns([row], width) == chosen


@pytest.fixture
def names(plane: ServedPlane) -> list[str]:
    """Make a few workspaces, and return their names."""
    made = ["Ads", "Legal", "Search", "Support", "Travel"]
    for name in made:
        run("workspaces", "create", "--name", name, "--usage-limits", '{"type": "cost", "credit_limit": 5}')
    plane.asked.clear()
    return made


def listed(*options: str) -> list[str]:
    ended = run("workspaces", "list", *options)
    assert ended.status == 0, ended.err
    return sorted(row["name"] for row in ended.lines)


def test_a_list_is_json_lines_where_nobody_looks(names: list[str]) -> None:
    assert listed() == names


def test_an_object_is_json(names: list[str]) -> None:
    slug = run("workspaces", "list", "--limit", "1").lines[0]["slug"]
    assert run("workspaces", "get", slug).json["slug"] == slug


@pytest.mark.parametrize("rows", [True, False])
def test_each_format_says_the_same(names: list[str], rows: bool) -> None:
    query = [] if rows else ["--query", "name=nobody"]
    line = ["workspaces", "list", "--columns", "name,usage_limits.0.type", *query, "--output"]
    read: dict[str, list[Any]] = {
        "json": run(*line, "json").json,
        "jsonl": run(*line, "jsonl").lines,
        "yaml": yaml.safe_load(run(*line, "yaml").out),
        "csv": list(csv.DictReader(io.StringIO(run(*line, "csv").out))),
    }
    wanted = [{"name": name, "usage_limits.0.type": "cost"} for name in names] if rows else []
    for format, found in read.items():
        assert sorted(found, key=lambda row: row["name"]) == wanted, format


def test_a_csv_file_holds_every_field(names: list[str]) -> None:
    row = run("workspaces", "list", "--limit", "1").lines[0]
    (told,) = csv.DictReader(io.StringIO(run("workspaces", "list", "--limit", "1", "-o", "csv").out))
    assert told.keys() == flat(row).keys()
    assert json.loads(told["usage_limits"]) == row["usage_limits"]


@pytest.mark.parametrize("format", ["json", "yaml", "csv", "jsonl", "table"])
def test_an_object_is_written_in_each_format(names: list[str], format: str) -> None:
    slug = run("workspaces", "list", "--limit", "1").lines[0]["slug"]
    assert slug in run("workspaces", "get", slug, "--output", format).out


def test_a_table_has_a_head_and_a_line_for_each_row(names: list[str]) -> None:
    ended = run("workspaces", "list", "--output", "table")
    head, *lines = ended.out.splitlines()
    assert head.split()[:3] == ["name", "slug", "id"]
    assert sorted(line.split()[0] for line in lines) == names


def test_a_table_shows_no_control_characters_and_no_markup(plane: ServedPlane) -> None:
    run("workspaces", "create", "--name", "\x1b[31m[bold]Search\x07")
    out = run("workspaces", "list", "--output", "table").out
    assert "[31m[bold]Search" in out
    assert not [char for char in out if not char.isprintable() and char != "\n"]


def test_on_a_terminal_it_is_a_table(names: list[str]) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "portkey_admin.cli", "workspaces", "list"]
    with subprocess.Popen(line, stdout=theirs, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) as process:
        os.close(theirs)
        out = b""
        try:
            while piece := os.read(ours, 65536):
                out += piece
        except OSError:
            pass  # how a terminal ends
        os.close(ours)
        assert process.wait() == 0
    assert b"Search" in out
    assert b"{" not in out


def test_without_all_the_first_page_is_shown_and_the_rest_is_told(
    names: list[str], plane: ServedPlane
) -> None:
    ended = run("workspaces", "list", "--page-size", "2")
    assert len(ended.lines) == 2
    assert ended.err == "portkey-admin: the first 2 of 5; use --all to show the rest\n"
    assert len(plane.asked) == 1


@pytest.mark.parametrize(
    ("options", "rows", "requests"),
    [
        (["--all"], 5, 3),
        (["--limit", "3"], 3, 2),
        (["--limit", "2"], 2, 1),
        (["--all", "--limit", "3"], 3, 2),
        (["--limit", "9"], 5, 3),
        (["--all", "--query", "name~a"], 4, 3),
        (["--limit", "1", "--query", "name=Travel"], 1, 3),
    ],
)
def test_as_many_pages_are_asked_for_as_it_takes(
    names: list[str], plane: ServedPlane, options: list[str], rows: int, requests: int
) -> None:
    assert len(listed("--page-size", "2", *options)) == rows
    assert len(plane.asked) == requests


def test_rows_are_chosen_by_conditions(names: list[str]) -> None:
    assert listed("--query", "name~s", "--query", "name!=Ads") == ["Search", "Support"]
    assert listed("--query", "usage_limits.0.credit_limit=5") == names


@pytest.mark.parametrize(
    ("option", "hint"),
    [
        ("--query=nmae=Search", "--query: unknown field 'nmae'; did you mean 'name'?"),
        ("--columns=name,nmae", "--columns: unknown field 'nmae'; did you mean 'name'?"),
        (
            "--columns=usage_limits.0.credit_limt",
            "--columns: unknown field 'credit_limt' in usage_limits.0; did you mean 'credit_limit'?",
        ),
    ],
)
@pytest.mark.parametrize("found", ["Search", "nothing of that name"])
def test_an_unknown_field_is_refused_before_anything_is_printed(
    names: list[str], option: str, hint: str, found: str
) -> None:
    ended = run("workspaces", "list", "--exact-name", found, option)
    assert (ended.status, ended.out, ended.err) == (2, "", f"portkey-admin: {hint}\n")


def test_an_unknown_column_is_refused_before_anything_is_written(plane: ServedPlane) -> None:
    ended = run("workspaces", "create", "--name", "Search", "--columns", "nmae")
    assert (ended.status, plane.asked) == (2, [])
    assert "unknown field 'nmae'; did you mean 'name'?" in ended.err


def test_a_field_that_only_the_server_knows_can_be_a_column(names: list[str]) -> None:
    row = {"name": "Search", "tide": {"low": 2}}
    refuse_unknown("--columns", ["tide.low", "name"], models_of(operation("workspaces.list")), [row])
    with pytest.raises(click.UsageError):
        refuse_unknown("--columns", ["tide.low"], models_of(operation("workspaces.list")), [{}])


def test_a_condition_on_a_field_that_rows_may_lack_is_none(names: list[str]) -> None:
    assert listed("--query", "rate_limits.type=x") == []


def test_nothing_answered_prints_nothing(names: list[str]) -> None:
    workspace = run("workspaces", "list", "--limit", "1").lines[0]
    provider = run("providers", "list", "--workspace-id", workspace["id"]).lines[0]
    ended = run("providers", "delete", provider["slug"], "--workspace-id", workspace["id"])
    assert (ended.status, ended.out, ended.err) == (0, "", "portkey-admin: done\n")
