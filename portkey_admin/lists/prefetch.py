"""Fetch several pages at once.

Every request is over, or cancelled, when `fetch_together` returns or raises: a loop over a list may be left
at any point, by `break` as well, and nothing is in flight. Requests that go on while the body of the loop
runs would need a task group that is open there, and an iterator cannot hold one: a `break` does not tell it
that it is left (PEP 533), and its last reference may go in another task, where no task group can be closed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

import anyio
import attrs

T = TypeVar("T")


@attrs.frozen
class Fetched(Generic[T]):
    """What came of fetching a page: the answer, or the error to raise once it is the page's turn."""

    answer: T | None = None
    error: Exception | None = None


async def fetch_together(
    fetch: Callable[[int], Awaitable[T]], numbers: Sequence[int]
) -> dict[int, Fetched[T]]:
    """Fetch the pages with these numbers, and return what came of each, up to the first that failed.

    Pages behind one that failed cannot be needed any more: they are cancelled. Errors are returned and not
    raised, as pages before them come first, and a page past the end may not be needed at all.
    """
    fetched: dict[int, Fetched[T]] = {}
    scopes = {number: anyio.CancelScope() for number in numbers}

    async def one(number: int) -> None:
        with scopes[number]:
            try:
                fetched[number] = Fetched(answer=await fetch(number))
            except Exception as error:
                fetched[number] = Fetched(error=error)
                for later in numbers:
                    if later > number:
                        scopes[later].cancel()

    async with anyio.create_task_group() as tasks:
        for number in numbers:
            tasks.start_soon(one, number)
    return fetched
