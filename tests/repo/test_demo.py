"""The example and the demo: invented data, an honest table, and no plane left behind."""

from __future__ import annotations

import csv
import re
import socket
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import demo
import people
import pytest

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = ROOT / "examples" / "people.csv"


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with PEOPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_of_people_is_what_its_script_writes(rows: list[dict[str, str]]) -> None:
    assert rows == list(people.people())


def test_a_thousand_people_in_forty_teams_with_one_lead_each(rows: list[dict[str, str]]) -> None:
    assert len({row["email"] for row in rows}) == len(rows) == 1000
    leads = Counter(row["team"] for row in rows if row["lead"] == "yes")
    assert len(leads) == 40
    assert set(leads.values()) == {1}
    assert {row["team"] for row in rows} == leads.keys()


def test_every_address_ends_in_example_com(rows: list[dict[str, str]]) -> None:
    assert {row["email"].partition("@")[2] for row in rows} == {"example.com"}


def test_the_onboarding_program_is_under_a_hundred_lines() -> None:
    program = ROOT / "examples" / "onboard.py"
    assert len(program.read_text(encoding="utf-8").splitlines()) < 100


@pytest.mark.parametrize(
    ("found", "row"),
    [
        (["a", "b"], demo.Row("People", 2, 2, holds=True)),
        (["a"], demo.Row("People", 2, 1, holds=False)),
        (["a", "b", "b"], demo.Row("People", 2, 3, holds=False)),
        (["a", "a"], demo.Row("People", 2, 2, holds=False)),
        (["a", "c"], demo.Row("People", 2, 2, holds=False)),
    ],
    ids=["all there", "one lost", "one twice", "one lost and one twice", "another"],
)
def test_a_count_holds_only_where_the_very_things_are_there(found: list[str], row: demo.Row) -> None:
    def people_named(names: list[str]) -> demo.Facts:
        return {"People": Counter((name,) for name in names)}

    assert demo.compare(people_named(["a", "b"]), people_named(found)) == [row]


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, people.COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def run_demo(file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, demo.__file__, "--people", str(file), "--latency-ms", "1"]
    command += ["--rate", "100", "--burst", "5"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=500)


def assert_stopped(output: str) -> None:
    match = re.search(r"control plane at (\S+):", output)
    assert match is not None
    url = urlsplit(match[1])
    with socket.socket() as probe:
        assert probe.connect_ex((url.hostname, url.port)) != 0


def test_demo_is_killed_goes_on_and_proves_the_counts(rows: list[dict[str, str]], tmp_path: Path) -> None:
    teams = {row["team"] for row in rows[:60]}
    chosen = [row for row in rows if row["team"] in teams]
    ended = run_demo(write(tmp_path / "people.csv", chosen))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert re.search(r"Killed by SIGKILL: \d+ writes are done, \d+ in doubt", ended.stdout)
    assert "$ portkey-admin resume run.jsonl" in ended.stdout
    assert ended.stdout.count(" ok ") == 7
    assert_stopped(ended.stdout)


def test_demo_fails_where_a_person_is_listed_twice(rows: list[dict[str, str]], tmp_path: Path) -> None:
    team = [row for row in rows if row["team"] == rows[0]["team"]]
    ended = run_demo(write(tmp_path / "people.csv", [*team, team[0]]))
    assert ended.returncode == 1
    assert f"people.csv:{len(team) + 2}" in ended.stderr
    assert_stopped(ended.stdout)


def test_a_terminated_demo_stops_its_plane() -> None:
    command = [sys.executable, demo.__file__]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.terminate()
        assert process.wait(60) == 143
    assert_stopped(first)
