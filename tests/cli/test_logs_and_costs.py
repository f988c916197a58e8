"""`logs export` and `analytics cost`: from the logs of a workspace to a file, a chart and a picture."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest
from cli.command_line import ServedPlane, run

from portkey_admin.cli.charts import dollars
from portkey_admin.cli.cost_figures import Cost, bars_of
from portkey_admin.cli.flags import Last, span
from portkey_admin.installing import pip_install
from portkey_admin.testing import FaultPlan, Rule, Stale, SystemClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
going = pytest.mark.parametrize("clock", [SystemClock()], ids=["going"])
"""On a plane whose time goes by: an export takes some."""
SPAN = ["--since", "2025-11-01", "--until", "2026-03-01"]


@pytest.fixture
def workspace(plane: ServedPlane) -> str:
    """Make a workspace with logs in it, and return its slug."""
    slug: str = run("workspaces", "create", "--name", "Search").json["slug"]
    plane.plane.generate_logs(40, days=30)
    return slug


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("45m", timedelta(minutes=45)),
        ("12h", timedelta(hours=12)),
        ("30d", timedelta(30)),
        ("4w", timedelta(28)),
    ],
)
def test_a_span_is_a_number_and_a_unit(text: str, length: timedelta) -> None:
    assert Last().convert(text, None, None) == length


@pytest.mark.parametrize("text", ["30", "d", "0d", "-3d", "3y", "1.5d", "3 d", ""])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="write 45m, 12h, 30d or 4w"):
        Last().convert(text, None, None)


@pytest.mark.parametrize(
    ("last", "since", "until", "ends"),
    [
        (timedelta(1), None, None, ("2026-02-28T12:00:00Z", "2026-03-01T12:00:00Z")),
        (timedelta(1), None, "2026-01-02", ("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")),
        (None, "2026-01-02", None, ("2026-01-02T00:00:00Z", "2026-03-01T12:00:00Z")),
        (None, "2026-01-02T01:00+01:00", None, ("2026-01-02T00:00:00Z", "2026-03-01T12:00:00Z")),
    ],
)
def test_the_ends_of_a_span(
    last: timedelta | None, since: str | None, until: str | None, ends: tuple[str, str]
) -> None:
    assert span(last, since, until, now=NOW) == ends


@pytest.mark.parametrize(
    ("last", "since", "until", "complaint"),
    [
        (None, None, None, "give --last"),
        (timedelta(1), "2026-01-01", None, "give --last"),
        (None, "2027-01-01", None, "ends before it starts"),
        (None, "yesterday", None, "--since: 'yesterday' is not a time"),
        (timedelta(1), None, "now", "--until: 'now' is not a time"),
    ],
)
def test_a_span_that_cannot_be_is_refused(
    last: timedelta | None, since: str | None, until: str | None, complaint: str
) -> None:
    with pytest.raises(click.UsageError, match=complaint):
        span(last, since, until, now=NOW)


def test_the_dearest_groups_come_first_and_the_others_are_summed_up() -> None:
    costs = [Cost("a", 100), Cost("b", 300), Cost("c", 50), Cost("d", 25)]
    assert bars_of(costs, 2, over_time=False) == [("b", 3.0), ("a", 1.0), ("(2 others)", 0.75)]
    assert bars_of([], None, over_time=False) == []


def test_stretches_of_time_keep_their_order() -> None:
    days = [Cost(f"2026-01-0{day}T00:00:00.000Z", day * 100) for day in (1, 2, 3)]
    dates = ["Thu 1 Jan 2026", "Fri 2 Jan 2026", "Sat 3 Jan 2026"]
    assert bars_of(days, None, over_time=True) == [*zip(dates, [1, 2, 3], strict=True)]
    assert bars_of(days, 1, over_time=True) == [("(2 before)", 3), ("Sat 3 Jan 2026", 3)]
    hours = [Cost("2026-01-01T01:00:00.000+01:00", 1), Cost("2026-01-01T01:00Z", 1), Cost("week 3", 1)]
    labels = ["1 Jan 2026 00:00", "1 Jan 2026 01:00", "week 3"]
    assert bars_of(hours, None, over_time=True) == [(label, 0.01) for label in labels]


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "$0"), (0.0012, "$0.0012"), (1, "$1.0000"), (1234.5, "$1,234.50")]
)
def test_amounts_are_dollars(amount: float, text: str) -> None:
    assert dollars(amount) == text


@pytest.mark.parametrize(
    "by", ["time", "user", "model", "provider", "workspace", "ai_service", "metadata:_user"]
)
def test_cost_is_told_by_what_is_asked_for(workspace: str, by: str) -> None:
    ended = run("analytics", "cost", *SPAN, "--by", by, "--workspace-slug", workspace)
    assert ended.status == 0, ended.err
    rows = ended.lines
    assert sum(row["cents"] for row in rows) > 0
    assert all(list(row) == [by, "cents", "requests"] for row in rows)
    if by == "model":
        assert sum(row["requests"] for row in rows) == 40


def test_the_chart_has_a_bar_for_each_group_and_a_sum(workspace: str) -> None:
    line = ["analytics", "cost", *SPAN, "--by", "model", "--workspace-slug", workspace]
    rows = run(*line).lines
    title, *bars, total = run(*line, "--output", "table").out.splitlines()
    assert title == f"Cost by model, 1 Nov 2025 to 1 Mar 2026, workspace {workspace}"
    assert len(bars) == len(rows)
    assert "█" in bars[0]
    assert bars[0].split()[0] == max(rows, key=lambda row: row["cents"])["model"]
    assert total == f"total {dollars(sum(row['cents'] for row in rows) / 100)}"


def test_the_costs_of_all_workspaces_are_the_total_however_they_are_grouped(workspace: str) -> None:
    other = run("workspaces", "create", "--name", "Ads").json["slug"]
    totals = {}
    for by in ("time", "model", "workspace"):
        ended = run("analytics", "cost", *SPAN, "--by", by, "--all-workspaces")
        assert (ended.status, ended.err) == (0, "")
        totals[by] = round(sum(row["cents"] for row in ended.lines), 6)
    assert totals["time"] == totals["model"] == totals["workspace"] > 0
    assert run("analytics", "cost", *SPAN, "--by", "workspace", "--workspace-slug", other).lines == []


def test_whose_costs_they_are_is_told(workspace: str) -> None:
    ended = run("analytics", "cost", *SPAN, "-o", "table")
    assert ended.err.startswith("portkey-admin: workspace ")
    assert ended.err.endswith("; --all-workspaces for all\n")
    assert ended.err.removeprefix("portkey-admin: ").partition(";")[0] in ended.out.splitlines()[0]
    title = run("analytics", "cost", *SPAN, "--all-workspaces", "-o", "table").out.splitlines()[0]
    assert title.endswith(" workspaces")


def test_whose_figures_they_are_is_told_by_every_command(workspace: str) -> None:
    moments = [
        "--time-of-generation-min",
        "2026-01-01T00:00Z",
        "--time-of-generation-max",
        "2026-02-01T00:00Z",
    ]
    for command, told in (("graphs cost", True), ("groups users", True), ("groups workspaces", False)):
        line = ["analytics", *command.split(), *moments]
        assert (
            "workspace: default, or the key's own; --workspace-slug names another" in run(*line).err
        ) is told, command
        assert run(*line, "--workspace-slug", workspace).err == ""


def test_figures_of_all_workspaces_say_which_one_each_is_about(workspace: str) -> None:
    run("workspaces", "create", "--name", "Ads")
    span = [
        "--time-of-generation-min",
        "2025-11-01T00:00:00Z",
        "--time-of-generation-max",
        "2026-03-01T00:00:00Z",
    ]
    slugs = {each["slug"] for each in run("workspaces", "list").lines}
    (told,) = run(
        "analytics", "graphs", "requests", *span, "--workspace-slug", workspace, "-o", "jsonl"
    ).lines
    rows = run("analytics", "graphs", "requests", *span, "--all-workspaces").lines
    assert {row["workspace"] for row in rows} == slugs
    of_one = [row for row in rows if row["workspace"] == workspace]
    assert sum(row["total"] for row in of_one) == told["summary"]["total"] > 0
    assert [row["timestamp"] for row in of_one] == [each["timestamp"] for each in told["data_points"]]
    users = run(
        "analytics", "groups", "users", *span, "--all-workspaces", "--columns", "workspace,user"
    ).lines
    assert {row["workspace"] for row in users} == {workspace}
    assert len(run("analytics", "summary", "cache", *span, "--all-workspaces").lines) == len(slugs)
    # These are of all workspaces already.
    assert len(run("analytics", "groups", "by", "workspace", *span, "--all-workspaces").lines) == 1
    for wrong in (["--workspace-slug", workspace], ["--columns", "totl"]):
        assert run("analytics", "graphs", "requests", *span, "--all-workspaces", *wrong).status == 2


def test_figures_take_the_span_that_costs_take(workspace: str, plane: ServedPlane) -> None:
    line = ["analytics", "graphs", "requests", "--workspace-slug", workspace]
    assert run(*line, *SPAN).json["summary"]["total"] == 40
    assert plane.asked[-1].query["time_of_generation_min"] == "2025-11-01T00:00:00Z"
    assert run("analytics", "groups", "users", "--last", "30d").status == 0
    twice = [*SPAN, "--time-of-generation-min", "2025-11-01T00:00Z"]
    for wrong in ([], ["--last", "1d", "--since", "2025-11-01"], twice):
        assert run(*line, *wrong).status == 2
    assert "give --last, such as --last 30d" in run(*line).err


def test_where_there_was_nothing_the_chart_is_empty(workspace: str) -> None:
    line = [
        "analytics",
        "cost",
        "--since",
        "2000-01-01",
        "--until",
        "2000-01-02",
        "--by",
        "model",
        "-o",
        "table",
    ]
    assert run(*line, "--workspace-slug", workspace).out.splitlines()[1:] == ["total $0"]


def test_the_chart_is_drawn_into_a_picture(workspace: str, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    picture = tmp_path / "cost.png"
    ended = run(
        "analytics", "cost", *SPAN, "--by", "model", "--workspace-slug", workspace, "--png", str(picture)
    )
    assert ended.err == f"portkey-admin: saved the chart to {picture}\n"
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--png", "cost.svg"], "--png: the file name must end in .png"),
        (["--png", "nowhere/cost.png"], "--png: the folder nowhere does not exist"),
        (["--top", "0"], "--top"),
        (["--by", "modle"], "--by: unknown group 'modle'; did you mean 'model'?"),
        (["--all-workspaces", "--workspace-slug", "x"], "give one of them"),
        (["--status-code", "@nowhere"], "can't read nowhere"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_told_first(
    plane: ServedPlane, options: list[str], complaint: str
) -> None:
    ended = run("analytics", "cost", "--last", "30d", *options)
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert complaint in ended.err


def test_without_the_library_the_picture_says_which_extra_it_needs(plane: ServedPlane) -> None:
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "import importlib.util as util; found = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'matplotlib' else found(name, *rest)\n"
        "from portkey_admin.cli import main; main(['analytics', 'cost', '--last', '1d', '--png', 'x.png'])\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == f"portkey-admin: --png needs an extra: {pip_install('charts')}\n"


@going
def test_logs_are_exported_to_a_file_in_one_command(workspace: str, tmp_path: Path) -> None:
    file = tmp_path / "logs.jsonl"
    line = ["logs", "export", "--to", str(file), "--last", "60d", "--workspace-id", workspace]
    ended = run(*line, "--requested-data", "id, cost")
    assert (ended.status, ended.out) == (0, ""), ended.err
    rows = [json.loads(row) for row in file.read_text().splitlines()]
    assert len(rows) == 40
    assert all(row.keys() == {"id", "cost"} for row in rows)
    states = [line.rpartition(" ")[2] for line in ended.err.splitlines()[:-1]]
    assert states[0] == "draft"
    assert states[-1] == "done"
    assert ended.err.splitlines()[-1].startswith(
        f"portkey-admin: 40 logs, {file.stat().st_size} bytes, in {file}"
    )


def test_a_file_that_exists_is_kept_unless_forced(workspace: str, tmp_path: Path, plane: ServedPlane) -> None:
    file = tmp_path / "logs.jsonl"
    file.write_text("mine")
    plane.asked.clear()
    line = ["logs", "export", "--to", str(file), "--last", "1d", "--requested-data", "id"]
    ended = run(*line)
    assert (ended.status, plane.asked, file.read_text()) == (2, [], "mine")
    assert f"--to: {file} already exists" in ended.err
    run(*line, "--force", "--wait", "0")
    assert plane.asked


@pytest.mark.parametrize("command", ["logs export --to x --last 1d", "log-exports create --filters {}"])
def test_a_field_that_no_log_has_is_refused(plane: ServedPlane, command: str) -> None:
    for given in (["id", "--requested-data", "ai_modle"], ["id,ai_modle"]):
        ended = run(*command.split(), "--requested-data", *given)
        assert (ended.status, plane.asked) == (2, [])
        assert "--requested-data: unknown field 'ai_modle'; did you mean 'ai_model'?" in ended.err


@going
def test_an_export_goes_on_by_its_id(workspace: str, tmp_path: Path) -> None:
    body = {"filters": {}, "requested_data": ["id"], "workspace_id": workspace}
    id = run("log-exports", "create", "--body", "-", stdin=json.dumps(body)).json["id"]
    assert run("log-exports", "start", id).status == 0
    ended = run("logs", "export", "--to", str(tmp_path / "x"), "--id", id)
    assert ended.status == 0, ended.err
    assert len((tmp_path / "x").read_text().splitlines()) == 40


def test_an_export_that_is_not_done_in_time_says_how_to_go_on(
    workspace: str, tmp_path: Path, plane: ServedPlane
) -> None:
    line = ["logs", "export", "--to", str(tmp_path / "x"), *SPAN, "--workspace-id", workspace]
    plane.plane.faults = FaultPlan([Rule(Stale(milliseconds=3_600_000), on="log_exports.get")])
    ended = run(*line, "--requested-data", "id", "--wait", "0")
    assert ended.status == 1
    assert not (tmp_path / "x").exists()


def test_an_export_needs_a_span_or_filters_and_fields(
    workspace: str, plane: ServedPlane, tmp_path: Path
) -> None:
    plane.asked.clear()
    missing = run("logs", "export", "--to", str(tmp_path / "x"), "--last", "1d")
    assert (missing.status, plane.asked) == (2, [])
    assert "give --requested-data" in missing.err
