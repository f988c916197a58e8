"""What a client counts as it goes, by operation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.calls.statistics import CallStatistics, Statistics


class Counts:
    """The counts of one operation, as they grow."""

    def __init__(self) -> None:
        self.calls = 0
        self.attempts = 0
        self.resends = 0
        self.throttled = 0
        self.waited = 0.0
        self.failures: Counter[str] = Counter()

    def add(self, other: Counts) -> None:
        """Add the counts of another operation."""
        self.calls += other.calls
        self.attempts += other.attempts
        self.resends += other.resends
        self.throttled += other.throttled
        self.waited += other.waited
        self.failures.update(other.failures)

    def snapshot(self) -> CallStatistics:
        """Return the counts as they are now."""
        from portkey_admin.calls.statistics import CallStatistics

        return CallStatistics(
            calls=self.calls,
            attempts=self.attempts,
            resends=self.resends,
            throttled=self.throttled,
            waited=self.waited,
            failures=dict(sorted(self.failures.items())),
        )


class Counters(dict[str, Counts]):
    """The counts of every operation that was called, made when asked for. Clones of a client share them."""

    def __missing__(self, operation: str) -> Counts:
        counts = self[operation] = Counts()
        return counts

    def snapshot(self) -> Statistics:
        """Return all counts as they are now."""
        from portkey_admin.calls.statistics import Statistics

        total = Counts()
        for counts in self.values():
            total.add(counts)
        operations = {id: counts.snapshot() for id, counts in sorted(self.items())}
        return Statistics(total=total.snapshot(), operations=operations)
