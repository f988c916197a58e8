"""Hand outcomes over in the order of the source, although they complete in another."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic

from .outcome import Item, Outcome, Value


class InOrder(Generic[Item, Value]):
    """Hold outcomes back until all before them were handed over.

    It holds as many as the engine takes items ahead of `next`, the index of the outcome whose turn it is.
    """

    def __init__(
        self, deliver: Callable[[Outcome[Item, Value]], Awaitable[None]], *, advanced: Callable[[], None]
    ) -> None:
        self.next = 0
        self._advanced = advanced
        self._deliver = deliver
        self._held: dict[int, Outcome[Item, Value]] = {}
        self._delivering = False

    async def __call__(self, outcome: Outcome[Item, Value]) -> None:
        """Hand the outcome over, and those that waited for it; or keep it."""
        self._held[outcome.index] = outcome
        if self._delivering:
            # Another task is at it, waiting for the reader perhaps, and will come to this one.
            return
        self._delivering = True
        try:
            while (ready := self._held.pop(self.next, None)) is not None:
                await self._deliver(ready)
                self.next += 1
                self._advanced()
        finally:
            self._delivering = False
