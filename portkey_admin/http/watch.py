"""Timeouts of all requests in flight on an asyncio loop, with one shared timer.

A timer for each request and step would cost more than the rest of a request. Here, each request stores its
deadline, and the timer checks all of them at the earliest deadline, once per timeout. An expired request's
task is cancelled with `cancel`, and the CancelledError is caught where the request started, as in
`asyncio.timeout`.
"""

from __future__ import annotations

import asyncio
import math
from types import TracebackType


class Watched:
    """One request, inside `with`: a scope like anyio's, which ends at its deadline or by `cancel`.

    Attributes:
        read: how many seconds the server may take for each step; None: unlimited.
    """

    __slots__ = ("_cancelling", "_reading", "_reason", "_task", "_until", "_watch", "read")

    def __init__(self, watch: Watch) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._watch = watch
        self._task: asyncio.Task[object] = task
        self._cancelling = task.cancelling()
        self._reading = math.inf
        self._reason: str | None = None
        self._until = math.inf
        self.read: float | None = None

    @property
    def deadline(self) -> float:
        """The deadline, on the loop's clock."""
        return self._until

    @deadline.setter
    def deadline(self, moment: float) -> None:
        self._until = moment
        if moment < self._watch.looks:
            self._watch.look_at(moment)

    def __enter__(self) -> Watched:
        self._watch.requests.add(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        self._watch.requests.discard(self)
        if self._reason is None:
            return False
        self._reason = None
        return self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError

    def expect(self) -> None:
        """From now on, the server has `read` seconds to send something."""
        watch = self._watch
        if self.read is None:
            self._reading = math.inf
        else:
            self._reading = watch.loop.time() + self.read
            if self._reading < watch.looks:
                watch.look_at(self._reading)

    def arrived(self) -> None:
        """From now on, the server doesn't have to send anything."""
        self._reading = math.inf

    def cancel(self, reason: str = "from outside") -> None:
        """End it."""
        if self._reason is None:
            self._reason = reason
            self._task.cancel()

    def is_late(self) -> bool:
        """Return whether a caught CancelledError means that the server sent nothing for too long.

        Call it only once.
        """
        if self._reason != "read":
            return False
        self._reason, self._reading = None, math.inf
        return self._task.uncancel() <= self._cancelling

    def look(self, now: float) -> float:
        """Cancel it if it has expired; return when to check again."""
        if self._until <= now:
            self.cancel("deadline")
        elif self._reading <= now:
            self.cancel("read")
        else:
            return min(self._until, self._reading)
        return math.inf


class Watch:
    """All requests of one client on one loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.requests: set[Watched] = set()
        self.looks: float = math.inf
        """The time of the next check."""
        self._timer: asyncio.TimerHandle | None = None

    def look_at(self, moment: float) -> None:
        """Check all of them now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.looks = moment
        if moment != math.inf:
            self._timer = self.loop.call_at(moment, self._look)

    def _look(self) -> None:
        now = self.loop.time()
        self.look_at(min((each.look(now) for each in [*self.requests]), default=math.inf))
