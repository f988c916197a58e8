"""Fetch several pages at once.

Every request is finished, or cancelled, when `fetch_together` returns or raises: a loop over a list may be
left at any point, with `break` too, and nothing is in flight. Requests during the body of the loop would need
an open task group, which an iterator cannot hold: it does not notice a `break` (PEP 533), and its last
reference may be dropped in another task, where no task group can be closed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

import anyio
import attrs

T = TypeVar("T")


@attrs.frozen
class Fetched(Generic[T]):
    """The result of fetching a page: the response, or the error to raise when it is the page's turn."""

    answer: T | None = None
    error: Exception | None = None


async def fetch_together(
    fetch: Callable[[int], Awaitable[T]], numbers: Sequence[int]
) -> dict[int, Fetched[T]]:
    """Fetch the pages with these numbers, and return the results, up to the first that failed.

    Pages after a failed one are no longer needed: they are cancelled. Errors are returned, not raised,
    because earlier pages come first, and a page past the end may not be needed at all.
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
