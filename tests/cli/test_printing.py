"""What is printed survives every encoding, and does nothing to a terminal."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.command_line import ServedPlane, run
from hypothesis import given, settings
from hypothesis import strategies as st
from scripted_server import answer
from scripted_server import serving as serving_answers

from portkey_admin import cli
from portkey_admin.cli.output.formats import writer
from portkey_admin.cli.printing import json_text, yaml_text
from portkey_admin.text import one_line, printable

ENCODINGS = ["ascii", "cp1252", "utf-8"]
ISSUING = "api-keys create organisation service --name batch --scopes logs.view"
# A window's title (OSC), a colour (C1), text that runs backwards, rich's markup, and what few encodings have.
HOSTILE = "\x1b]0;mine\x07 \x9b31m \u202etxt.exe\u202c [bold red]x[/] :smile: \u20ac \xe9 \U0001f600 \x7f"

texts = st.text(st.characters(), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(texts, inside, max_size=3),
    max_leaves=5,
)


def harmless(text: str) -> bool:
    return all(char.isprintable() or char == "\n" for char in text)


@given(texts, st.sampled_from(ENCODINGS))
def test_any_text_can_be_shown(text: str, encoding: str) -> None:
    shown = printable(text, encoding=encoding)
    assert shown.isprintable()
    assert printable(shown.encode(encoding).decode(encoding), encoding=encoding) == shown
    assert one_line(text).isprintable()
    assert harmless(printable(text, lines=True))


def test_what_can_be_shown_stays_as_it_is() -> None:
    assert printable("Caf\xe9 \u6771\u4eac 50 %", encoding="utf-8") == "Caf\xe9 \u6771\u4eac 50 %"
    assert printable("Caf\xe9 \u6771", encoding="cp1252") == "Caf\xe9 \\u6771"
    assert one_line(" a\tb\r\n\x1bc ") == "a b \\x1bc"


@settings(max_examples=60)
@given(values, st.sampled_from(ENCODINGS))
def test_json_and_yaml_say_the_same_in_every_encoding(value: Any, encoding: str) -> None:
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding=encoding)):
        as_json, lone = json_text(value, indent=2), any("\ud800" <= char <= "\udfff" for char in str(value))
        as_yaml = None if lone else yaml_text([value])  # YAML has no way to write half a pair
    for text in filter(None, (as_json, as_yaml)):
        assert harmless(text)
        text.encode(encoding)
    assert json.loads(as_json) == value
    assert as_yaml is None or yaml.safe_load(as_yaml) == [value]


@pytest.fixture
def hostile(plane: ServedPlane) -> str:
    """A workspace with a name that would do all sorts of things."""
    body = json.dumps({"name": HOSTILE})
    return str(run("workspaces", "create", "--body", "-", stdin=body).json["id"])


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "csv-safe", "yaml"])
def test_a_hostile_name_does_nothing(hostile: str, format: str, encoding: str) -> None:
    for line in (["workspaces", "list"], ["workspaces", "get", hostile]):
        ended = run(*line, "--columns", "name,id", "-o", format, encoding=encoding, terminal=True)
        assert (ended.status, ended.err) == (0, "")
        assert harmless(ended.out.replace("\x1b[1m", "").replace("\x1b[0m", ""))  # our own headings are bold
        match format:
            case "json":
                read = ended.json
            case "jsonl":
                read = ended.lines[-1]
            case "yaml":
                read = yaml.safe_load(ended.out)
            case _:
                assert "[bold red]x[/]" in ended.out
                assert ":smile:" in ended.out
                continue
        read = read[-1] if isinstance(read, list) else read
        assert read["name"] == HOSTILE


def test_a_hostile_error_does_nothing(plane: ServedPlane) -> None:
    for output in ([], ["-o", "json"]):
        ended = run("workspaces", "get", HOSTILE, *output, encoding="ascii", terminal=True)
        assert ended.status in (1, 2)
        assert harmless(ended.err)


def test_csv_in_a_file_is_what_the_server_sent(hostile: str) -> None:
    ended = run("workspaces", "list", "--columns", "name", "-o", "csv")
    assert [HOSTILE] in csv.reader(io.StringIO(ended.out, newline=""))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-x", "'-x"),
        ("\uff1d1", "'\uff1d1"),
        ("\t=1", "'\\t=1"),
        ("a=b", "a=b"),
        (-5, "-5"),
        (None, ""),
    ],
)
def test_a_spreadsheet_runs_no_cell(value: object, cell: str) -> None:
    with redirect_stdout(io.StringIO()) as out:
        lines = writer("csv-safe", None)
        lines.write({"=name": value, "id": 1})
        lines.close()
    assert [*csv.reader(io.StringIO(out.getvalue()))] == [["'=name", "id"], [cell, "1"]]


def test_csv_safe_is_csv(plane: ServedPlane) -> None:
    run("workspaces", "create", "--name", "=cmd")
    line = ["workspaces", "list", "--columns", "name", "--csv-safe"]
    assert "'=cmd" in run(*line).out.splitlines()
    assert run(*line, "-o", "csv").out == run(*line).out == run(*line[:-1], "-o", "csv-safe").out
    assert run(*line, "-o", "json").status == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("line", ["--help", "analytics cost --help", "log-exports create --help", "doctor"])
def test_what_we_say_ourselves_survives_too(line: str, encoding: str) -> None:
    ended = run(*line.split(), encoding=encoding)
    assert ended.out


@pytest.mark.skipif(sys.platform != "linux", reason="it has no /dev/full")
@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("workspaces create --name Search", 0, "the work is done, but its output can't be written"),
        ("scopes workspaces", 1, "No space left on device"),
        (f"{ISSUING} --show-secret", 1, "its secret can't be written to stdout: No space left on device"),
    ],
)
def test_the_exit_code_tells_of_the_work(plane: ServedPlane, line: str, status: int, told: str) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "portkey_admin.cli", *line.split()],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (ended.returncode, ended.stderr.count("\n")) == (status, 1)
    assert told in ended.stderr


def test_a_secret_for_a_closed_pipe_is_told(plane: ServedPlane) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "w") as gone:
        ended = subprocess.run(
            [sys.executable, "-m", "portkey_admin.cli", *ISSUING.split(), "--show-secret"],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=gone,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    (key,) = [key for key in run("api-keys", "list", "-o", "json").json if key["name"] == "batch"]
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert f"portkey-admin api-keys rotate {key['id']} --secret-file FILE" in ended.stderr


def test_nothing_is_printed_another_way() -> None:
    """Whoever prints by `print`, click or a stream of its own goes around what makes text harmless."""
    another = re.compile(r"click\.echo|(?<![\w.])print\(|sys\.std(out|err)\.write|(?<![\w.])Console\(")
    folder = Path(cli.__file__).parent
    around = [
        f"{file.relative_to(folder)}: {line.strip()}"
        for file in sorted(folder.rglob("*.py"))
        if file.name != "printing.py"
        for line in file.read_text().splitlines()
        if another.search(line)
    ]
    assert around == []


ODD_ROWS = [
    ["text", 7, None, [1], {"id": ["x"], HOSTILE: {HOSTILE: HOSTILE}}],
    [{"name": HOSTILE, "slug": 5, "cost": "inf", "requests": "nan", "timestamp": HOSTILE, "total": {}}],
    [{"data_points": "none"}, {"key": {"a": [None, [HOSTILE]]}, "scopes": HOSTILE}],
]
SPAN = ["--last", "3d"]


@pytest.mark.parametrize("rows", ODD_ROWS)
@pytest.mark.parametrize(
    "line",
    [
        ["workspaces", "list"],
        ["workspaces", "get", "w-1"],
        ["whoami"],
        ["analytics", "cost", *SPAN],
        ["analytics", "cost", *SPAN, "--by", "model", "--all-workspaces"],
    ],
)
def test_whatever_a_server_sends_is_shown_or_refused(
    line: list[str], rows: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies = [{"data": rows, "data_points": rows, "total": len(rows)}, rows, rows[0]]
    monkeypatch.setenv("PORTKEY_API_KEY", "key-of-this-test")
    for body, format in zip(bodies, ("table", "yaml", "csv-safe"), strict=True):
        with serving_answers(*[answer(200, body)] * 12) as server:
            monkeypatch.setenv("PORTKEY_BASE_URL", server.url)
            ended = run(*line, "-o", format, encoding="ascii", terminal=format != "table")
        assert ended.status in (0, 1, 2)
        assert harmless(ended.out)
        assert harmless(ended.err)
