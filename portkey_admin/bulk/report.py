"""What became of all items together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Generic

import attrs

from .outcome import Item, Outcome, Status, Value


@attrs.frozen(kw_only=True)
class Statistics:
    """Count what has become of the items so far."""

    done: int = 0
    failed: int = 0
    in_doubt: int = 0
    in_flight: int = 0
    """Items that were taken from the source and have no outcome yet."""
    repeated: int = 0
    """Attempts beyond the first of each item, all because of a 429."""
    elapsed: float = 0.0
    """Seconds since the start."""

    @property
    def items(self) -> int:
        """Return how many items have an outcome."""
        return self.done + self.failed + self.in_doubt

    @property
    def per_second(self) -> float:
        """Return items per second, 0 where no time has passed."""
        return self.items / self.elapsed if self.elapsed > 0 else 0.0

    def __str__(self) -> str:
        parts = [f"{self.done:,} done"]
        parts += [f"{self.failed:,} failed"] if self.failed else []
        parts += [f"{self.in_doubt:,} in doubt"] if self.in_doubt else []
        parts += [f"{self.in_flight:,} in flight"] if self.in_flight else []
        noun = "item" if self.items == 1 else "items"
        return f"{self.items:,} {noun} in {self.elapsed:.1f} s ({self.per_second:,.0f}/s): {', '.join(parts)}"


class Tally:
    """Add outcomes up as they come."""

    def __init__(self) -> None:
        self._statuses: Counter[Status] = Counter()
        self._repeated = 0

    def add(self, outcome: Outcome[Item, Value]) -> None:
        """Count one outcome."""
        self._statuses[outcome.status] += 1
        self._repeated += outcome.attempts - 1

    @property
    def failures(self) -> int:
        """Return how many items are not done: failed or in doubt."""
        return self._statuses["failed"] + self._statuses["in_doubt"]

    def statistics(self, *, elapsed: float, in_flight: int = 0) -> Statistics:
        """Return the counts up to now."""
        return Statistics(
            done=self._statuses["done"],
            failed=self._statuses["failed"],
            in_doubt=self._statuses["in_doubt"],
            in_flight=in_flight,
            repeated=self._repeated,
            elapsed=elapsed,
        )


@attrs.frozen(kw_only=True, repr=False)
class Report(Generic[Item, Value]):
    """Hold the outcomes of a run, in the order of the source."""

    outcomes: tuple[Outcome[Item, Value], ...]
    elapsed: float
    """Seconds from start to end."""
    stopped: bool = False
    """Whether failures ended the run early: items that were not started have no outcome."""

    def done(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose work succeeded."""
        return self._with("done")

    def failed(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose work failed."""
        return self._with("failed")

    def in_doubt(self) -> list[Outcome[Item, Value]]:
        """Return the outcomes of items whose write may or may not have happened."""
        return self._with("in_doubt")

    def statistics(self) -> Statistics:
        """Return the counts."""
        return tally_of(self.outcomes).statistics(elapsed=self.elapsed)

    def __str__(self) -> str:
        return f"{self.statistics()}{' (stopped early)' if self.stopped else ''}"

    def __repr__(self) -> str:
        return f"<Report {self}>"

    def _with(self, status: Status) -> list[Outcome[Item, Value]]:
        return [outcome for outcome in self.outcomes if outcome.status == status]


def tally_of(outcomes: Iterable[Outcome[Item, Value]]) -> Tally:
    """Count outcomes that are all there."""
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome)
    return tally
