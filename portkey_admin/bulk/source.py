"""Where the items come from: any iterable, sync or async, read one at a time."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from types import AsyncGeneratorType

from .outcome import Item


@asynccontextmanager
async def reading(items: Iterable[Item] | AsyncIterable[Item]) -> AsyncIterator[AsyncIterator[Item]]:
    """Open the items for reading, and close what has to be closed.

    An async generator is closed here, by the task that read it: left to the garbage collector, it would be
    finished at an unknown time by another task, which breaks the cancel scopes inside it. Anything else stays
    as it is, because it belongs to the caller.
    """
    iterator = aiter(items) if isinstance(items, AsyncIterable) else _OneByOne(iter(items))
    try:
        yield iterator
    finally:
        if isinstance(iterator, AsyncGeneratorType):
            await iterator.aclose()


class _OneByOne(AsyncIterator[Item]):
    def __init__(self, iterator: Iterator[Item]) -> None:
        self._iterator = iterator

    async def __anext__(self) -> Item:
        try:
            return next(self._iterator)
        except StopIteration:
            raise StopAsyncIteration from None
