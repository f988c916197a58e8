"""Progress of a manifest run: a live bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

from portkey_admin.cli.printing import console, flush, json_text, out, say, shown

if TYPE_CHECKING:
    from typing import Self

    from portkey_admin.bulk import Event, Outcome
    from portkey_admin.manifest import Plan, Step
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


class LinePerStep:
    """Prints one line for each finished step."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        flush()

    def __call__(self, event: Event[Step, Ensured[object]]) -> None:
        """Handle an event."""
        if event.kind == "finished" and event.outcome is not None:
            say(line_of(event.outcome))
        elif event.kind == "reconciling":
            say(f"checking {event.statistics.parked} writes that are in doubt")


class Silence(LinePerStep):
    """Shows nothing."""

    def __call__(self, event: Event[Step, Ensured[object]]) -> None:
        """Handle an event."""


class LiveBar:
    """Draws a bar with counts and speed, and prints failures above it."""

    def __init__(self, total: int) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress: Any = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeRemainingColumn(),
            console=console(),
            transient=True,
        )
        self._task = self._progress.add_task("applying", total=total, counts="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def __call__(self, event: Event[Step, Ensured[object]]) -> None:
        """Handle an event."""
        counts = event.statistics
        parts = [f"{counts.per_second:,.0f}/s", f"{counts.in_flight} in flight"]
        parts += [f"{counts.parked} in doubt"] if counts.parked else []
        parts += [f"{counts.failed} failed"] if counts.failed else []
        # Plain text: a title in brackets must not be parsed as markup.
        self._progress.update(
            self._task,
            completed=counts.items,
            description="looking again" if event.kind == "reconciling" else "applying",
            counts=", ".join(parts),
        )
        outcome = event.outcome
        if event.kind == "finished" and outcome is not None and outcome.error is not None:
            self._progress.console.print(shown(line_of(outcome)))


def display(total: int, *, quiet: bool) -> LinePerStep | LiveBar:
    """Return the display that suits stdout. quiet: show only the final report."""
    if quiet:
        return Silence()
    return LiveBar(total) if sys.stdout.isatty() else LinePerStep()
