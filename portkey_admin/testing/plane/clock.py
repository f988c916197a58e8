"""Time as the control plane sees it, so that a test can hold it still."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol

import anyio


class PlaneClock(Protocol):
    """Where the control plane takes the time from."""

    def time(self) -> float:
        """Return the time in seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        ...


class SystemClock:
    """The machine's own clock."""

    def time(self) -> float:
        """Return the seconds since the epoch."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait so many seconds."""
        await anyio.sleep(seconds)


class ManualClock:
    """A clock that moves only when it is told to, or when somebody sleeps by it.

    `start` is in seconds since the epoch. Sleeping takes no real time: it moves the clock on at once.
    """

    def __init__(self, start: float = 1_767_225_600.0) -> None:
        self._now = start

    def time(self) -> float:
        """Return the seconds since the epoch, as this clock has it."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Move the clock on by so many seconds."""
        self._now += seconds

    async def sleep(self, seconds: float) -> None:
        """Move the clock on, and let other tasks have a turn."""
        self.advance(seconds)
        await anyio.lowlevel.checkpoint()


def timestamp(seconds: float) -> str:
    """Return a time as the API writes it: UTC, whole seconds, with the milliseconds as zeros."""
    # Every timestamp seen in live responses has this form.
    # Not by strftime, which writes the years before 1000 with fewer than four digits.
    moment = datetime.fromtimestamp(seconds, UTC).replace(microsecond=0, tzinfo=None)
    return f"{moment.isoformat()}.000Z"


def seconds_of(text: str) -> float:
    """Return an ISO 8601 time in seconds since the epoch; without an offset it is UTC.

    Raises ValueError when the text is no such time.
    """
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
