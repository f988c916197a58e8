"""How fast to send after the server has said 429. Pure arithmetic: time comes in as an argument.

The rate follows CUBIC, as TCP does and as botocore does in its adaptive retry mode, whose constants are used:
a 429 cuts the rate to 0.7 of what the server took, from where it climbs along a cubic curve: fast at first,
slowly near the rate at which the last 429 came, then ever faster to look for room above.

Before the first 429 nothing is paced. Two things differ from botocore. Measured are the answers that were not
429, as a server that sheds load tells its limit only by what it took. And many requests in flight meet the
same 429 together, so only one that was sent after the last cut cuts again.
"""

from __future__ import annotations

import math

import attrs

BETA = 0.7
SCALE = 0.4
LOWEST_RATE = 0.5
"""Requests per second; slower would look like a hang."""

IDLE = 0.5
"""Seconds without any request in flight after which the measurement starts anew."""

_BUCKET = 0.5  # seconds over which answers are counted
_FIRST_GUESS = 10.0  # answers per second, where a 429 comes before anything was measured
_SMOOTHING = 0.8  # the weight of the newest count
_CATCH_UP = 0.1  # seconds of sending that may be made up for after a late wake-up


@attrs.frozen(kw_only=True)
class Pace:
    """The state of the pacing. Each function below returns the next one."""

    ceiling: float | None = None
    """The rate that the user allows, in requests per second; None: no limit."""
    rate: float | None = None
    """The adaptive rate; None until the first 429."""
    paused_until: float | None = None
    next_start: float = -math.inf
    """When the next request may start."""
    peak: float = 0.0
    """The rate at the last cut."""
    cut_at: float = -math.inf
    measured: float | None = None
    """Answers per second that were not 429; None until the first was counted."""
    counted: int = 0
    counted_since: float = 0.0

    @property
    def limit(self) -> float | None:
        """The rate that holds now: the lower of the user's and the adaptive one."""
        limits = [rate for rate in (self.ceiling, self.rate) if rate is not None]
        return min(limits, default=None)


def wait(pace: Pace, now: float) -> float:
    """Return the seconds until the next request may start; 0: at once."""
    pause = 0.0 if pace.paused_until is None else pace.paused_until - now
    spacing = 0.0 if pace.limit is None else pace.next_start - now
    return max(0.0, pause, spacing)


def started(pace: Pace, now: float) -> Pace:
    """Account for a request that starts now."""
    if pace.limit is None:
        return pace
    return attrs.evolve(pace, next_start=max(pace.next_start, now - _CATCH_UP) + 1 / pace.limit)


def resumed(pace: Pace, now: float) -> Pace:
    """Leave the time in which nothing was to be sent out of the measurement."""
    return attrs.evolve(pace, counted=0, counted_since=now)


def succeeded(pace: Pace, now: float) -> Pace:
    """Account for an answer that was not 429: measure, and climb."""
    pace = _count(pace, now)
    if pace.rate is None:
        return pace
    root = (pace.peak * (1 - BETA) / SCALE) ** (1 / 3)
    # The climb begins where the pause ends, or a long pause would be followed by a stampede.
    climbed = max(0.0, now - max(pace.cut_at, pace.paused_until or -math.inf))
    cubic = SCALE * (climbed - root) ** 3 + pace.peak
    return attrs.evolve(pace, rate=_bounded(cubic, pace.measured))


def throttled(pace: Pace, now: float, *, sent_at: float, pause: float) -> Pace:
    """Account for a 429 to a request that was sent at `sent_at`: pause everything, and cut the rate."""
    paused_until = now + pause if pace.paused_until is None else max(pace.paused_until, now + pause)
    pace = attrs.evolve(pace, paused_until=paused_until)
    if pace.rate is not None and sent_at <= pace.cut_at:
        return pace
    taken = max(pace.counted / _BUCKET, _FIRST_GUESS) if pace.measured is None else pace.measured
    peak = taken if pace.rate is None else min(taken, pace.rate)
    return attrs.evolve(pace, rate=max(LOWEST_RATE, BETA * peak), peak=peak, cut_at=now)


def _count(pace: Pace, now: float) -> Pace:
    span = now - pace.counted_since
    if span < _BUCKET:
        return attrs.evolve(pace, counted=pace.counted + 1)
    newest = (pace.counted + 1) / span
    before = newest if pace.measured is None else pace.measured
    measured = _SMOOTHING * newest + (1 - _SMOOTHING) * before
    return attrs.evolve(pace, measured=measured, counted=0, counted_since=now)


def _bounded(rate: float, measured: float | None) -> float:
    return max(LOWEST_RATE, rate if measured is None else min(rate, 2 * measured))
