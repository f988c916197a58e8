"""Which blocks that look at calls are open: all that a call has to ask where none is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.calls.recording import Recording

recordings: ContextVar[tuple[Recording, ...]] = ContextVar("portkey_admin.recordings", default=())
writes: ContextVar[WriteWatch | None] = ContextVar("portkey_admin.writes", default=None)


class WriteWatch:
    """What became of the calls inside a block, whatever the block itself came to.

    Attributes:
        maybe_done: a write that must not be repeated may have happened, its success included.
        failed: a call was cut off or raised.
    """

    __slots__ = ("_outer", "failed", "maybe_done")

    def __init__(self, outer: WriteWatch | None = None) -> None:
        self.maybe_done = False
        self.failed = False
        self._outer = outer

    def saw(self, *, maybe_done: bool, failed: bool) -> None:
        """Take in how one call ended."""
        self.maybe_done |= maybe_done
        self.failed |= failed
        if self._outer is not None:
            self._outer.saw(maybe_done=maybe_done, failed=failed)


@contextmanager
def watching() -> Iterator[WriteWatch]:
    """Watch the calls inside, those of the tasks that are started there included."""
    watch = WriteWatch(writes.get())
    token = writes.set(watch)
    try:
        yield watch
    finally:
        writes.reset(token)
