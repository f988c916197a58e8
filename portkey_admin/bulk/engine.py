"""The one loop under `run` and `stream`: take an item, work on it, hand its outcome over."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
from typing import Generic

import anyio
from anyio.abc import TaskGroup

from portkey_admin.errors import InvalidArgumentError, RateLimitError

from .outcome import Item, Outcome, Status, Value, status_of
from .patience import next_pause
from .report import Statistics, Tally
from .source import check_items, reading

Deliver = Callable[[Outcome[Item, Value]], Awaitable[None]]


class Engine(Generic[Item, Value]):
    """Work on the items of one source, at most `concurrency` at a time."""

    def __init__(
        self,
        items: Iterable[Item] | AsyncIterable[Item],
        work: Callable[[Item], Awaitable[Value]],
        *,
        concurrency: int,
        max_failures: int | None,
        rate_limit_patience: float,
    ) -> None:
        check_items(items)
        if not callable(work):
            raise InvalidArgumentError(
                f"work must be an async function of one item, not {type(work).__name__}"
            )
        _check_count("concurrency", concurrency)
        if max_failures is not None:
            _check_count("max_failures", max_failures)
        if not rate_limit_patience >= 0:
            raise InvalidArgumentError(
                f"rate_limit_patience is {rate_limit_patience!r}: it must be 0 seconds or more"
            )
        self._items = items
        self._work = work
        self._concurrency = concurrency
        self._max_failures = max_failures
        self._patience = rate_limit_patience
        self._tally = Tally()
        self._in_flight = 0
        self._feeding = anyio.CancelScope()
        self._failure: Exception | None = None
        self._started = anyio.current_time()

    @property
    def stopped(self) -> bool:
        """Return whether the source was left before its end was seen."""
        return self._feeding.cancelled_caught

    def stop(self) -> None:
        """Take no further item; those in flight go on to their outcome."""
        self._feeding.cancel()

    def statistics(self) -> Statistics:
        """Return the counts up to now."""
        elapsed = anyio.current_time() - self._started
        return self._tally.statistics(elapsed=elapsed, in_flight=self._in_flight)

    async def drive(self, deliver: Deliver[Item, Value]) -> None:
        """Work until the source ends or `stop` is called, and every item in flight has its outcome.

        Raises what the source raised, or what `deliver` raised, once nothing is in flight any more: a write
        that was cancelled half way would be one more in doubt.
        """
        slots = anyio.Semaphore(self._concurrency)
        async with anyio.create_task_group() as workers:
            try:
                await self._feed(workers, slots, deliver)
            except Exception as error:
                self._fail(error)
        if self._failure is not None:
            raise self._failure

    async def _feed(self, workers: TaskGroup, slots: anyio.Semaphore, deliver: Deliver[Item, Value]) -> None:
        # One task reads the source from start to end: an async generator may hold a task group (a pager that
        # looks ahead does), and that has to be entered and left by the same task.
        with self._feeding:
            async with reading(self._items) as source:
                for index in itertools.count():
                    # The slot comes first: no item is taken before it can be worked on.
                    await slots.acquire()
                    try:
                        item = await anext(source)
                    except StopAsyncIteration:
                        return
                    self._in_flight += 1
                    workers.start_soon(self._handle, index, item, slots, deliver)

    async def _handle(
        self, index: int, item: Item, slots: anyio.Semaphore, deliver: Deliver[Item, Value]
    ) -> None:
        try:
            outcome = await self._outcome(index, item)
            self._tally.add(outcome)
            if self._max_failures is not None and self._tally.failures >= self._max_failures:
                self.stop()
            await deliver(outcome)
        except Exception as error:
            self._fail(error)
        finally:
            self._in_flight -= 1
            slots.release()

    async def _outcome(self, index: int, item: Item) -> Outcome[Item, Value]:
        started = anyio.current_time()
        refused: float | None = None
        value: Value | None = None
        error: BaseException | None = None
        status: Status = "done"
        attempts = 0
        while True:
            attempts += 1
            try:
                value = await self._work(item)
            except RateLimitError as refusal:
                now = anyio.current_time()
                refused = now if refused is None else refused
                pause = next_pause(
                    retry_after=refusal.retry_after,
                    attempts=attempts,
                    waited=now - refused,
                    patience=self._patience,
                    jitter=random.random(),
                )
                if pause is not None:
                    await anyio.sleep(pause)
                    continue
                error, status = refusal, "failed"
            except anyio.get_cancelled_exc_class() as cancelled:
                if anyio.current_effective_deadline() == -math.inf:
                    raise
                # Nobody cancelled this run: `work` awaited something that another task cancelled, and how far
                # its write had come is not known. Passed on, it would end this task without an outcome.
                error, status = cancelled, "in_doubt"
            except Exception as failure:
                error, status = failure, status_of(failure)
            break
        return Outcome(
            item=item,
            index=index,
            status=status,
            value=value,
            error=error,
            attempts=attempts,
            elapsed=anyio.current_time() - started,
        )

    def _fail(self, error: Exception) -> None:
        # The first error is the one to raise: what follows comes of it, or of the stop.
        if self._failure is None:
            self._failure = error
        self.stop()


def _check_count(name: str, value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise InvalidArgumentError(f"{name} is {value!r}: it must be a whole number of 1 or more")
