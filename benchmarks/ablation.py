"""Which parts of the pacing earn their place: python -m benchmarks.ablation [--write] [--quick]

Each part is left out in turn, and simulated servers in virtual time say what becomes of it: how much of what
they allow is used after ten seconds, and how much is refused. `--write` puts the table into
`docs/performance.md`. Equal code gives an equal table.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, Literal, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests/support")]

from rate_simulation import UNSURE, Knowing, OnlyPauses, Result, Scenario, best, simulate  # noqa: E402

from portkey_admin.calls import pacing  # noqa: E402
from portkey_admin.calls.pacing import Pace  # noqa: E402

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- ablation: begin; written by benchmarks/ablation.py -->\n", "<!-- ablation: end -->\n"

Told = float | Literal["exact", "seconds"] | None
TOLD: tuple[Told, ...] = ("exact", "seconds", 1.0, None)
"""What a 429 says: the wait as it is, in whole seconds, always a second, nothing."""


class Server(NamedTuple):
    """A simulated server, and the kind that it counts as."""

    kind: str
    scenario: Scenario


def servers(rates: Sequence[float] = (10, 60, 200)) -> Iterator[Server]:
    """Yield all servers: token buckets, windows, rivals, and rates that change in mid-run."""
    for told in TOLD:
        for rate in rates:
            for burst in (0.1, 0.3, 1.0, 5.0):
                yield Server(f"bucket of {burst:g} s", Scenario(rate=rate, burst=burst, retry_after=told))
            for window in ("fixed", "sliding"):
                for span in (1.0, 60.0):
                    seconds = 120.0 if span == 1 else 240.0
                    yield Server(
                        f"{window} window of {span:g} s",
                        Scenario(
                            rate=rate,
                            window=window,
                            span=span,
                            retry_after=told,
                            seconds=seconds,
                        ),
                    )
        for rate in (10, 60):
            yield Server("bucket of 1 request", Scenario(rate=rate, burst=0, retry_after=told))
        yield Server("another client takes half", Scenario(rate=100, rival=0.5, retry_after=told))
        for change, kind in ((0.5, "halves in mid-run"), (2.0, "doubles in mid-run")):
            yield Server(kind, Scenario(rate=100, change=change, retry_after=told))
    for wrong in (0.0, 5.0):
        yield Server("Retry-After wrong: 0 or 5 s", Scenario(rate=60, retry_after=wrong))


class NoMeasure(Pace):
    """Climbs whether the rate is used or not."""

    def succeeded(self, now: float) -> None:
        super().succeeded(now)
        self.measured = None


class NoEnd(Pace):
    """Does not look at what was taken at the end of a climb."""

    def throttled(self, now: float, *, sent_at: float, pause: float) -> None:
        self._counts.clear()
        super().throttled(now, sent_at=sent_at, pause=pause)


def known(scenario: Scenario) -> Result:
    """Return what becomes of a server whose rate is known. Of strays as many come as if it were not."""
    return simulate(scenario, pace=Knowing(scenario, 1.0)) if scenario.stray else best(scenario)


class Part(NamedTuple):
    """A part that is left out: another class, or other constants."""

    title: str
    pace: type[Pace] = Pace
    constants: Mapping[str, float] = {}
    run: Callable[[Scenario], Result] | None = None
    """What simulates a server instead."""


PARTS = (
    Part("as it is"),
    Part("the rate is known from the start", run=known),
    Part("only the pauses that are told", OnlyPauses),
    Part("no bound by what is measured (for callers that pause)", NoMeasure),
    Part("peak at the lower bound", constants={"_BETWEEN": 0.0}),
    Part("peak at the upper bound", constants={"_BETWEEN": 1.0}),
    Part("the end of a climb proves nothing", NoEnd),
    Part("a cut of 10 % instead of 2.5 %", constants={"_CUT": 0.1}),
    Part("every climb takes 10 s", constants={"_CLIMB_LEAST": 10.0, "_CLIMB_MOST": 10.0}),
    Part("climbs as long as the costs say from the start", constants={"_CLIMB_NEXT": 1e9}),
    Part("estimates are rough even if two agree", constants={"_ALIKE": -1.0}),
    Part("climbs not bound by the share refused", constants={"_REFUSED": 1e9}),
    Part("climbs not bound by what pauses lose", constants={"_LOST": 1e9}),
    Part("a cycle of one request counts in full", constants={"_PRIOR": 0.0}),
    Part("pauses that end with a 429 are not doubled", constants={"_LONGEST_PAUSE": 0.0}),
    Part("no more doubt after a 429 below the peak (for rates that drop)", constants={"_DOUBT": 0.0}),
    Part("a 429 always cuts (for 429s that have another reason)", constants={"_DEAF_BELOW": 0.0}),
)


class Row(NamedTuple):
    """What became of it without a part."""

    title: str
    used: Mapping[str, float]
    """By kind of server: the mean share."""
    refused: float
    """The worst."""
    good: int
    """Servers with at least 95 % used (90 % if they take one request at once), and at most 1 % rejected."""
    of: int
    strays: float
    """With 5 % of stray 429s: what is sent, as a share of what pausing alone sends."""


def row(part: Part, rates: Sequence[float] = (10, 60, 200)) -> Row:
    """Simulate all servers without a part."""
    for name, value in part.constants.items():
        setattr(pacing, name, value)
    run = part.run or (lambda scenario: simulate(scenario, pace=part.pace()))
    used: dict[str, list[float]] = {}
    refused, good = [], 0
    for kind, scenario in servers(rates):
        result = run(scenario)
        share, rejected = min(1.0, result.used(UNSURE)), result.rejected()
        used.setdefault(kind, []).append(share)
        refused.append(rejected)
        # A bucket of 0.1 s at ten per second is one request too.
        good += share >= (0.9 if scenario.size == 1 else 0.95) and rejected <= 0.01
    stray = Scenario(rate=100, stray=0.05, retry_after="exact", seconds=60)
    sent = [len(result.taken) for result in (run(stray), simulate(stray, pace=OnlyPauses()))]
    return Row(
        part.title,
        {kind: fmean(shares) for kind, shares in used.items()},
        max(refused),
        good,
        len(refused),
        sent[0] / sent[1],
    )


def table(rows: Sequence[Row]) -> str:
    """Return the rows as Markdown."""
    kinds = [*rows[0].used]
    titles = [
        "% used after 10 s",
        *kinds,
        "worst % refused",
        "servers as wanted",
        "% sent in spite of strays",
    ]
    lines = [f"| {' | '.join(titles)} |", "|---|" + "---:|" * (len(titles) - 1)]
    for each in rows:
        shares = [f"{100 * each.used[kind]:.0f}" for kind in kinds]
        cells = [
            *shares,
            f"{100 * each.refused:.1f}",
            f"{each.good} of {each.of}",
            f"{100 * each.strays:.0f}",
        ]
        lines.append(f"| {each.title} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def with_table(page: str, text: str) -> str:
    """Return a page with another table between its markers. Raises ValueError if it has none."""
    before, begun, rest = page.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not begun or not ended:
        raise ValueError(f"{PAGE.name} needs the lines {BEGIN.strip()} and {END.strip()}")
    return f"{before}{BEGIN}{text}{END}{after}"


def main() -> None:
    """Simulate, print, and write if asked."""
    parser = argparse.ArgumentParser(description="Leave out parts of the pacing in turn.")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    parser.add_argument("--quick", action="store_true", help="servers of one rate")
    options = parser.parse_args()
    work: Callable[[Part], Row] = _quickly if options.quick else row
    # Each part has a process of its own, as constants are changed in place.
    with multiprocessing.get_context("spawn").Pool(maxtasksperchild=1) as pool:
        rows: list[Any] = pool.map(work, PARTS, chunksize=1)
    text = table(rows)
    print(text)
    if options.write:
        PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), text), encoding="utf-8")


def _quickly(part: Part) -> Row:
    return row(part, (60,))


if __name__ == "__main__":
    main()
