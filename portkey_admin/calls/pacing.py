"""Adapt the request rate after a 429. Pure arithmetic: time is passed as an argument.

Before the first 429, the rate is not limited. After it, the rate follows CUBIC, as in TCP and in botocore's
adaptive retry mode: a 429 reduces the rate, which then recovers along a cubic curve: fast at first, slowly
near the estimated server limit (the peak), then faster again to probe for more. There are four differences.
Each paid off with the simulated servers of `benchmarks/ablation.py`; the table in
`docs/performance.md` shows the results without each of them:

* **The peak is the accepted throughput, pauses included.** A token bucket is equally empty at two consecutive
  429s, so the requests accepted in between, divided by the time, are its rate, unless the bucket was full for
  some of that time. Then a better bound is the accepted requests minus the burst size, divided by the time.
* **Each climb takes longer than the one before**, until the pauses and rejected requests caused by probing
  are a small part of it. So a shallow cut is enough: it has to make room only once per climb.
* **A 429 at a rate that worked before says nothing about the rate.** If the cuts end up far below the proven
  rate, the rate is not the cause. Until the climb is over, such a 429 pauses without a cut, and requests that
  a pause delayed are sent at up to twice the rate. This ends early if a large share of requests is rejected,
  because the server's limit may have dropped.
* **Only one cut per flight.** Many requests in flight get the same 429 together, so only a request sent after
  the last cut can cut again.
"""

from __future__ import annotations

import math

LOWEST_RATE = 0.5
"""Requests per second; anything slower would look like a hang."""

_FIRST_GUESS = 5.0  # minimum requests per second if a 429 comes before much was measured
_FIRST_SHARE = 0.6  # share of the requests until the first 429, because those also emptied a full bucket
_DOUBLING = 0.6  # seconds in which the rate doubles while the peak is unknown
_CUT = 0.03  # below the peak; more would be wasted in every climb, less would bring the next 429 at once
_CLIMB_LEAST, _CLIMB_MOST = 0.6, 45.0  # seconds to the peak; after 45, a rate that doubled is missed for long
_CLIMB_NEXT = 0.75  # duration of the next climb to the peak, as a share of this one's actual duration
_CLIMB_KEPT = 0.7  # and as a share of its planned duration, if a 429 came early
_PAUSES = 20.0  # a climb with this many pauses is long enough: a pause is 5 % of it
_REFUSED = 0.004  # so is one in which so small a share is refused, with room below the 1 % that is allowed
_SURGE = 0.03  # by which share of the peak the rate grows beyond it in the first second of looking for room
_TOWARDS = 0.35  # how far the peak is moved from what was taken towards the rate that was reached

_PROOF = 100  # requests taken without a 429 prove a rate, a lower one too
_DEAF_BELOW = 0.55  # the share of the proven rate below which the rate is not cut
_DEAF_CLIMB = 1.5  # seconds to the proven rate
_DEAF_FOR = 4.0  # climbs; with fewer, 429s that have another reason halve the rate again and again
_FLOOD = 0.15  # the share of refused requests at which every 429 counts: three times that of stray ones

_WINDOW = 0.4  # seconds over which responses are counted
RECENT = 2.0
"""Seconds that count before the first 429."""
_CATCH_UP = 0.1  # seconds of sending that may be caught up after a late wake-up
_GAP = 0.5  # seconds without requests, which say nothing about the server


class Pace:
    """The state of the adaptive rate, and its changes."""

    ceiling: float | None
    """The rate that the user allows, in requests per second; None: no limit."""
    rate: float | None
    """The adaptive rate; None until the first 429."""
    paused_until: float | None = None
    peak: float | None = None
    """The estimated server limit; None if not known yet."""
    proven: float = 0.0
    """The rate that the server has accepted over some time, pauses included."""
    deaf: bool = False
    """Whether a 429 pauses without a cut."""
    measured: float | None = None
    """Recent responses per second that were not 429; None until they were counted."""
    _trough: float = LOWEST_RATE  # where the climb began
    _climb: float = 0.0  # seconds from there to the peak
    _climbing_since: float = 0.0  # pauses left out
    _cut_at: float = -math.inf
    _since: float = -math.inf  # what is counted below: since the last cut
    _taken: int = 0
    _refused: int = 0
    _at_once: float = 0.0  # what the server took before the first 429: its bucket holds no more
    _due: float = -math.inf  # when the next request is to start, by the rate
    _next: float = -math.inf  # when it may, at twice the rate
    _counted: int = 0
    _counted_since: float = -math.inf

    def __init__(self, *, ceiling: float | None = None, rate: float | None = None) -> None:
        self.ceiling = ceiling
        self.rate = rate

    @property
    def limit(self) -> float | None:
        """The current rate: the lower of the user's and the adaptive one."""
        if self.rate is None or self.ceiling is None:
            return self.ceiling if self.rate is None else self.rate
        return min(self.rate, self.ceiling)

    def begin(self, since: float, taken: int) -> None:
        """Take over what was counted before there was anything to pace."""
        self._since, self._taken = since, taken

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may start; 0: at once."""
        return self._next - now if self._next > now else 0.0  # never before the end of a pause

    def started(self, now: float) -> None:
        """Record a request that starts now."""
        if self.rate is not None:
            self._go_on(now)
        limit = self.limit
        if limit is not None:
            self._due = max(self._due, now - _CATCH_UP) + 1 / limit
            self._next = max(self._due, max(self._next, now - _CATCH_UP) + 0.5 / limit)

    def succeeded(self, now: float) -> None:
        """Record a response that was not 429."""
        self._taken += 1
        self._counted += 1
        span = now - self._counted_since
        if span >= _WINDOW:
            self.measured = self._counted / span if self._counted_since > -math.inf else None
            self._count_from(now)
            if self.rate is None and now - self._since > RECENT:
                self._taken, self._since = 0, now

    def throttled(self, now: float, *, sent_at: float, pause: float) -> None:
        """Record a 429 to a request that was sent at `sent_at`: pause everything, and cut the rate."""
        self._refused += 1
        before = now if self.paused_until is None else max(now, self.paused_until)
        after = max(before, now + pause)
        if after > before or self.paused_until is None:
            self.paused_until = after
        self._next = max(self._next, after)
        if not self.deaf:
            self._due = self._next
        flood = self._refused >= 4 and self._refused > _FLOOD * (self._taken + self._refused)
        if sent_at <= self._cut_at or (self.deaf and not flood):
            self._climbing_since += after - before
        else:
            self._cut(now, pause, flood=flood)
            self._cut_at = self._since = now
            self._climbing_since = after
            self._taken = self._refused = 0
            self._count_from(after)

    def _cut(self, now: float, pause: float, *, flood: bool) -> None:
        self.deaf = False
        if self.rate is None:
            self._at_once = max(1.0, self._taken)
            span = min(max(now - self._since, 0.1), RECENT)
            self._trough = max(_FIRST_GUESS, _FIRST_SHARE * self._taken / (span + pause))
        else:
            climbed = max(now - self._climbing_since, 1e-3)
            reached = self._reached(climbed)
            taken = self._taken / (now - self._since)
            least = self.proven if self._taken < _PROOF and not flood else 0.0
            self.proven = max(taken, least)
            costs = max(_PAUSES * pause, climbed * self._refused / max(1, self._taken) / _REFUSED)
            longer = max(_CLIMB_NEXT * climbed, _CLIMB_KEPT * self._climb)
            self._climb = max(_CLIMB_LEAST, min(_CLIMB_MOST, longer, costs))
            self.peak = self._estimate(now, taken, reached)
            self._trough = max(LOWEST_RATE, self.peak * (1 - _CUT))
            if self._trough < _DEAF_BELOW * self.proven:
                self.deaf = True
                self.peak, self._trough, self._climb = self.proven, _DEAF_BELOW * self.proven, _DEAF_CLIMB
        self.rate = self._trough

    def _estimate(self, now: float, taken: float, reached: float) -> float:
        """Estimate the server's limit."""
        best = taken
        climbed = now - self._climbing_since
        if climbed > 0.1:  # over less, a few requests would make any rate
            best = max(best, (self._taken - self._at_once) / climbed)
        best = min(best, reached)
        if self.peak is not None:
            best += _TOWARDS * (reached - best)
        return max(LOWEST_RATE, best)

    def _go_on(self, now: float) -> None:
        """Climb, to twice what is measured at most: callers who do not use a rate do not prove it either."""
        unused = now - self._next
        if _GAP < unused < math.inf:
            self._since += unused
            self._climbing_since += unused
            self._count_from(now)
        climbed = max(0.0, now - self._climbing_since)
        rate = self._reached(climbed)
        if self.measured is not None:
            rate = min(rate, max(2 * self.measured, self._trough))
        self.rate = max(LOWEST_RATE, rate)
        if self.deaf and climbed > _DEAF_FOR * self._climb:
            self.deaf = False
            self.proven = self._taken / (now - self._since)

    def _reached(self, climbed: float) -> float:
        """Return the rate after this many seconds of climbing."""
        if self.peak is None:
            rate = self._trough * 2 ** (climbed / _DOUBLING)
        else:
            rate = self.peak + (self.peak - self._trough) * (climbed / self._climb - 1) ** 3
            rate += self.peak * _SURGE * max(0.0, climbed - 2 * self._climb) ** 3
        return rate if self.ceiling is None else min(rate, self.ceiling)

    def _count_from(self, now: float) -> None:
        self._counted, self._counted_since = 0, now
