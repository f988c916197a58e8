"""Results as Markdown. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks import organisations
from benchmarks.lineup import BASELINE, FIGURES, PEERS
from benchmarks.ratios import Spread, Summaries, Summary, difference, summarise
from benchmarks.results_file import Results


@dataclass(frozen=True)
class Table:
    """A table: its title, whose figures it shows, and title and metric of each column."""

    title: str
    figure: str
    columns: Sequence[tuple[str, str]]


_IN_FLIGHT = (1, 10, 50, 200)

TABLES = (
    Table(
        "Until it can be used: fewer is better",
        "imports",
        (
            ("Import, ms", "import_ms"),
            ("Modules", "import_modules"),
            ("Memory, MB", "import_mb"),
            ("With client and first operation, ms", "loaded_ms"),
            ("Modules", "loaded_modules"),
            ("Memory, MB", "loaded_mb"),
            ("First answer, ms", "called_ms"),
        ),
    ),
    Table(
        "A list of 5 rows, calls per second: more is better",
        "calls",
        [(f"{number} in flight", f"calls_per_second_{number}") for number in _IN_FLIGHT],
    ),
    Table(
        "A list of 5 rows, µs of CPU per call: fewer is better",
        "calls",
        [(f"{number} in flight", f"cpu_us_per_call_{number}") for number in _IN_FLIGHT],
    ),
    Table(
        "2,000 rows in pages of 100, one page after the other",
        "pages",
        (("Rows per second: more is better", "rows_per_second"), ("µs of CPU per row", "cpu_us_per_row")),
    ),
    Table(
        "2,000 creates with 32 in flight, each answered after 50 ms: at most 640 per second",
        "creates",
        (
            ("Per second: more is better", "creates_per_second"),
            ("Time against the ideal: less is better", "against_ideal"),
            ("µs of CPU per create", "cpu_us_per_create"),
        ),
    ),
    Table(
        "Parsing a page of 100, from bytes to models (httpx, httpx2 and aiohttp: to dictionaries)",
        "parsing",
        (
            ("µs of CPU per item", "cpu_us_per_item"),
            ("Bytes of memory per item, 100,000 kept", "kept_bytes_per_item"),
        ),
    ),
    Table(
        "Memory while 1,000,000 audit records are read (quick run: 10,000)",
        "memory",
        (("In the first tenth, MB", "first_tenth_mb"), ("At most, MB", "most_mb")),
    ),
)

_ADDED = (
    ("its own connections", "portkey-admin", "httpx, all connections kept"),
    ("those of aiohttp", "portkey-admin, aiohttp", "httpx over aiohttp"),
)


def number(value: float) -> str:
    """Return a number with as many digits as mean something."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def cell(summary: Summary | None) -> str:
    """Return a ratio with its spread, and the figure itself."""
    if summary is None:
        return "-"
    value, ratio = number(summary.value.median), summary.ratio
    if ratio is None:
        return value
    spread = f" ({ratio.minimum:.2f} to {ratio.maximum:.2f})" if ratio.minimum != ratio.maximum else ""
    return f"**{ratio.median:.2f}**{spread} · {value}"


def render_table(table: Table, summaries: Summaries, results: Results) -> list[str]:
    """Return the lines of a table; a peer that gave nothing says why."""
    (figure,) = (each for each in FIGURES if each.name == table.figure)
    lines = [
        f"| {' | '.join([table.title, *(title for title, _ in table.columns)])} |",
        f"|{'|'.join(['---', *('---:' for _ in table.columns)])}|",
    ]
    for peer in figure.peers:
        found = summaries.get(table.figure, {}).get(peer, {})
        cells = [cell(found.get(metric)) for _, metric in table.columns]
        if not found:
            why = results.missing.get(peer, {})
            cells[0] = why.get("") or why.get(table.figure) or "not measured"
        lines.append(f"| {' | '.join([peer, *cells])} |")
    return lines


HIGHLIGHTS = (
    ("`import`, ms", "imports", "import_ms"),
    ("Import, client and first call, ms", "imports", "called_ms"),
    ("Calls per second, 50 in flight", "calls", "calls_per_second_50"),
    ("Rows per second, pages of 100", "pages", "rows_per_second"),
    ("Creates per second, 32 in flight, 50 ms each", "creates", "creates_per_second"),
)
_SHOWN = ("portkey-admin", "portkey-admin, aiohttp", "httpx", "httpx2", "aiohttp", "portkey-ai")


def highlights(results: Results) -> str:
    """Return the table of the README: a few figures, as their medians, of a few peers."""
    summaries = summarise(results.samples)
    lines = [f"| {' | '.join(['', *_SHOWN])} |", f"|{'|'.join(['---', *('---:' for _ in _SHOWN)])}|"]
    for title, figure, metric in HIGHLIGHTS:
        found = [summaries.get(figure, {}).get(peer, {}).get(metric) for peer in _SHOWN]
        cells = ["-" if each is None else number(each.value.median) for each in found]
        lines.append(f"| {' | '.join([title, *cells])} |")
    return "\n".join(lines) + "\n"


def render(results: Results) -> str:
    """Return all of the results as Markdown."""
    summaries = summarise(results.samples)
    rounds = 1 + max((sample.round for sample in results.samples), default=-1)
    lines = [
        f"`{results.command}` on {results.day}: {results.system}, CPython {results.python}, rounds: {rounds},"
        f" one local server ({results.server}).",
        f"Each cell has the ratio to {BASELINE} of the same round, as median (minimum to maximum), and then"
        " the median of the figure itself. Each client has the limits that it has by default. The server"
        " has no TLS: the peers read certificates all the same, this SDK only if it has a URL with https.",
    ]
    for table in TABLES:
        lines += ["", *render_table(table, summaries, results)]
    if results.organisations:
        lines += ["", *organisations.table(results.organisations)]
    lines += ["", *_added(results), *_versions(results)]
    return "\n".join(lines) + "\n"


def _added(results: Results) -> list[str]:
    """Say what the SDK costs by itself: what it takes more than httpx over the same connections."""
    lines = []
    for title, ours, bare in _ADDED:
        call = difference(results.samples, "calls", "cpu_us_per_call_1", ours, bare)
        page = difference(results.samples, "pages", "cpu_us_per_row", ours, bare, times=100)
        if call is not None and page is not None:
            lines.append(
                f"Over httpx on {title}, the SDK adds {_spread(call)} µs of CPU to a call with 5 rows, and"
                f" {_spread(page)} µs to a page of 100, all parsing included."
            )
    return lines


def _spread(spread: Spread) -> str:
    return f"{number(spread.median)} ({number(spread.minimum)} to {number(spread.maximum)})"


def _versions(results: Results) -> list[str]:
    named = {PEERS[peer].package: version for peer, version in results.versions.items()}
    return ["", "Versions: " + ", ".join(f"{name} {version}" for name, version in named.items()) + "."]
