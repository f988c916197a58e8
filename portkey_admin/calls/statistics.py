"""Snapshots of a client's and limiter's activity. Imported for the first snapshot."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class CallStatistics:
    """Counts of calls. Calls that were rejected before sending are not included."""

    calls: int = 0
    attempts: int = 0
    """Requests sent, including retries."""
    resends: int = 0
    """Retries, including those that are about to be sent."""
    throttled: int = 0
    """Answers 429."""
    waited: float = 0.0
    """Seconds of waiting between attempts, without the time in the limiter's queue."""
    failures: Mapping[str, int] = attrs.field(factory=dict)
    """Calls that raised, by the name of the exception class."""


@attrs.frozen(kw_only=True)
class Statistics:
    """The activity of a client and its clones since the client was created."""

    total: CallStatistics
    operations: Mapping[str, CallStatistics]
    """By operation id, such as "workspaces.create"; only called operations."""


@attrs.frozen(kw_only=True)
class LimiterStatistics:
    """The past and current activity of a limiter."""

    requests: int
    """Requests started so far, including retries."""
    throttled: int
    """429 responses so far."""
    waiting: int
    """Waiting tasks."""
    in_flight: int
    paused_until: float | None
    """When the pause of the last 429 ends, on the clock of `time.monotonic()`; None: no 429 yet."""
    rate: float | None
    """Current rate limit in requests per second; None: no limit, because there was no 429."""
