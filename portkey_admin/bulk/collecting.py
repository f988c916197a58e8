"""Work on every item and return one report."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
from typing import Literal

from portkey_admin.errors import InvalidArgumentError

from .engine import Engine
from .outcome import Item, Outcome, Value
from .report import Report


async def run(
    items: Iterable[Item] | AsyncIterable[Item],
    work: Callable[[Item], Awaitable[Value]],
    *,
    concurrency: int = 16,
    on_outcome: Callable[[Outcome[Item, Value]], None] | None = None,
    on_error: Literal["continue", "stop"] = "continue",
    max_failures: int | None = None,
    rate_limit_patience: float = 120.0,
) -> Report[Item, Value]:
    """Work on every item, at most `concurrency` at a time, and return what became of each.

    `work` makes one write for its item, because an outcome can speak for one write only. An exception that it
    raises becomes the outcome of its item and disturbs no other.

    Args:
        items: an iterable or async iterable of any length; an item is taken when there is room to work on it.
            A sync generator runs on the event loop, so it should not block.
        work: async function of one item; what it returns is the outcome's `value`.
        concurrency: items in flight at most.
        on_outcome: plain function that is called with each outcome as it completes.
        on_error: `stop` takes no further item once one is not done; those in flight are finished.
        max_failures: takes no further item once so many are failed or in doubt; None: no limit.
        rate_limit_patience: seconds that an item may go on being refused with 429 after the client's own
            retries. A 429 did nothing, so `work` runs again, **from its start**: pass 0 where `work` makes
            more than one write.

    Returns:
        A report with the outcomes in the order of `items`. It holds all of them in memory; for a source of
        unbounded length see `stream`.

    Raises:
        InvalidArgumentError: an argument is out of range; nothing was started.
        Exception: what `items` or `on_outcome` raised, after the items in flight were finished. A note on it
            holds the counts.

    Cancelled, `run` cancels the items in flight, waits for them to end and returns no report: `on_outcome`
    has seen every item that was finished.
    """
    if inspect.iscoroutinefunction(on_outcome):
        raise InvalidArgumentError(
            "on_outcome must be a plain function; to await for each outcome, use bulk.stream"
        )
    if on_error not in ("continue", "stop"):
        raise InvalidArgumentError(f'on_error is {on_error!r}: it must be "continue" or "stop"')
    outcomes: list[Outcome[Item, Value]] = []

    async def deliver(outcome: Outcome[Item, Value]) -> None:
        outcomes.append(outcome)
        if on_outcome is not None:
            on_outcome(outcome)

    engine = Engine(
        items,
        work,
        concurrency=concurrency,
        max_failures=1 if on_error == "stop" else max_failures,
        rate_limit_patience=rate_limit_patience,
    )
    try:
        await engine.drive(deliver)
    except Exception as error:
        error.add_note(f"bulk: {engine.statistics()}")
        raise
    return Report(
        outcomes=tuple(sorted(outcomes, key=lambda outcome: outcome.index)),
        elapsed=engine.statistics().elapsed,
        stopped=engine.stopped,
    )
