"""Several reads at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

import anyio

# Most look-ups use lists that have been read already.
_AT_ONCE = 16


async def all_of(tasks: Iterable[Callable[[], Awaitable[None]]]) -> None:
    """Run all of them, several at once. The first error stops the rest and is raised unwrapped."""
    waiting = iter(tasks)
    raised: list[Exception] = []

    async def work(scope: anyio.CancelScope) -> None:
        for task in waiting:
            try:
                await task()
            except Exception as error:
                # Raised later, because a task group would wrap it.
                raised.append(error)
                scope.cancel()
                return

    async with anyio.create_task_group() as group:
        for _ in range(_AT_ONCE):
            group.start_soon(work, group.cancel_scope)
    if raised:
        raise raised[0]
