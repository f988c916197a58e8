"""What is done about a write that may have happened, where the caller says how to look for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

import anyio

from .outcome import Adopted, Item, Value
from .turn import Intend, Work


def announced(work: Callable[[Item], Awaitable[Value]]) -> Work[Item, Value]:
    """Return work that tells the journal first."""

    async def announce(item: Item, intend: Intend) -> Value:
        await intend()
        return await work(item)

    return announce


def looked_for(
    find: Callable[[Item], Awaitable[Value | None]], work: Callable[[Item], Awaitable[Value]]
) -> Work[Item, Value | Adopted[Value]]:
    """Return work that adopts what is there, and does the work where nothing is."""

    async def look(item: Item, intend: Intend) -> Value | Adopted[Value]:
        found = await find(item)
        if found is not None:
            return Adopted(found)
        await intend()
        return await work(item)

    return look


def after(
    seconds: float, refresh: Callable[[], None] | None = None
) -> Callable[[Sequence[object]], Awaitable[None]]:
    """Return a `settle` that waits until reads are no longer stale, and then forgets what was read before."""

    async def settle(items: Sequence[object]) -> None:
        await anyio.sleep(seconds)
        if refresh is not None:
            refresh()

    return settle
