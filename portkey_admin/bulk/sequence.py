"""The sequence of items: read one at a time, without duplicates, and delivered in order."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from types import AsyncGeneratorType
from typing import Generic

from portkey_admin._errors import InvalidArgumentError

from .journal_index import hash_of
from .outcome import Item, Outcome, Value


@asynccontextmanager
async def reading(items: Iterable[Item] | AsyncIterable[Item]) -> AsyncIterator[AsyncIterator[Item]]:
    """Open the items for reading, and close them if needed.

    An async generator is closed here, by the task that read it: left to the garbage collector, another task
    would finish it at an unknown time, which breaks the cancel scopes inside it. Anything else is left open,
    because it belongs to the caller.
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


class OneEach(Generic[Item]):
    """Refuses a second item for the same resource, because two tasks would find none, and create two."""

    def __init__(self, natural_key: Callable[[Item], str]) -> None:
        self._natural_key = natural_key
        self._taken: set[int] = set()

    def add(self, item: Item) -> None:
        """Add an item. Raises InvalidArgumentError if another item is for the same resource."""
        key = self._natural_key(item)
        hashed = hash_of(key)
        if hashed in self._taken:
            raise InvalidArgumentError(
                f"another item of this run is for the same resource, {key}: name each resource once"
            )
        self._taken.add(hashed)


class InOrder(Generic[Item, Value]):
    """Hold outcomes back until all earlier ones were delivered.

    It holds up to as many as the engine takes items ahead of `next`, the index of the next outcome.
    """

    def __init__(
        self, deliver: Callable[[Outcome[Item, Value]], Awaitable[None]], *, advanced: Callable[[], None]
    ) -> None:
        self.next: int = 0
        self._advanced = advanced
        self._deliver = deliver
        self._held: dict[int, Outcome[Item, Value]] = {}
        self._delivering = False

    async def __call__(self, outcome: Outcome[Item, Value]) -> None:
        """Deliver the outcome, and those that waited for it; or keep it."""
        self._held[outcome.index] = outcome
        if self._delivering:
            # Another task is delivering, perhaps waiting for the reader, and will get to this one.
            return
        self._delivering = True
        try:
            while (ready := self._held.pop(self.next, None)) is not None:
                await self._deliver(ready)
                self.next += 1
                self._advanced()
        finally:
            self._delivering = False
