"""Observers of calls: open blocks with callbacks, and counters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeAlias

import attrs

from portkey_admin._errors import ClientClosedError
from portkey_admin.secrets.logging import logger

if TYPE_CHECKING:
    from portkey_admin.calls.statistics import CallStatistics, Statistics
    from portkey_admin.http.roundtrip import Answer
    from portkey_admin.secrets.masking import Secrets

CallObserver: TypeAlias = "Callable[[str, Answer, int, Secrets], None]"
"""Receives the operation id, the last response, the number of attempts, and the secrets to mask."""


def tell_all(
    blocks: Iterable[CallObserver], operation: str, answer: Answer, attempts: int, secrets: Secrets
) -> None:
    """Call all observers. Their errors are logged, so that they don't replace the call's result."""
    for tell in blocks:
        try:
            tell(operation, answer, attempts, secrets)
        except Exception as error:
            logger.warning("%s: an observer failed: %s", operation, type(error).__name__)


answered: ContextVar[tuple[CallObserver, ...]] = ContextVar("portkey_admin.answered", default=())
"""Called at the end of each call that got a response, successful or not."""

writes: ContextVar[WriteWatch | None] = ContextVar("portkey_admin.writes", default=None)
"""Observers of writes."""


class WriteWatch:
    """The outcomes of the calls inside a block, whatever the block itself returned or raised.

    Attributes:
        failed: a call was cancelled or raised.
        over: the block has raised. Tasks that it left running must not send writes, which would go unnoticed.
    """

    __slots__ = ("_happened", "_in_flight", "_outer", "failed", "over")

    def __init__(self, outer: WriteWatch | None = None) -> None:
        self.failed: bool = False
        self.over: bool = False
        self._happened = False
        self._in_flight = 0
        self._outer = outer

    @property
    def maybe_done(self) -> bool:
        """Return whether a non-repeatable write may have happened, including successful ones."""
        return self._happened or self._in_flight > 0

    def begin(self) -> None:
        """Record that a non-repeatable write is about to be sent.

        Raises ClientClosedError if the block has raised, because the write would go unnoticed.
        """
        if self.over:
            raise ClientClosedError(
                "the work that this write belongs to has ended with an error: await what it starts"
            )
        if self._outer is not None:
            self._outer.begin()
        self._in_flight += 1

    def end(self, *, begun: bool, maybe_done: bool, failed: bool) -> None:
        """Record the end of a call. begun: it was a non-repeatable write."""
        self._in_flight -= begun
        self._happened |= maybe_done
        self.failed |= failed
        if self._outer is not None:
            self._outer.end(begun=begun, maybe_done=maybe_done, failed=failed)


@contextmanager
def watching() -> Iterator[WriteWatch]:
    """Watch the calls inside the block, including those of tasks started in it."""
    watch = WriteWatch(writes.get())
    token = writes.set(watch)
    try:
        yield watch
    except BaseException:
        watch.over = True
        raise
    finally:
        writes.reset(token)


@attrs.define(eq=False)
class Counts:
    """The running counts of one operation."""

    calls: int = 0
    attempts: int = 0
    resends: int = 0
    throttled: int = 0
    waited: float = 0.0
    failures: Counter[str] = attrs.field(factory=Counter)

    def add(self, other: Counts) -> None:
        """Add the counts of another operation."""
        for field in attrs.fields(Counts):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))

    def snapshot(self) -> CallStatistics:
        """Return the current counts."""
        from portkey_admin.calls.statistics import CallStatistics

        counts = attrs.asdict(self, recurse=False)
        return CallStatistics(**{**counts, "failures": dict(sorted(self.failures.items()))})


class Counters(dict[str, Counts]):
    """The counts of every called operation, created on demand. Clones of a client share them."""

    def __missing__(self, operation: str) -> Counts:
        counts = self[operation] = Counts()
        return counts

    def snapshot(self) -> Statistics:
        """Return all current counts."""
        from portkey_admin.calls.statistics import Statistics

        total = Counts()
        for counts in self.values():
            total.add(counts)
        operations = {id: counts.snapshot() for id, counts in sorted(self.items())}
        return Statistics(total=total.snapshot(), operations=operations)
