"""Adapt the request rate after a 429. Pure arithmetic: time is passed as an argument.

Before the first 429, the rate is not limited. After it, the rate climbs slowly to an estimate of the server's
limit (the peak), and then looks for room above it, ever faster, until the next 429. That ends a cycle, which
narrows the estimate between two bounds as soon as there is a response after the pause:

* **The lower bound is the accepted throughput of the cycle, pause included.** A token bucket is equally empty
  at both ends of a cycle, so this is its rate, unless it was full for some of the time.
* **The upper bound is the rate that was reached.** If the server stores nothing, this is its limit.

The estimate is in the middle, or higher if the end of the climb proves it: what the server took in its last
seconds is its rate, except for what it had stored. It stores no more than it took before the first 429.

How long a climb takes depends on what the last cycle cost: the seconds that its pause lost, and the share of
its requests that was refused. `benchmarks/ablation.py` simulates servers with and without each part; the
table in `docs/performance.md` shows the results. Two kinds of 429 do not cut the rate:

* **Requests that were in flight together get the same 429.** Only one sent after the last cut can cut again.
* **A 429 far below a rate that worked before says nothing about the rate.** For some time it only pauses,
  unless much less is taken than at that rate, because the limit has dropped.
"""

from __future__ import annotations

import math
from collections import deque

LOWEST_RATE = 0.5
"""Requests per second; anything slower would look like a hang."""

RECENT = 2.0
"""Seconds without a response after which the count restarts, before the first 429."""
LONGEST_COUNT = 60.0
"""Seconds that are counted at most, before the first 429: the longest window that servers commonly have."""

_FIRST_GUESS = 5.0  # minimum requests per second after the first 429, if little was measured
_CUT = 0.025  # below the peak: less leaves nothing for jitter of the network, more is wasted in every climb
_CLIMB_LEAST, _CLIMB_MOST = 1.0, 60.0  # seconds to the peak; after more, more room is found too late
_CLIMB_NEXT = 2.5  # the next climb is up to 2.5 times as long: the first estimates are rough
_ALIKE = 0.025  # two estimates that differ by less, as a logarithm, are no longer rough
_LOST = 0.025  # the share of a climb that its pause may lose: half of the 5 % that may be missed
_REFUSED = 0.004  # the share of its requests that may be refused; it may be cut short, and 1 % is allowed
_SURGE, _SURGE_SECONDS = 0.7, 10.0  # the rate doubles beyond the peak in a climb's time, in 10 s at most
_BETWEEN = 0.5  # how far the peak is from the lower to the upper bound (of logarithms): in the middle
_DOUBT = 0.07  # after a 429 below the peak, another may lower the bound so far: the limit may have dropped
_PRIOR = 10.0  # requests that count as taken at the rate reached, as a cycle of one or two says little
_LONGEST_PAUSE = 8.0  # seconds, as in the backoff of retries, if a pause ends with another 429

_PROOF = 100  # requests taken without a 429 prove a rate, a lower one too
_DEAF_BELOW = 0.5  # the share of the proven rate below which the rate is not cut: a limit may halve
_DEAF_CLIMB = 1.5  # seconds to the proven rate
_DEAF_FOR = 5.0  # climbs; with fewer, 429s that have another reason cut the rate again and again
_DEAF_WORTH = 0.65  # the share of the proven rate that has to be taken in spite of 429s, or they count again

_WINDOW = 0.4  # seconds over which responses are counted
_WINDOWS = 150  # that are kept: a minute, the longest climb
_CATCH_UP = 0.1  # seconds of sending that may be caught up after a late wake-up
_GAP = 0.5  # seconds without requests, which say nothing about the server
_INSTANT = 0.05  # the least seconds that a rate is measured over


class Pace:
    """The state of the adaptive rate, and its changes."""

    ceiling: float | None
    """The rate that the user allows, in requests per second; None: no limit."""
    rate: float | None
    """The adaptive rate; None until the first 429."""
    paused_until: float | None = None
    peak: float | None = None
    """The estimated server limit; None until the first pause is over."""
    proven: float = 0.0
    """The rate that the server has accepted over some time, pauses included."""
    deaf: bool = False
    """Whether a 429 pauses without a cut."""
    measured: float | None = None
    """Recent responses per second that were not 429; None until they were counted."""
    _trough: float = LOWEST_RATE  # where the climb began
    _climb: float = 0.0  # seconds from there to the peak
    _climbing_since: float = 0.0  # pauses left out
    _doubt: float = 1.0  # how far below the rate reached the limit may be, as a logarithm
    _cut_at: float = -math.inf
    _is_cut: bool = False  # a 429 came, and no response after its pause yet
    _in_vain: int = 0  # how many pauses in turn ended with another 429
    _reached: float = 0.0  # the rate when the 429 came
    _held: float = 0.0  # and the rate that the server took before it, at least
    _stored: float = 0.0  # requests that it may take beyond its rate
    _climbed: float = 0.0  # and the seconds since the pause before
    _since: float = -math.inf  # what is counted below: since the cycle began
    _taken: int = 0
    _refused: int = 0
    _proof_taken: int = 0  # of all cycles since a rate was proven
    _proof_span: float = 0.0
    _due: float = -math.inf  # when the next request is to start, by the rate
    _next: float = -math.inf  # when it may, at twice the rate
    _counted: int = 0
    _counted_since: float = -math.inf
    _last: float = -math.inf  # the last response

    def __init__(self, *, ceiling: float | None = None, rate: float | None = None) -> None:
        self.ceiling = ceiling
        self.rate = rate
        # Moments, and how many had been taken since a cycle began; an earlier cycle proves less, never more.
        self._counts: deque[tuple[float, int]] = deque(maxlen=_WINDOWS)

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
        if self.rate is None:
            if now - self._last > RECENT or now - self._since > LONGEST_COUNT:
                self._taken, self._since = 0, now
            self._last = now
            self._taken += 1
            return
        if self._is_cut and now >= (self.paused_until or 0.0):
            self._begin_cycle(now)
        self._taken += 1
        self._counted += 1
        span = now - self._counted_since
        if span >= _WINDOW:
            self.measured = self._counted / span if self._counted_since > -math.inf else None
            self._counts.append((now, self._taken))
            self._count_from(now)

    def throttled(self, now: float, *, sent_at: float, pause: float) -> None:
        """Record a 429 to a request that was sent at `sent_at`: pause everything, and cut the rate."""
        self._refused += 1
        span = now - self._since
        if self.deaf and span > _DEAF_CLIMB and self._taken < _DEAF_WORTH * self.proven * span:
            self.deaf, self.proven, self._doubt = False, 0.0, 1.0
        cuts = sent_at > self._cut_at and not self.deaf
        if cuts and self._is_cut:
            self._in_vain += 1
            longer = max(pause, _CLIMB_LEAST / 4) * 2**self._in_vain
            pause = max(pause, min(_LONGEST_PAUSE, longer))
        before = now if self.paused_until is None else max(now, self.paused_until)
        after = max(before, now + pause)
        if after > before or self.paused_until is None:
            self.paused_until = after
        self._next = max(self._next, after)
        if not self.deaf:
            self._due = self._next
        if not cuts:
            self._climbing_since += after - before
            return
        if not self._is_cut:
            self._end_cycle(now)
        self._cut_at = now
        self.deaf = False
        if self._in_vain:
            self.rate = self._trough = LOWEST_RATE  # one request asks whether there is room again
        else:
            self.rate = self._trough = max(LOWEST_RATE, self._estimate(now + pause) * (1 - _CUT))
        self._climbing_since = after
        self._count_from(after)

    def _end_cycle(self, now: float) -> None:
        self._is_cut = True
        if self.rate is None:
            if self._since == -math.inf:
                self._since = now - _INSTANT
            self._climbed = max(_INSTANT, now - self._since)
            self._reached = max(1, self._taken) / self._climbed
            self._stored = self._taken
        else:
            self._climbed = max(now - self._climbing_since, 1e-3)
            self._reached = self.rate
            held = (
                (self._taken - taken - self._stored) / (now - since)
                for since, taken in self._counts
                if now - since > _WINDOW / 2
            )
            self._held = max(held, default=0.0)

    def _begin_cycle(self, now: float) -> None:
        """Set the peak and the climb by the cycle that ends with this response."""
        peak = self._estimate(now)
        span = now - self._since
        enough = max(
            (span - self._climbed) / _LOST,
            span * self._refused / max(1, self._taken) / _REFUSED,
        )
        if self.peak is None:
            longest = span - self._climbed
        else:
            alike = abs(math.log(peak / self.peak)) <= _ALIKE
            next_one = _CLIMB_NEXT * max(self._climb, min(self._climbed, 2 * self._climb))
            longest = _CLIMB_MOST if alike else next_one
            if self._reached < self.peak:
                self._doubt = max(self._doubt, _DOUBT)
            else:
                self._doubt = max(_CUT, math.log(peak / self.peak))
            self._prove(span)
        self._climb = max(_CLIMB_LEAST, min(_CLIMB_MOST, enough, longest))
        if peak < _DEAF_BELOW * self.proven:
            self.deaf = True
            peak, self._trough, self._climb = self.proven, _DEAF_BELOW * self.proven, _DEAF_CLIMB
        else:
            self._trough = max(LOWEST_RATE, peak * (1 - _CUT))
        self.peak, self.rate = peak, self._trough
        if self._in_vain:
            self._due = self._next = now
        self._is_cut, self._in_vain, self._since, self._taken, self._refused = False, 0, now, 0, 0

    def _prove(self, span: float) -> None:
        self._proof_taken += self._taken
        self._proof_span += span
        if self._proof_taken >= _PROOF:
            # Only what was taken without a 429 proves a lower rate.
            least = self.proven if self._taken < _PROOF else 0.0
            self.proven = max(least, self._proof_taken / self._proof_span)
            self._proof_taken, self._proof_span = 0, 0.0

    def _estimate(self, now: float) -> float:
        """Estimate the server's limit."""
        span, upper = now - self._since, self._reached
        pause = max(span - self._climbed, 1e-6)
        # A pause much longer than the climb is how the server counts, and the throughput is exact.
        weight = _BETWEEN * min(1.0, self._climbed / pause)
        if self.peak is None:
            lower = self._taken / span
        else:
            lower = (self._taken + _PRIOR) / (span + _PRIOR / upper)
            if upper >= self.peak:
                # The old peak held for the whole climb; a bucket that the pause filled has helped it.
                lower = max(lower, self.peak * (1 - pause / span / 2))
                weight = _BETWEEN
            else:
                lower = max(lower, upper * math.exp(-self._doubt))
        lower = max(LOWEST_RATE, min(lower, upper))
        estimate = max(min(self._held, upper), float(lower ** (1 - weight) * upper**weight))
        return max(estimate, _FIRST_GUESS if self.peak is None else LOWEST_RATE)

    def _go_on(self, now: float) -> None:
        """Climb, to twice what is measured at most: callers who do not use a rate do not prove it either."""
        unused = now - self._next
        if _GAP < unused < math.inf:
            self._since += unused
            self._climbing_since += unused
            self._count_from(now)
        if self._is_cut or self.peak is None:
            return
        climbed = max(0.0, now - self._climbing_since)
        rate = self._climbed_to(climbed)
        if self.measured is not None:
            rate = min(rate, max(2 * self.measured, self._trough))
        self.rate = max(LOWEST_RATE, rate if self.ceiling is None else min(rate, self.ceiling))
        if self.deaf and climbed > _DEAF_FOR * self._climb:
            self.deaf = False
            self.proven = self._taken / (now - self._since)

    def _climbed_to(self, climbed: float) -> float:
        """Return the rate after this many seconds of climbing."""
        peak = self.peak or 0.0
        if climbed < self._climb:
            return peak + (peak - self._trough) * (climbed / self._climb - 1) ** 3
        beyond = (climbed - self._climb) / min(self._climb, _SURGE_SECONDS)
        return peak * math.exp(min(50.0, _SURGE * (beyond**2 if beyond < 1 else 2 * beyond - 1)))

    def _count_from(self, now: float) -> None:
        self._counted, self._counted_since = 0, now
