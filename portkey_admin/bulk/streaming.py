"""Work on every item and yield each outcome as it completes."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Generic, Literal

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.secrets.frames import discreetly, without_frames

from .collecting import engine_for
from .engine import Engine
from .journal import Journal
from .outcome import Item, Outcome, Value
from .report import OnEvent, RunStatistics


class Outcomes(AsyncIterator[Outcome[Item, Value]], Generic[Item, Value]):
    """Iterate over outcomes, in the requested order."""

    def __init__(
        self, engine: Engine[Item, Value], received: MemoryObjectReceiveStream[Outcome[Item, Value]]
    ) -> None:
        self._engine = engine
        self._received = received
        self._failure: Exception | None = None

    async def __anext__(self) -> Outcome[Item, Value]:
        try:
            return await self._received.receive()
        except anyio.EndOfStream:
            if self._failure is not None:
                raise self._failure from None
            raise StopAsyncIteration from None

    def stop(self) -> None:
        """Take no more items; keep iterating for the outcomes of those in flight."""
        self._engine.stop()

    def statistics(self) -> RunStatistics:
        """Return the counts so far, including outcomes that wait to be taken."""
        return self._engine.statistics()

    async def _drive(self, sending: MemoryObjectSendStream[Outcome[Item, Value]]) -> None:
        async with sending:
            try:
                await discreetly(self._engine.drive(sending.send))
            except Exception as error:
                self._failure = error


@asynccontextmanager
async def stream(
    items: Iterable[Item] | AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Value]],
    *,
    order: Literal["completion", "input"] = "completion",
    concurrency: int = 16,
    on_event: OnEvent[Item, Value] | None = None,
    on_error: Literal["continue", "stop"] = "continue",
    max_failures: int | None = None,
    rate_limit_patience: float = 120.0,
    journal: Journal | None = None,
    key: Callable[[Item], str] | None = None,
    wanted: Callable[[Item], object] | None = None,
    find: Callable[[Item], Awaitable[Value | None]] | None = None,
    settle: float = 2.0,
) -> AsyncIterator[Outcomes[Item, Value]]:
    """Work on every item, at most `concurrency` at a time, and yield outcomes as they complete.

        async with bulk.stream(people(), invite, concurrency=32) as outcomes:
            async for outcome in outcomes:
                ...

    Memory stays flat for a source of any length (a journal keeps about 150 bytes per item): at most
    `concurrency` outcomes wait to be taken, and a slow reader slows the work down.

    Args:
        order: `input` yields the outcomes in the order of `items`: up to eight times `concurrency` of them
            wait for the oldest one, and only that many items are taken ahead of it.
        items, work, concurrency, on_event, on_error, max_failures, rate_limit_patience, journal, key, wanted,
            find, settle: as for `run`. Outcomes of items in doubt come when the source has ended, when 500
            are in doubt, or when all others wait for them.

    Leaving the block cancels the items in flight. To end early without cancelling, call `outcomes.stop()` and
    keep iterating to the end.

    Raises:
        InvalidArgumentError: an argument is invalid; nothing was started.
        JournalError: from the iteration, after the outcomes of everything in flight: the journal can no
            longer be written, and nothing was sent from then on.
        Exception: an error of `items` or `on_event`, from the iteration, after the same.
    """
    try:
        engine = engine_for(
            items,
            work,
            find=find,
            settle=settle,
            concurrency=concurrency,
            max_failures=max_failures,
            rate_limit_patience=rate_limit_patience,
            on_error=on_error,
            order=order,
            journal=journal,
            key=key,
            wanted=wanted,
            on_event=on_event,
        )
    except InvalidArgumentError as error:
        without_frames(error)
        raise
    finally:
        del items  # local variables of errors must not expose secrets
    sending, received = anyio.create_memory_object_stream[Outcome[Item, Value]](concurrency)
    outcomes = Outcomes(engine, received)
    failure: Exception | None = None
    async with received, sending, anyio.create_task_group() as tasks:
        tasks.start_soon(outcomes._drive, sending)
        # Caught and raised again outside, because a task group would wrap it in an ExceptionGroup.
        try:
            yield outcomes
        except Exception as error:
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure
