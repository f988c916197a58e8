"""How many requests are in flight, and how fast they start: one limiter for all tasks of a client."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import attrs

from portkey_admin import pacing
from portkey_admin.clock import Clock
from portkey_admin.errors import ConfigurationError

DEFAULT_MAX_IN_FLIGHT = 100


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


class Slot:
    """The right to have one request in flight."""

    def __init__(self, limiter: Limiter, started: float) -> None:
        self._limiter = limiter
        self.started = started

    def succeeded(self) -> None:
        """Tell the limiter of an answer that was not 429."""
        self._limiter._succeeded()

    def throttled(self, pause: float) -> None:
        """Tell the limiter of a 429: nothing starts for `pause` seconds."""
        self._limiter._throttle(self.started, pause)


class Limiter:
    """Bound the requests in flight, pause all of them on a 429, and pace them from then on.

    Tasks are let through in the order in which their calls began; a call that is repeated keeps its place.
    Several clients on one event loop may share a limiter, as they should if they use one account.

    max_in_flight: the most requests at one time. The client's connection pool gets as many connections.
    rate: the most requests per second from the start on. Without it, nothing is paced until the first 429.
    """

    def __init__(
        self,
        max_in_flight: int = DEFAULT_MAX_IN_FLIGHT,
        *,
        rate: float | None = None,
        clock: Clock | None = None,
    ) -> None:
        if isinstance(max_in_flight, bool) or not isinstance(max_in_flight, int) or max_in_flight < 1:
            raise ConfigurationError(f"max_in_flight must be an int of 1 or more, not {max_in_flight!r}")
        if rate is not None and not (
            isinstance(rate, int | float) and not isinstance(rate, bool) and math.isfinite(rate) and rate > 0
        ):
            raise ConfigurationError(f"rate must be more than 0 requests per second, not {rate!r}")
        self.max_in_flight = max_in_flight
        self._clock = clock or Clock()
        self._pace = pacing.Pace(ceiling=rate)
        self._tickets = itertools.count()
        self._queue: list[_Waiter] = []
        self._in_flight = 0
        self._idle_since = -math.inf
        self._requests = 0
        self._throttled = 0

    def ticket(self) -> int:
        """Return a place in the queue, to be kept over the attempts of one call."""
        return next(self._tickets)

    @asynccontextmanager
    async def slot(self, ticket: int) -> AsyncIterator[Slot]:
        """Wait for a turn, and hold it: `async with limiter.slot(limiter.ticket()) as slot`."""
        await self._acquire(ticket)
        try:
            yield Slot(self, self._clock.now())
        finally:
            self._release()

    def statistics(self) -> LimiterStatistics:
        """Return a snapshot."""
        return LimiterStatistics(
            requests=self._requests,
            throttled=self._throttled,
            waiting=len(self._queue),
            in_flight=self._in_flight,
            paused_until=self._pace.paused_until,
            rate=self._pace.limit,
        )

    async def _acquire(self, ticket: int) -> None:
        waiter = _Waiter(ticket)
        bisect.insort(self._queue, waiter, key=_by_ticket)
        try:
            while (seconds := self._wait(waiter)) > 0:
                waiter.woken = anyio.Event()
                with anyio.move_on_after(seconds):
                    await waiter.woken.wait()
            self._admit()
        finally:
            self._queue.remove(waiter)
            self._wake_first()

    def _wait(self, waiter: _Waiter) -> float:
        """Return the seconds to sleep; infinity where another's leaving or finishing is what has to come."""
        if self._queue[0] is not waiter or self._in_flight >= self.max_in_flight:
            return math.inf
        return pacing.wait(self._pace, self._clock.now())

    def _admit(self) -> None:
        now = self._clock.now()
        if self._in_flight == 0 and now - self._idle_since > pacing.IDLE:
            self._pace = pacing.resumed(self._pace, now)
        self._pace = pacing.started(self._pace, now)
        self._in_flight += 1
        self._requests += 1

    def _release(self) -> None:
        self._in_flight -= 1
        self._idle_since = self._clock.now()
        self._wake_first()

    def _wake_first(self) -> None:
        if self._queue:
            self._queue[0].woken.set()

    def _succeeded(self) -> None:
        self._pace = pacing.succeeded(self._pace, self._clock.now())

    def _throttle(self, sent_at: float, pause: float) -> None:
        self._throttled += 1
        self._pace = pacing.throttled(self._pace, self._clock.now(), sent_at=sent_at, pause=pause)


class _Waiter:
    """A task in the queue. The first one sleeps until its time; the others until they are woken."""

    __slots__ = ("ticket", "woken")

    def __init__(self, ticket: int) -> None:
        self.ticket = ticket
        self.woken = anyio.Event()


def _by_ticket(waiter: _Waiter) -> int:
    return waiter.ticket
