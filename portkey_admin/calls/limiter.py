"""Limit concurrency and rate of requests, with one limiter for all tasks of a client."""

from __future__ import annotations

import heapq
import itertools
import math
from types import TracebackType
from typing import TYPE_CHECKING

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.pacing import LONGEST_COUNT, RECENT, Pace

if TYPE_CHECKING:
    import anyio

    from portkey_admin.calls.statistics import LimiterStatistics
else:
    anyio = module("anyio")  # most programs never have to wait

DEFAULT_MAX_IN_FLIGHT = 100


class Limiter:
    """Limit concurrent requests, pause all of them on a 429, and adapt the rate from then on.

    Requests start in FIFO order; a retry keeps its place in the queue.
    Several clients on one event loop can share a limiter, and should if they use the same account.

    max_in_flight: maximum number of concurrent requests, and size of the client's connection pool.
    rate: maximum number of requests per second. Without it, there is no rate limit until the first 429.
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
        self._now = (clock or Clock()).now
        self._pace = Pace(ceiling=rate)
        self._is_paced = rate is not None
        """Whether the rate is limited: a rate was given, or a 429 came."""
        self._counted_from = -math.inf
        self._counted = 0
        self._looked_at = -math.inf
        self._tickets = itertools.count()
        self._queue: list[_Waiter] = []
        self._waiting = 0
        self._in_flight = 0
        self._requests = 0
        self._throttled = 0

    def ticket(self) -> int:
        """Return a place in the queue for all attempts of one call."""
        return next(self._tickets)

    def slot(self, ticket: int) -> Slot:
        """Acquire a slot: `async with limiter.slot(limiter.ticket()) as slot`."""
        return Slot(self, ticket)

    def statistics(self) -> LimiterStatistics:
        """Return a snapshot."""
        from portkey_admin.calls.statistics import LimiterStatistics

        return LimiterStatistics(
            requests=self._requests,
            throttled=self._throttled,
            waiting=self._waiting,
            in_flight=self._in_flight,
            paused_until=self._pace.paused_until,
            rate=self._pace.limit,
        )

    def admitted(self) -> float | None:
        """Start a request if no other call waits and the rate allows it, and return its start time.

        None: it has to wait for its `turn`. After an immediate start, call `release` when the request ends.
        """
        # The common case: no task is woken and no event created.
        if self._queue or self._in_flight >= self.max_in_flight:
            return None
        now = self._now()
        if self._is_paced:
            return None if self._pace.wait(now) > 0 else self._admit(now)
        self._in_flight += 1
        self._requests += 1
        return now

    async def turn(self, ticket: int) -> float:
        """Wait until this ticket may start, and return the start time."""
        waiter = _Waiter(ticket)
        heapq.heappush(self._queue, waiter)
        self._waiting += 1
        try:
            while (seconds := self._seconds() if self._queue[0] is waiter else math.inf) > 0:
                waiter.woken = anyio.Event()
                with anyio.move_on_after(seconds):
                    await waiter.woken.wait()
        finally:
            waiter.gone = True
            self._waiting -= 1
            while self._queue and self._queue[0].gone:
                heapq.heappop(self._queue)
            self._wake_first()
        return self._admit(self._now())

    def _seconds(self) -> float:
        """Return the seconds until a request may start; infinity if one in flight has to end first."""
        return math.inf if self._in_flight >= self.max_in_flight else self._pace.wait(self._now())

    def _admit(self, now: float) -> float:
        self._pace.started(now)
        self._in_flight += 1
        self._requests += 1
        return now

    def release(self) -> None:
        """Record the end of a request."""
        self._in_flight -= 1
        if self._queue:
            self._wake_first()

    def succeeded(self) -> None:
        """Record a response that was not 429."""
        now = self._now()
        if self._is_paced:
            self._pace.succeeded(now)
        elif now - self._looked_at > RECENT:
            self._look(now)
        else:
            self._counted += 1

    def _look(self, now: float) -> None:
        """Restart the count after a time without responses, and after the longest time that counts."""
        if now - self._looked_at > 2 * RECENT or now - self._counted_from > LONGEST_COUNT:
            self._counted_from, self._counted = now, 0
        self._looked_at = now
        self._counted += 1

    def throttled(self, pause: float, *, sent_at: float) -> None:
        """Record a 429 to a request that started at `sent_at`: nothing starts for `pause` seconds."""
        self._throttled += 1
        now = self._now()
        if not self._is_paced:
            self._pace.begin(self._counted_from, self._counted)
        self._is_paced = True
        self._pace.throttled(now, sent_at=sent_at, pause=pause)

    def _wake_first(self) -> None:
        # Wake only the first; it wakes the next when it leaves, so ten thousand waiting tasks cost nothing.
        if self._queue:
            self._queue[0].woken.set()


class Slot:
    """Permission for one request in flight, inside `async with`."""

    __slots__ = ("_limiter", "_ticket", "started")

    def __init__(self, limiter: Limiter, ticket: int) -> None:
        self._limiter = limiter
        self._ticket = ticket
        self.started: float = -math.inf
        """When the wait ended, on the limiter's clock."""

    async def __aenter__(self) -> Slot:
        started = self._limiter.admitted()
        self.started = await self._limiter.turn(self._ticket) if started is None else started
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._limiter.release()

    def succeeded(self) -> None:
        """Tell the limiter about a response that was not 429."""
        self._limiter.succeeded()

    def throttled(self, pause: float) -> None:
        """Tell the limiter about a 429: nothing starts for `pause` seconds."""
        self._limiter.throttled(pause, sent_at=self.started)


class _Waiter:
    """A task in the queue. The first one sleeps until its time, the others until they are woken."""

    __slots__ = ("gone", "ticket", "woken")

    def __init__(self, ticket: int) -> None:
        self.ticket = ticket
        self.woken = anyio.Event()
        self.gone = False
        """Whether it left, started or cancelled; entries behind others stay in the heap until those leave."""

    def __lt__(self, other: _Waiter) -> bool:
        return self.ticket < other.ticket
