"""Progress of a manifest run: a live bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from portkey_admin.cli.printing import console, flush, json_text, out, say, shown

if TYPE_CHECKING:
    from portkey_admin.bulk import Event, Outcome
    from portkey_admin.manifest import Plan, Step
    from portkey_admin.manifest.runner.run import OnStep
    from portkey_admin.reconcile import Ensured

_WIDTH = len("unchanged")


def line_of(outcome: Outcome[Step, Ensured[object]]) -> str:
    """Return the outcome of a step as one line."""
    status = outcome.status.replace("_", " ")
    reason = f": {outcome.error}" if outcome.error is not None else ""
    return " ".join(f"{status:<{_WIDTH}} {outcome.item.title}{reason}".split("\n"))


def print_plan(plan: Plan, form: str, *, unchanged: bool) -> None:
    """Print a plan as text, json or markdown. `unchanged`: include unchanged resources in text."""
    if form == "json":
        out(f"{json_text(plan.to_dict())}\n")
    elif form == "markdown":
        from portkey_admin.manifest.planner.markdown import markdown_of

        out(shown(markdown_of(plan), lines=True))
    else:
        for line in plan.lines(unchanged=unchanged):
            out(f"{shown(line)}\n")


@contextmanager
def display(total: int, *, quiet: bool) -> Iterator[OnStep | None]:
    """Show progress as suits stdout. quiet: show only the final report."""
    if quiet:
        yield None
    elif sys.stdout.isatty():
        with _live_bar(total) as show:
            yield show
    else:
        try:
            yield _print_line
        finally:
            flush()


def _print_line(event: Event[Step, Ensured[object]]) -> None:
    """Print one line for each finished step."""
    if event.kind == "finished" and event.outcome is not None:
        say(line_of(event.outcome))
    elif event.kind == "reconciling":
        say(f"checking {event.statistics.parked} writes that are in doubt")


@contextmanager
def _live_bar(total: int) -> Iterator[OnStep]:
    """Draw a bar with counts and speed, and print failures above it."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[counts]}"),
        TimeRemainingColumn(),
        console=console(),
        transient=True,
    )
    task = progress.add_task("applying", total=total, counts="")

    def show(event: Event[Step, Ensured[object]]) -> None:
        counts = event.statistics
        parts = [f"{counts.per_second:,.0f}/s", f"{counts.in_flight} in flight"]
        parts += [f"{counts.parked} in doubt"] if counts.parked else []
        parts += [f"{counts.failed} failed"] if counts.failed else []
        # Plain text: a title in brackets must not be parsed as markup.
        progress.update(
            task,
            completed=counts.items,
            description="looking again" if event.kind == "reconciling" else "applying",
            counts=", ".join(parts),
        )
        outcome = event.outcome
        if event.kind == "finished" and outcome is not None and outcome.error is not None:
            progress.console.print(shown(line_of(outcome)))

    with progress:
        yield show
