"""The outcomes of all items together, and the events of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Generic, Literal, TypeAlias

import attrs

from portkey_admin.text import counted

from .outcome import STATUSES, SUCCESSES, Item, Outcome, Status, Value


@attrs.frozen(kw_only=True)
class RunStatistics:
    """The counts so far: one field per status, plus the items in progress."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0
    done: int = 0
    failed: int = 0
    in_doubt: int = 0
    skipped: int = 0
    in_flight: int = 0
    """Items in progress."""
    parked: int = 0
    """Items whose write is in doubt and that wait for a look-up."""
    repeated: int = 0
    """Attempts beyond the first of each item, after a 429 or an ambiguous write."""
    elapsed: float = 0.0
    """Seconds since the start."""

    @property
    def items(self) -> int:
        """Return how many items have an outcome."""
        return self.succeeded + self.failed + self.in_doubt + self.skipped

    @property
    def succeeded(self) -> int:
        """Return how many items' work succeeded."""
        return self.created + self.updated + self.unchanged + self.deleted + self.done

    @property
    def per_second(self) -> float:
        """Return items per second, 0 if no time has passed."""
        return self.items / self.elapsed if self.elapsed > 0 else 0.0

    def __str__(self) -> str:
        names = (*STATUSES, "in_flight", "parked")
        counts = [(name.replace("_", " "), getattr(self, name)) for name in names]
        parts = [f"{count:,} {name}" for name, count in counts if count] or ["0 done"]
        items = counted(self.items, "item")
        return f"{items} in {self.elapsed:.1f} s ({self.per_second:,.0f}/s): {', '.join(parts)}"


Statistics = RunStatistics
"""Its public name, as `bulk.Statistics`."""

Kind = Literal["started", "finished", "parked", "reconciling", "stopped", "ended"]


@attrs.frozen(kw_only=True)
class Event(Generic[Item, Value]):
    """Something that happened in a run.

    kind: `started`: an item was taken from the source; `finished`: an item has its outcome; `parked`: its
        write is in doubt, and a look-up will follow; `reconciling`: a round of look-ups starts; `stopped`: no
        more items will be taken; `ended`: nothing is in flight, which comes last, once, also if the run was
        cancelled.
    outcome: that of the item, for `finished`; for `parked`, what it would be without a look-up; else None.
    statistics: the counts so far, including this event.
    """

    kind: Kind
    outcome: Outcome[Item, Value] | None = None
    statistics: RunStatistics


OnEvent: TypeAlias = Callable[[Event[Item, Value]], None]


class Tally:
    """Counts outcomes as they arrive."""

    def __init__(self) -> None:
        self._statuses: Counter[Status] = Counter()
        self._repeated = 0

    def add(self, outcome: Outcome[Item, Value]) -> None:
        """Count one outcome."""
        self._statuses[outcome.status] += 1
        self._repeated += max(outcome.attempts - 1, 0)

    @property
    def failures(self) -> int:
        """Return how many items failed or are in doubt."""
        return self._statuses["failed"] + self._statuses["in_doubt"]

    def statistics(self, *, elapsed: float, in_flight: int = 0, parked: int = 0) -> RunStatistics:
        """Return the counts so far."""
        return RunStatistics(
            created=self._statuses["created"],
            updated=self._statuses["updated"],
            unchanged=self._statuses["unchanged"],
            deleted=self._statuses["deleted"],
            done=self._statuses["done"],
            failed=self._statuses["failed"],
            in_doubt=self._statuses["in_doubt"],
            skipped=self._statuses["skipped"],
            in_flight=in_flight,
            parked=parked,
            repeated=self._repeated,
            elapsed=elapsed,
        )


@attrs.frozen(kw_only=True, repr=False)
class Report(Generic[Item, Value]):
    """The outcomes of a run, in the order of the source."""

    outcomes: tuple[Outcome[Item, Value], ...]
    elapsed: float
    """Seconds from start to end."""
    stopped: bool = False
    """Whether the run ended early: items that were not started have no outcome."""

    @property
    def ok(self) -> bool:
        """Return whether every item of the source is done, in this run or in an earlier one."""
        return not self.stopped and all(outcome.succeeded for outcome in self.outcomes)

    def done(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose work succeeded: created, updated, unchanged, deleted, done."""
        return self.having(*SUCCESSES)

    def failed(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose work failed."""
        return self.having("failed")

    def in_doubt(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose write may or may not have happened."""
        return self.having("in_doubt")

    def skipped(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items that were not worked on; one with an error is not done."""
        return self.having("skipped")

    def having(self, *statuses: Status) -> list[Outcome[Item, Value]]:
        """Return the outcomes that have one of the statuses."""
        return [outcome for outcome in self.outcomes if outcome.status in statuses]

    def statistics(self) -> RunStatistics:
        """Return the counts."""
        return tally_of(self.outcomes).statistics(elapsed=self.elapsed)

    def __str__(self) -> str:
        return f"{self.statistics()}{' (stopped early)' if self.stopped else ''}"

    def __repr__(self) -> str:
        return f"<Report {self}>"


def tally_of(outcomes: Iterable[Outcome[Item, Value]]) -> Tally:
    """Count a complete list of outcomes."""
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
    return tally
