"""Work on every item and return one report.

The functions passed to `run` and `stream` are wrapped for the engine here: announced in the journal before
the write, and looked up after an ambiguous write.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Literal, cast

import anyio

from portkey_admin._errors import AmbiguousWriteError
from portkey_admin.bulk.errors import JournalError
from portkey_admin.reconcile.outcome import Intend
from portkey_admin.secrets.frames import discreetly

from .arguments import check_function, check_seconds
from .engine import Engine
from .item import Work
from .journal import Journal
from .outcome import Adopted, Item, Outcome, Value
from .report import OnEvent, Report


async def run(
    items: Iterable[Item] | AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Value]],
    *,
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
) -> Report[Item, Value]:
    """Work on every item, at most `concurrency` at a time, and return a report with every outcome.

    `work` makes one write for its item, because an outcome describes only one write. An exception that it
    raises becomes the outcome of its item and does not affect other items.

    Args:
        items: an iterable or async iterable of any length; an item is taken as soon as a worker is free. A
            sync generator runs on the event loop, so it should not block.
        work: async function of one item; what it returns is the outcome's `value`.
        concurrency: maximum number of items in flight.
        on_event: plain function, called with each `Event`, for progress displays and logs.
        on_error: `stop` takes no more items once one has failed or is in doubt; items in flight are finished.
        max_failures: takes no more items once this many have failed or are in doubt; None: no limit.
        rate_limit_patience: seconds to keep retrying an item that gets 429 after the client's own retries. A
            429 means that nothing was done, so `work` runs again **from the start**: pass 0 if `work` makes
            more than one write.
        journal: records each write before it is sent, and its outcome. Items that an earlier run finished are
            then skipped, and items that it left in doubt are passed to `find`.
        key: function of one item: a string that identifies it in the journal, the same in every run and
            without secrets, such as an e-mail address.
        wanted: function of one item: the wanted state, as plain JSON; default: the item. The journal stores a
            digest of it. An item that was finished with another wanted state fails.
        find: async function of one item: looks up the result of `work`, and returns it, or None if there is
            none. Items in doubt are looked up once the others are done: a result that is found is adopted
            (`created`), and otherwise `work` runs again, once: a server that loses every response would do
            each of them. Without `find`, such items stay in doubt.
        settle: seconds to wait before looking up an item in doubt, as long as the server's reads may be
            stale.

    Returns:
        A report with the outcomes in the order of `items`. It holds all of them in memory; use `stream` for a
        source of unbounded length.

    Raises:
        InvalidArgumentError: an argument is invalid; nothing was started.
        JournalError: the journal can no longer be written, for example because the disk is full. Nothing was
            sent from then on; the `report` of the error has the outcomes so far.
        Exception: an error of `items` or `on_event`, raised after the items in flight were finished. A note
            on it has the counts.

    If `run` is cancelled, it cancels the items in flight, waits for them to end and returns no report:
    `on_event` has seen every finished item, and the journal has the unfinished ones.
    """
    making = partial(
        engine_for,
        items,
        work,
        find=find,
        settle=settle,
        concurrency=concurrency,
        max_failures=max_failures,
        rate_limit_patience=rate_limit_patience,
        on_error=on_error,
        journal=journal,
        key=key,
        wanted=wanted,
        on_event=on_event,
    )
    running = discreetly(make_and_collect(making))
    del items, making  # local variables of errors must not expose secrets
    return await running


def engine_for(
    items: Iterable[Item] | AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Value]],
    *,
    find: Callable[[Item], Awaitable[Value | None]] | None,
    settle: float,
    concurrency: int,
    max_failures: int | None,
    rate_limit_patience: float,
    on_error: Literal["continue", "stop"],
    order: Literal["completion", "input"] = "completion",
    journal: Journal | None,
    key: Callable[[Item], str] | None,
    wanted: Callable[[Item], object] | None,
    on_event: OnEvent[Item, Value] | None,
) -> Engine[Item, Value]:
    """Return the engine of a `run` or a `stream`.

    Raises InvalidArgumentError if an argument is invalid.
    """
    check_function("work", work)
    if find is not None:
        check_function("find", find)
    check_seconds("settle", settle)
    return Engine(
        items,
        announced(work),
        concurrency=concurrency,
        max_failures=max_failures,
        rate_limit_patience=rate_limit_patience,
        on_error=on_error,
        order=order,
        journal=journal,
        key=key,
        wanted=wanted,
        changed="refuse",
        settle=None if find is None else after(settle),
        redo=None if find is None else _looked_for(find, work),
        look=None if find is None else _looked_for(find, None),
        on_event=on_event,
    )


def announced(work: Callable[[Item], Awaitable[Value]]) -> Work[Item, Value]:
    """Return work that writes to the journal first."""

    async def announce(item: Item, intend: Intend) -> Value:
        await intend()
        return await work(item)

    return announce


def _looked_for(
    find: Callable[[Item], Awaitable[Value | None]], work: Callable[[Item], Awaitable[Value]] | None
) -> Work[Item, Value]:
    """Return work that adopts an existing result, and does the work if there is none.

    If there is no work either, it raises AmbiguousWriteError.
    """

    async def look(item: Item, intend: Intend) -> Value | Adopted[Value]:
        found = await find(item)
        if found is not None:
            return Adopted(found)
        if work is None:
            raise AmbiguousWriteError("it was sent twice, and not found: check before you send it again")
        await intend()
        return await work(item)

    return cast("Work[Item, Value]", look)


def after(
    seconds: float, refresh: Callable[[], None] | None = None
) -> Callable[[Sequence[object]], Awaitable[None]]:
    """Return a `settle` that waits until reads are no longer stale, and then discards earlier reads."""

    async def settle(items: Sequence[object]) -> None:
        await anyio.sleep(seconds)
        if refresh is not None:
            refresh()

    return settle


async def make_and_collect(making: Callable[[], Engine[Item, Value]]) -> Report[Item, Value]:
    """Make an engine, and do as `collect`. Raises the errors of both."""
    engine = making()
    del making  # local variables of errors must not expose secrets
    return await collect(engine)


async def collect(engine: Engine[Item, Value]) -> Report[Item, Value]:
    """Run an engine to its end and return the report.

    Raises the errors of `Engine.drive`, with the counts as a note, and with the report on a JournalError.
    """
    outcomes: list[Outcome[Item, Value]] = []

    async def deliver(outcome: Outcome[Item, Value]) -> None:
        outcomes.append(outcome)

    def report() -> Report[Item, Value]:
        return Report(
            outcomes=tuple(sorted(outcomes, key=lambda outcome: outcome.index)),
            elapsed=engine.statistics().elapsed,
            stopped=engine.stopped,
        )

    try:
        await engine.drive(deliver)
    except Exception as error:
        error.add_note(f"bulk: {engine.statistics()}")
        if isinstance(error, JournalError):
            error.report = report()
        raise
    return report()
