"""The benchmark: its arithmetic, its tables, and one tiny measurement that says nothing about speed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks import bodies, measure, processes, readme, tables
from benchmarks.environments import REQUIREMENTS
from benchmarks.lineup import BASELINE, FIGURES, PEERS, Figure
from benchmarks.peers.client import Client
from benchmarks.ratios import Sample, Spread, difference, summarise
from benchmarks.results_file import Results
from benchmarks.run import version_of
from benchmarks.schedule import rotated, schedule

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(sys.executable)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with processes.server(HERE) as url:
        yield url


def calls(round_: int, peer: str, speed: float) -> Sample:
    return Sample(round_, "calls", peer, {"calls_per_second_1": speed})


def results(*samples: Sample, missing: dict[str, dict[str, str]] | None = None) -> Results:
    return Results(
        day="2026-01-01",
        python="3.11.7",
        system="Linux",
        server="asyncio",
        command="make bench",
        versions={"httpx": "0.28.1"},
        missing=missing or {},
        samples=list(samples),
    )


@pytest.mark.parametrize(
    ("round_", "order"), [(0, "abc"), (1, "bca"), (2, "cab"), (3, "abc")], ids=["0", "1", "2", "3"]
)
def test_each_round_begins_with_another_peer(round_: int, order: str) -> None:
    assert "".join(rotated("abc", round_)) == order


def test_peers_take_turns_within_a_figure_and_rounds_come_one_after_the_other() -> None:
    figures = [Figure("imports", ["a", "b"]), Figure("memory", ["a", "b"], rounds=1)]
    planned = [(round_, figure.name, peer) for round_, figure, peer in schedule(figures, 2)]
    assert planned == [
        (0, "imports", "a"),
        (0, "imports", "b"),
        (0, "memory", "a"),
        (0, "memory", "b"),
        (1, "imports", "b"),
        (1, "imports", "a"),
    ]


def test_a_ratio_is_taken_within_its_round() -> None:
    samples = [
        *(calls(0, BASELINE, 100), calls(0, "openai", 50)),
        *(calls(1, BASELINE, 10), calls(1, "openai", 20)),
        *(calls(2, BASELINE, 40), calls(2, "openai", 40)),
    ]
    summary = summarise(samples)["calls"]["openai"]["calls_per_second_1"]
    assert summary.value == Spread(20, 40, 50)
    assert summary.ratio == Spread(0.5, 1.0, 2.0)


def test_a_round_that_lacks_the_baseline_has_no_ratio() -> None:
    samples = [calls(0, BASELINE, 100), calls(0, "openai", 50), calls(1, "openai", 10)]
    summary = summarise(samples)["calls"]["openai"]["calls_per_second_1"]
    assert summary.ratio == Spread(0.5, 0.5, 0.5)
    assert summarise([calls(0, "openai", 50)])["calls"]["openai"]["calls_per_second_1"].ratio is None


def test_a_difference_is_taken_within_its_round() -> None:
    samples = [
        *(calls(0, "a", 30), calls(0, "b", 10), calls(1, "a", 5), calls(1, "b", 4)),
        *(calls(2, "a", 9), calls(3, "b", 7)),
    ]
    assert difference(samples, "calls", "calls_per_second_1", "a", "b", times=100) == Spread(100, 1050, 2000)
    assert difference(samples, "calls", "calls_per_second_1", "a", "c") is None


def test_a_row_has_the_ratio_its_spread_and_the_figure() -> None:
    lines = tables.render(
        results(
            *(calls(0, BASELINE, 1000), calls(0, "openai", 500)),
            *(calls(1, BASELINE, 2000), calls(1, "openai", 4000)),
        )
    ).splitlines()
    assert "| httpx | **1.00** · 1,500 | - | - | - |" in lines
    assert "| openai | **1.25** (0.50 to 2.00) · 2,250 | - | - | - |" in lines


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"openai": {"": "it could not be installed (exit 1)"}}, "it could not be installed (exit 1)"),
        ({"openai": {"calls": "it took too long"}}, "it took too long"),
        ({"openai": {"pages": "of no matter here"}}, "not measured"),
        ({}, "not measured"),
    ],
    ids=["not installed", "failed", "failed elsewhere", "left out"],
)
def test_a_peer_without_figures_is_there_with_the_reason(
    missing: dict[str, dict[str, str]], said: str
) -> None:
    table = next(each for each in tables.TABLES if each.figure == "calls")
    (line,) = (
        line
        for line in tables.render_table(table, {}, results(missing=missing))
        if line.startswith("| openai |")
    )
    assert line == f"| openai | {said} | - | - | - |"


def test_what_was_written_can_be_read_and_makes_the_same_tables(tmp_path: Path) -> None:
    written = results(calls(0, BASELINE, 1000), calls(0, "openai", 500), missing={"githubkit": {"": "gone"}})
    written.write(tmp_path / "results.json")
    assert tables.render(Results.read(tmp_path / "results.json")) == tables.render(written)


def test_every_environment_is_pinned_to_the_last_package() -> None:
    for file in REQUIREMENTS.glob("*.txt"):
        pins = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", pin)] == []
    for peer in PEERS.values():
        assert version_of(peer.package, peer.environment)


def test_every_figure_has_peers_that_exist_and_the_baseline_among_them() -> None:
    for figure in FIGURES:
        assert set(figure.peers) <= set(PEERS)
        assert BASELINE in figure.peers


@pytest.mark.parametrize("rows", [bodies.SMALL, bodies.PAGE], ids=["small", "page"])
def test_every_peer_gets_an_answer_of_about_the_same_size(rows: int) -> None:
    sizes = {path: len(bodies.render(path, rows, rows)) for path in bodies.LISTS}
    usual = sizes["/v1/admin/workspaces"]
    assert {path: size for path, size in sizes.items() if not 0.9 < size / usual < 1.1} == {}


MEASURED = [
    ("imports", {}, {"import_ms", "import_modules", "loaded_ms", "loaded_modules", "called_ms"}),
    ("calls", {"seconds": 0.01, "most": 10}, {"calls_per_second_1", "cpu_us_per_call_10", "server_busy"}),
    ("pages", {"times": 1}, {"rows_per_second", "cpu_us_per_row"}),
    ("parsing", {"times": 1}, {"cpu_us_per_item", "kept_bytes_per_item"}),
    ("creates", {"items": 2}, {"creates_per_second", "against_ideal", "cpu_us_per_create"}),
]


@pytest.mark.parametrize("name", ["portkey-admin", BASELINE])
@pytest.mark.parametrize(("figure", "settings", "found"), MEASURED, ids=[each[0] for each in MEASURED])
def test_a_measurement_gives_its_figures(
    server: str, name: str, figure: str, settings: dict[str, float], found: set[str]
) -> None:
    figures = processes.measure(HERE, figure, PEERS[name], server, settings)
    assert found <= set(figures)
    assert all(value >= 0 for value in figures.values())


def test_creates_with_a_journal_leave_no_file_behind(server: str) -> None:
    peer = PEERS["portkey-admin, with a journal"]
    assert processes.measure(HERE, "creates", peer, server, {"items": 2})["creates_per_second"] > 0
    assert [path for path in (ROOT / "benchmarks" / "peers").rglob("*") if path.suffix == ".jsonl"] == []


def test_audit_records_never_end_and_none_comes_twice(server: str) -> None:
    wanted = 2 * bodies.PAGE * bodies.PAGES + 1
    figures = processes.measure(HERE, "memory", PEERS["portkey-admin"], server, {"rows": wanted})
    assert figures["rows"] == wanted


def test_a_peer_that_fails_says_so_in_one_line(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    # CPython 3.15 guesses what was meant.
    line = r"^ModuleNotFoundError: No module named 'portkey_ai'(\. Did you mean: .*)?$"
    with pytest.raises(processes.MeasuringError, match=line):
        processes.measure(HERE, "imports", PEERS["portkey-ai"], server, {})
    assert "Traceback" in capsys.readouterr().err


def test_a_figure_that_a_peer_does_not_have_is_told_from_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def call() -> int:
        return 0

    async def connect(url: str, in_flight: int) -> Client:
        return Client(call=call, close=call)

    peer = ModuleType("benchmarks.peers.bare")
    vars(peer).update(MODULE="bare", connect=connect)
    monkeypatch.setitem(sys.modules, peer.__name__, peer)
    monkeypatch.setattr(sys, "argv", ["measure", "memory", "bare", "http://localhost", "rows=1"])
    measure.main()
    printing = tmp_path / "python"
    printing.write_text(f"#!{HERE}\nprint({capsys.readouterr().out.strip()!r})\n", encoding="utf-8")
    printing.chmod(0o755)
    with pytest.raises(processes.MeasuringError, match=r"^it has no audit logs$"):
        processes.measure(printing, "memory", PEERS["aiohttp"], "http://localhost", {})


def test_the_table_of_the_readme_is_the_latest_one() -> None:
    results = Results.read(readme.LATEST)
    assert readme.table_in(readme.README.read_text(encoding="utf-8")) == tables.highlights(results)
    assert tables.render(results) == readme.LATEST.with_suffix(".md").read_text(encoding="utf-8")


def test_updating_the_readme_changes_what_is_between_the_markers_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text(f"before\n{readme.BEGIN}old\n{readme.END}after\n", encoding="utf-8")
    readme.update(file)
    table = tables.highlights(Results.read(readme.LATEST))
    assert file.read_text(encoding="utf-8") == f"before\n{readme.BEGIN}{table}{readme.END}after\n"


def test_a_readme_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match=r"README\.md needs the lines"):
        readme.with_table("no markers\n", "| new |\n")
