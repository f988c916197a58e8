"""What a client has done so far, by operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class CallStatistics:
    """Counts of calls. What was refused before anything was to be sent is not among them."""

    calls: int = 0
    attempts: int = 0
    """Requests sent, repeated ones included."""
    resends: int = 0
    """Requests sent again, or about to be."""
    throttled: int = 0
    """Answers 429."""
    waited: float = 0.0
    """Seconds between attempts. Waiting for a turn in the limiter is not among them."""
    failures: Mapping[str, int] = attrs.field(factory=dict)
    """Calls that raised, by the name of the error's class."""


@attrs.frozen(kw_only=True)
class Statistics:
    """What a client and its clones have done since the client was made."""

    total: CallStatistics
    operations: Mapping[str, CallStatistics]
    """By the id of the operation, such as "workspaces.create"; only what was called."""


@attrs.define
class Counts:
    """The counts of one operation, as they grow."""

    calls: int = 0
    attempts: int = 0
    resends: int = 0
    throttled: int = 0
    waited: float = 0.0
    failures: Counter[str] = attrs.field(factory=Counter)

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
        total = Counts()
        for counts in self.values():
            total.add(counts)
        operations = {id: counts.snapshot() for id, counts in sorted(self.items())}
        return Statistics(total=total.snapshot(), operations=operations)
