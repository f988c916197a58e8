"""Running a test on each event loop that anyio knows."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class RunAsync(Protocol):
    """Runs an async function to its end and returns what it returned."""

    def __call__(self, function: Callable[[], Awaitable[T]], /) -> T: ...
