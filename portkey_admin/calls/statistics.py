"""What a client and its limiter have done so far: snapshots, loaded when the first one is taken."""

from __future__ import annotations

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


@attrs.frozen(kw_only=True)
class LimiterStatistics:
    """What a limiter has done, and what it is doing."""

    requests: int
    """Requests let through so far, repeated ones included."""
    throttled: int
    """Answers 429 so far."""
    waiting: int
    """Tasks that wait for their turn."""
    in_flight: int
    paused_until: float | None
    """When the pause of the last 429 ends, on the clock of `time.monotonic()`; None: no 429 yet."""
    rate: float | None
    """Requests per second that may start; None: no limit, as there was no 429."""
