"""Servers that allow so much, and callers that want more: what the pacing makes of it, in virtual time.

Nothing here waits or opens a socket: two minutes at a hundred requests a second take a fraction of a second.
"""

from __future__ import annotations

import heapq
import itertools
import math
import random
from collections import deque
from typing import Literal

import attrs

from portkey_admin.calls.pacing import Pace
from portkey_admin.testing.plane.rate import TokenBucket

UNSURE = 10.0
"""Seconds after which the pacing should know what the server allows."""

STRAY_PAUSE = 0.05
"""What a 429 that has nothing to do with the rate says, in seconds."""

_JITTER = 0.1  # of each way's time, to both sides
_INSTANT = 1e-9  # less than this is no wait, as additions round


@attrs.frozen(kw_only=True)
class Scenario:
    """A server, and those who call it without a break."""

    rate: float
    """Requests per second that the server allows; infinity: as many as come."""
    burst: float = 1.0
    """Seconds' worth of requests that the server takes at once; 0: a single request."""
    window: Literal["fixed", "sliding"] | None = None
    """The server counts the requests of so many seconds instead of keeping a bucket: anew in each such span,
    or those of the last one at any moment."""
    span: float = 1.0
    """Seconds of a window."""
    latency: float = 0.02
    callers: int = 32
    retry_after: float | Literal["exact", "seconds"] | None = 1.0
    """What a 429 says, in seconds; exact: when there will be room; seconds: the same, rounded up to a whole
    one; None: nothing."""
    rival: float = 0.0
    """The share of the rate that another client takes, steadily, which does not slow down."""
    stray: float = 0.0
    """The share of requests that are answered 429 whatever the rate."""
    change: float = 1.0
    """What the server's rate is multiplied by in the middle of the run."""
    ceiling: float | None = None
    """The rate that the user allows."""
    seconds: float = 120.0

    @property
    def size(self) -> float:
        """Requests that the server takes at once."""
        return max(1.0, self.rate * (self.span if self.window else self.burst))

    def ideal(self, since: float = 0.0, ready: float | None = None) -> float:
        """Return the most requests that could have been served from a moment on.

        ready: how many the server would have taken at once at that moment; None: at the beginning.
        """
        middle, share = self.seconds / 2, 1 - self.rival
        fastest = min(self.callers / self.latency, self.ceiling or math.inf)
        if self.window is not None:
            # What is left of the window, and all of those that begin later. A sliding one that is used up at
            # once is free again at once, a span later.
            quota = max(1.0, self.rate * self.span) * share
            begins = [each * self.span for each in range(math.ceil(self.seconds / self.span))]
            allowed = sum(
                min(quota * (self.change if begin >= middle else 1.0), fastest * (self.seconds - begin))
                for begin in begins
                if begin > since
            )
            first = quota if ready is None else ready
        else:
            allowed = min(self.rate * share, fastest) * max(0.0, middle - since)
            allowed += min(self.rate * self.change * share, fastest) * (self.seconds - max(middle, since))
            first = self.size if ready is None else ready
        return min(allowed + first, fastest * (self.seconds - since))


@attrs.define(kw_only=True)
class Result:
    """What came of it: the moments of all requests, as the server saw them."""

    scenario: Scenario
    taken: list[float] = attrs.field(factory=list, repr=False)
    refused: list[float] = attrs.field(factory=list, repr=False)
    started: list[float] = attrs.field(factory=list, repr=False)
    started_in_pauses: int = 0
    ready: float | None = None
    """What the server would have taken at once when the pacing should have known it."""

    def used(self, since: float = 0.0) -> float:
        """Return which share was used of what the server allowed."""
        ready = self.ready if since == UNSURE else 0.0 if since else None
        return _count(self.taken, since) / self.scenario.ideal(since, ready)

    def rejected(self, since: float = UNSURE) -> float:
        """Return the share of the requests that were answered 429."""
        refused = _count(self.refused, since)
        return refused / max(1, refused + _count(self.taken, since))


def _count(moments: list[float], since: float) -> int:
    return sum(moment >= since for moment in moments)


class _Fixed:
    """Allows so many requests in each window, which begins anew for all at once."""

    def __init__(self, rate: float, span: float) -> None:
        self.rate = rate
        self._span = span
        self._window = -1
        self._taken = 0

    def take(self, now: float) -> float:
        if int(now / self._span) != self._window:
            self._window, self._taken = int(now / self._span), 0
        if self.ready(now) >= 1:
            self._taken += 1
            return 0.0
        return (self._window + 1) * self._span - now

    def ready(self, now: float) -> float:
        return max(1.0, self.rate * self._span) - self._taken


class _Sliding:
    """Allows so many requests in any span of so many seconds."""

    def __init__(self, rate: float, span: float) -> None:
        self.rate = rate
        self._span = span
        self._taken: deque[float] = deque()

    def take(self, now: float) -> float:
        if self.ready(now) >= 1:
            self._taken.append(now)
            return 0.0
        return self._taken[0] + self._span - now

    def ready(self, now: float) -> float:
        while self._taken and self._taken[0] <= now - self._span:
            self._taken.popleft()
        return max(1.0, self.rate * self._span) - len(self._taken)


class Server:
    """What a server says to requests, by a clock of its own that begins at 0."""

    def __init__(self, scenario: Scenario, chance: random.Random) -> None:
        self._scenario = scenario
        self._chance = chance
        self._limit: TokenBucket | _Fixed | _Sliding | None = None
        self._rival = 0.0
        if math.isfinite(scenario.rate):
            if scenario.window is None:
                self._limit = TokenBucket(scenario.rate, scenario.size)
            else:
                kind = _Fixed if scenario.window == "fixed" else _Sliding
                self._limit = kind(scenario.rate, scenario.span)

    def ready(self, now: float) -> float:
        """Return how many requests it would take at once."""
        return 0.0 if self._limit is None or isinstance(self._limit, TokenBucket) else self._limit.ready(now)

    def answer(self, now: float) -> float | Literal["taken", "untold"]:
        """Return what came of a request: a number is what its 429 says."""
        scenario = self._scenario
        if scenario.stray and self._chance.random() < scenario.stray:
            return STRAY_PAUSE
        if self._limit is None:
            return "taken"
        while scenario.rival and self._rival < now:
            self._limit.take(self._rival)
            self._rival += 1 / (scenario.rate * scenario.rival)
        if now >= scenario.seconds / 2:
            self._limit.rate = scenario.rate * scenario.change
        wait = self._limit.take(now)
        if wait <= 0:
            return "taken"
        if scenario.retry_after is None:
            return "untold"
        if scenario.retry_after == "seconds":
            return float(math.ceil(wait))
        return wait if scenario.retry_after == "exact" else scenario.retry_after


@attrs.define
class _Request:
    ticket: int
    attempt: int = 1
    sent_at: float = 0.0
    answer: float | Literal["taken", "untold"] = "taken"


class _Simulation:
    """A heap of what happens next, and what each event brings about."""

    def __init__(self, scenario: Scenario, pace: Pace, seed: int) -> None:
        self.result = Result(scenario=scenario)
        self._scenario = scenario
        self._pace = pace
        self._chance = random.Random(seed)
        self._server = Server(scenario, self._chance)
        self._order = itertools.count()
        self._events: list[tuple[float, int, str, _Request | None]] = []
        self._waiting: list[tuple[int, _Request]] = []
        self._looks_at = math.inf

    def run(self) -> Result:
        for _ in range(self._scenario.callers):
            self._wait(_Request(next(self._order)))
        now = 0.0
        while now < self._scenario.seconds:
            self._let_through(now)
            before = now
            now, _, event, request = heapq.heappop(self._events)
            if before < UNSURE <= now:
                self.result.ready = self._server.ready(UNSURE)
            if event == "look":
                self._looks_at = math.inf
            elif request is not None:
                getattr(self, f"_{event}")(now, request)
        return self.result

    def _plan(self, at: float, event: str, request: _Request | None = None) -> None:
        heapq.heappush(self._events, (at, next(self._order), event, request))

    def _way(self) -> float:
        return self._scenario.latency / 2 * (1 + _JITTER * (2 * self._chance.random() - 1))

    def _wait(self, request: _Request) -> None:
        heapq.heappush(self._waiting, (request.ticket, request))

    def _let_through(self, now: float) -> None:
        pace = self._pace
        while self._waiting:
            seconds = pace.wait(now)
            if seconds > _INSTANT:
                if now + seconds < self._looks_at:
                    self._looks_at = now + seconds
                    self._plan(self._looks_at, "look")
                return
            _, request = heapq.heappop(self._waiting)
            request.sent_at = now
            self.result.started.append(now)
            self.result.started_in_pauses += now < (pace.paused_until or 0.0) - _INSTANT
            pace.started(now)
            self._plan(now + self._way(), "arrives", request)

    def _arrives(self, now: float, request: _Request) -> None:
        request.answer = self._server.answer(now)
        (self.result.taken if request.answer == "taken" else self.result.refused).append(now)
        self._plan(now + self._way(), "answered", request)

    def _answered(self, now: float, request: _Request) -> None:
        if request.answer == "taken":
            self._pace.succeeded(now)
            self._wait(_Request(next(self._order)))
            return
        # As retry.delay() has it where nothing is told.
        backoff = min(8.0, 0.5 * 2 ** (request.attempt - 1)) * self._chance.random()
        pause = backoff if isinstance(request.answer, str) else request.answer
        self._pace.throttled(now, sent_at=request.sent_at, pause=pause)
        self._plan(now + pause, "returns", _Request(request.ticket, request.attempt + 1))

    def _returns(self, now: float, request: _Request) -> None:
        self._wait(request)


def simulate(scenario: Scenario, *, seed: int = 0, pace: Pace | None = None) -> Result:
    """Let the callers call for as long as the scenario says. Equal seeds give equal results."""
    return _Simulation(scenario, pace or Pace(ceiling=scenario.ceiling), seed).run()


class OnlyPauses(Pace):
    """What a client does that obeys every `Retry-After`, and learns nothing from it."""

    def throttled(self, now: float, *, sent_at: float, pause: float) -> None:
        self.paused_until = self._next = max(self._next, now + pause)


class Knowing(OnlyPauses):
    """What a client does that obeys every `Retry-After` too, but knows the rate at every moment.

    It sends a share of it, evenly spaced: less than all of it leaves room for the jitter of the network.
    """

    def __init__(self, scenario: Scenario, share: float) -> None:
        super().__init__()
        self._scenario = scenario
        self._share = share

    def started(self, now: float) -> None:
        scenario = self._scenario
        change = scenario.change if now >= scenario.seconds / 2 else 1.0
        rate = scenario.rate * (1 - scenario.rival) * change * self._share
        self._next = max(self._next, now) + 1 / rate


def best(scenario: Scenario) -> Result:
    """Return what the best of those clients makes of a server, with at most 1 % of its requests refused."""
    found: Result | None = None
    for percent in range(100, 84, -1):
        if found is not None and found.used(UNSURE) >= percent / 100:
            break
        result = simulate(scenario, pace=Knowing(scenario, percent / 100))
        if result.rejected() <= 0.01 and (found is None or result.used(UNSURE) > found.used(UNSURE)):
            found = result
    assert found is not None, "not even 85 % can be sent evenly"
    return found
