"""The time of all requests in flight on an asyncio loop, kept by one timer for all of them.

A timer for each request and each step of it costs more than all else that is done for a request. Here a
request notes when its time is over, and the timer looks at all of them when the first of these moments has
come, once in a timeout. What ends is a task, by `cancel`; who catches the CancelledError asks `ended` what it
was, as `asyncio.timeout` does.
"""

from __future__ import annotations

import asyncio
import math
from typing import Literal, TypeAlias

Reason: TypeAlias = Literal["deadline", "read", "closed"]


class Watched:
    """One request: `until` when it may take, and when the server has to have sent something."""

    __slots__ = ("_cancelling", "_task", "_watch", "deadline", "read", "reading", "reason")

    def __init__(self, watch: Watch, task: asyncio.Task[object], deadline: float) -> None:
        self._watch = watch
        self._task = task
        self._cancelling = task.cancelling()
        self.deadline = deadline
        self.reading = math.inf
        self.read: float | None = None
        """How many seconds the server may take for each step."""
        self.reason: Reason | None = None
        """Why it was ended; None: it was not, or it is known already."""

    def expect(self, seconds: float | None) -> None:
        """The server has to send something within so many seconds; None: whenever it likes."""
        if seconds is None:
            self.reading = math.inf
        else:
            self.reading = self._watch.loop.time() + seconds
            self._watch.look_at(self.reading)

    def cancel(self, reason: Reason = "closed") -> None:
        """End it."""
        if self.reason is None:
            self.reason = reason
            self._task.cancel()

    def ended(self, *reasons: Reason) -> bool:
        """Say whether it was ended here for one of these reasons, and nobody else wants its task to end.

        To be asked once, by who caught a CancelledError, or finds that it is through in spite of it.
        """
        if self.reason not in reasons:
            return False
        self.reason = None
        return self._task.uncancel() <= self._cancelling

    def leave(self) -> None:
        """It is over."""
        self._watch.requests.discard(self)
        if self.reason is not None:  # it was through all the same
            self._task.uncancel()


class Watch:
    """All requests of one client on one loop."""

    Cancelled: type[BaseException] = asyncio.CancelledError
    """What is raised in a task whose request is ended."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()
        self.requests: set[Watched] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._looks = math.inf

    def enter(self, seconds: float | None) -> Watched:
        """Watch what the running task does, for so many seconds at most."""
        task = asyncio.current_task()
        assert task is not None
        deadline = math.inf if seconds is None else self.loop.time() + seconds
        watched = Watched(self, task, deadline)
        self.requests.add(watched)
        self.look_at(deadline)
        return watched

    def look_at(self, moment: float) -> None:
        """Look at all of them at this moment, or before."""
        if moment < self._looks:
            if self._timer is not None:
                self._timer.cancel()
            self._looks = moment
            self._timer = self.loop.call_at(moment, self._look)

    def close(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()

    def _look(self) -> None:
        self._timer, self._looks = None, math.inf
        now, following = self.loop.time(), math.inf
        for each in [*self.requests]:
            moment = min(each.deadline, each.reading)
            if moment <= now:
                each.cancel("deadline" if each.deadline <= now else "read")
            else:
                following = min(following, moment)
        self.look_at(following)
