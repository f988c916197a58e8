"""The time of all requests in flight on an asyncio loop, kept by one timer for all of them.

A timer for each request and each step of it costs more than all else that is done for a request. Here a
request notes when its time is over, and the timer looks at all of them when the first of these moments has
come, once in a timeout. What ends is a task, by `cancel`, and the CancelledError is caught where the request
began, as `asyncio.timeout` does.
"""

from __future__ import annotations

import asyncio
import math
from types import TracebackType


class Watched:
    """One request, inside `with`: a scope as those of anyio are, which ends at its deadline, or by `cancel`.

    Attributes:
        read: how many seconds the server may take for each step; None: no matter how many.
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
        """When it ends, on the time of the loop."""
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
        """The server need not send anything any more."""
        self._reading = math.inf

    def cancel(self, reason: str = "from outside") -> None:
        """End it."""
        if self._reason is None:
            self._reason = reason
            self._task.cancel()

    def is_late(self) -> bool:
        """Say whether a CancelledError that was caught came because the server sent nothing for too long.

        To be asked once.
        """
        if self._reason != "read":
            return False
        self._reason, self._reading = None, math.inf
        return self._task.uncancel() <= self._cancelling

    def look(self, now: float) -> float:
        """End it if its time is over; return when to look again."""
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
        """When it looks at them the next time."""
        self._timer: asyncio.TimerHandle | None = None

    def look_at(self, moment: float) -> None:
        """Look at all of them at this moment."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.looks = moment
        if moment != math.inf:
            self._timer = self.loop.call_at(moment, self._look)

    def _look(self) -> None:
        now = self.loop.time()
        self.look_at(min((each.look(now) for each in [*self.requests]), default=math.inf))
