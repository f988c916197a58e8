"""Work on every item and return one report.

What a caller gives to `run` and `stream` becomes work for the engine here: announced in the journal before it
is sent, and looked for after a doubt.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence
from typing import Literal, cast

import anyio

from portkey_admin.bulk.errors import JournalError
from portkey_admin.reconcile.outcome import Intend

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
    """Work on every item, at most `concurrency` at a time, and return what became of each.

    `work` makes one write for its item, because an outcome can speak for one write only. An exception that it
    raises becomes the outcome of its item and disturbs no other.

    Args:
        items: an iterable or async iterable of any length; an item is taken when there is room to work on it.
            A sync generator runs on the event loop, so it should not block.
        work: async function of one item; what it returns is the outcome's `value`.
        concurrency: items in flight at most.
        on_event: plain function that is called with each `Event`, for a progress display or a log.
        on_error: `stop` takes no further item once one is not done; those in flight are finished.
        max_failures: takes no further item once so many are failed or in doubt; None: no limit.
        rate_limit_patience: seconds that an item may go on being refused with 429 after the client's own
            retries. A 429 did nothing, so `work` runs again, **from its start**: pass 0 where `work` makes
            more than one write.
        journal: where each write is announced before it is sent, and its outcome kept. What an earlier run
            has done is then skipped, and what it left in doubt goes to `find`.
        key: function of one item: text that stands for it in the journal, the same in every run and without
            secrets, such as an e-mail address.
        wanted: function of one item: what is wanted of it, as plain JSON; default: the item. The journal
            keeps a digest of it. An item that is done with another wanted state fails.
        find: async function of one item: looks for what `work` would have made, and returns it, or None where
            there is none. An item in doubt is looked for once the others are done: what is found is adopted
            (`created`), and where nothing is, `work` runs again. Without it, such an item stays in doubt.
        settle: seconds between a doubt and the look, as long as the server's reads may be stale.

    Returns:
        A report with the outcomes in the order of `items`. It holds all of them in memory; for a source of
        unbounded length see `stream`.

    Raises:
        InvalidArgumentError: an argument is out of range; nothing was started.
        JournalError: the journal cannot be written any more, as where the disk is full. Nothing was sent from
            then on; the error's `report` has the outcomes of what was.
        Exception: what `items` or `on_event` raised, after the items in flight were finished. A note on it
            holds the counts.

    Cancelled, `run` cancels the items in flight, waits for them to end and returns no report: `on_event`
    has seen every item that was finished, and the journal knows which ones were not.
    """
    engine = engine_for(
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
    return await collect(engine)


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

    Raises InvalidArgumentError where an argument is out of range.
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
        on_event=on_event,
    )


def announced(work: Callable[[Item], Awaitable[Value]]) -> Work[Item, Value]:
    """Return work that tells the journal first."""

    async def announce(item: Item, intend: Intend) -> Value:
        await intend()
        return await work(item)

    return announce


def _looked_for(
    find: Callable[[Item], Awaitable[Value | None]], work: Callable[[Item], Awaitable[Value]]
) -> Work[Item, Value]:
    """Return work that adopts what is there, and does the work where nothing is."""

    async def look(item: Item, intend: Intend) -> Value | Adopted[Value]:
        found = await find(item)
        if found is not None:
            return Adopted(found)
        await intend()
        return await work(item)

    return cast("Work[Item, Value]", look)


def after(
    seconds: float, refresh: Callable[[], None] | None = None
) -> Callable[[Sequence[object]], Awaitable[None]]:
    """Return a `settle` that waits until reads are no longer stale, and then forgets what was read before."""

    async def settle(items: Sequence[object]) -> None:
        await anyio.sleep(seconds)
        if refresh is not None:
            refresh()

    return settle


async def collect(engine: Engine[Item, Value]) -> Report[Item, Value]:
    """Drive an engine to its end and return the report.

    Raises what `Engine.drive` raises, with the counts as a note, and the report on a JournalError.
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
