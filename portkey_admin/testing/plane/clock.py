"""The clock of the control plane, which tests can stop."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol

import anyio


class PlaneClock(Protocol):
    """The source of the control plane's time."""

    def time(self) -> float:
        """Return the time in seconds since the epoch."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait for this many seconds."""
        ...


class SystemClock:
    """The machine's own clock."""

    def time(self) -> float:
        """Return the seconds since the epoch."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait for this many seconds."""
        await anyio.sleep(seconds)


class ManualClock:
    """A clock that moves only on `advance` and on `sleep`.

    `start` is in seconds since the epoch. Sleeping takes no real time: it advances the clock immediately.
    """

    def __init__(self, start: float = 1_767_225_600.0) -> None:
        self._now = start

    def time(self) -> float:
        """Return the seconds since the epoch on this clock."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Advance the clock by this many seconds."""
        self._now += seconds

    async def sleep(self, seconds: float) -> None:
        """Advance the clock, and let other tasks run."""
        self.advance(seconds)
        await anyio.lowlevel.checkpoint()


def timestamp(seconds: float) -> str:
    """Return a time in the API's format: UTC, whole seconds, with zeros as milliseconds."""
    # Every timestamp seen in live responses has this format.
    # Not with strftime, which writes years before 1000 with fewer than four digits.
    moment = datetime.fromtimestamp(seconds, UTC).replace(microsecond=0, tzinfo=None)
    return f"{moment.isoformat()}.000Z"


def seconds_of(text: str) -> float:
    """Return an ISO 8601 time in seconds since the epoch; without an offset it is UTC.

    Raises ValueError if the text is not such a time.
    """
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
