"""Time and randomness in one object, so that tests can control both."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple

from portkey_admin._lazy import module

if TYPE_CHECKING:
    import anyio
else:
    anyio = module("anyio")


async def _sleep(seconds: float) -> None:
    await anyio.sleep(seconds)


class Clock(NamedTuple):
    """The transport's source of time, sleep and jitter."""

    now: Callable[[], float] = time.monotonic
    """Seconds on a monotonic clock that is the same on every event loop."""
    wall: Callable[[], float] = time.time
    """Seconds since 1970, for dates in `Retry-After`."""
    sleep: Callable[[float], Awaitable[None]] = _sleep
    random: Callable[[], float] = random.random
    """A random number from 0 up to 1, for jitter."""
