"""The one loop behind `run`, `stream` and `ensure`: take an item, work on it, deliver its outcome.

An item whose write is in doubt is parked: it frees its slot, and waits until enough others are in doubt or
the source has ended. Then one round of look-ups handles all of them: one wait for stale reads, and one pass
over each list.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from typing import Generic, Literal

import anyio
from anyio.abc import TaskGroup

from portkey_admin._errors import AmbiguousWriteError, PortkeyError
from portkey_admin.bulk.errors import JournalError
from portkey_admin.secrets.frames import without_frames

from . import arguments
from .item import Turn, Work
from .journal import Journal
from .journal_rules import JournalRules, never_ended, other_state
from .outcome import Item, Outcome, Value
from .report import Event, Kind, OnEvent, RunStatistics, Tally
from .sequence import InOrder, OneEach, reading

Deliver = Callable[[Outcome[Item, Value]], Awaitable[None]]
Settle = Callable[[Sequence[Item]], Awaitable[None]]

# A look-up that leaves the doubt is repeated: the read may have been stale, or may have failed.
_MOST_ROUNDS = 5

# In source order, how many times `concurrency` items may be taken ahead of the oldest one.
_AHEAD = 8


class Engine(Generic[Item, Value]):
    """Works on the items of one source, at most `concurrency` at a time.

    work: async function of an item and of `intend`, which it awaits before its first write.
    journal, key, wanted: see `run`. changed: whether an item that was finished with another wanted state is
        worked on again (`work` looks before it writes) or fails.
    settle: awaited once for each round of look-ups, with the items: it waits as long as reads may be stale,
        and discards earlier reads. Without it, an item in doubt gets that outcome immediately.
    redo: the work for an item in doubt after `settle`; default: `work`.
    look: the same for an item whose `redo` has announced a write that is in doubt too; default: `redo`.
    doubts_at_most: number of parked items that starts a round.
    natural_key: identifies the resource of an item. A second item for the same resource fails: two tasks
        would look for it at the same time, find none, and create two.
    """

    def __init__(
        self,
        items: Iterable[Item] | AsyncIterable[Item],
        work: Work[Item, Value],
        *,
        concurrency: int,
        max_failures: int | None,
        rate_limit_patience: float,
        on_error: Literal["continue", "stop"] = "continue",
        order: Literal["completion", "input"] = "completion",
        journal: Journal | None = None,
        key: Callable[[Item], str] | None = None,
        wanted: Callable[[Item], object] | None = None,
        changed: Literal["work", "refuse"] = "work",
        settle: Settle[Item] | None = None,
        redo: Work[Item, Value] | None = None,
        look: Work[Item, Value] | None = None,
        doubts_at_most: int = 500,
        natural_key: Callable[[Item], str] | None = None,
        on_event: OnEvent[Item, Value] | None = None,
    ) -> None:
        arguments.check_items(items)
        arguments.check_count("concurrency", concurrency)
        if max_failures is not None:
            arguments.check_count("max_failures", max_failures)
        arguments.check_seconds("rate_limit_patience", rate_limit_patience)
        arguments.check_choice("on_error", on_error, "continue", "stop")
        arguments.check_choice("order", order, "completion", "input")
        arguments.check_on_event(on_event)
        arguments.check_journal(journal, key)
        self._items = items
        self._work = work
        self._concurrency = concurrency
        self._max_failures = 1 if on_error == "stop" else max_failures
        self._patience = rate_limit_patience
        self._in_order = order == "input"
        self._rules: JournalRules[Item] | None = None
        if journal is not None and key is not None:
            self._rules = JournalRules(journal, key=key, wanted=wanted, changed=changed)
        self._settle = settle
        self._redo = redo or work
        self._look = look or self._redo
        self._doubts_at_most = doubts_at_most
        self._taken = None if natural_key is None else OneEach(natural_key)
        self._on_event = on_event
        self._tally = Tally()
        self._in_flight = 0
        self._parked: dict[int, Turn[Item, Value]] = {}
        self._ordered: InOrder[Item, Value] | None = None
        self._moved = anyio.Event()
        # A pass of the event loop for each start: what is sent together is answered together, and then waits.
        self._slots = anyio.Semaphore(concurrency)
        self._feeding = anyio.CancelScope()
        self._fed = False
        self._failure: Exception | None = None
        self._started = anyio.current_time()

    @property
    def stopped(self) -> bool:
        """Return whether the run stopped before the end of the source was reached."""
        return self._feeding.cancelled_caught

    def stop(self) -> None:
        """Take no more items; items in flight or in doubt continue to their outcome."""
        if not self._fed and not self._feeding.cancel_called:
            self._feeding.cancel()
            self._tell("stopped")

    def statistics(self) -> RunStatistics:
        """Return the counts so far."""
        elapsed = anyio.current_time() - self._started
        return self._tally.statistics(elapsed=elapsed, in_flight=self._in_flight, parked=len(self._parked))

    async def drive(self, deliver: Deliver[Item, Value]) -> None:
        """Work until the source ends or `stop` is called, and every item that was taken has its outcome.

        Raises the error of the source, `deliver`, `on_event` or the journal, once nothing is in flight:
        cancelling a write half way would leave another item in doubt.
        """
        if self._in_order:
            deliver = self._ordered = InOrder(deliver, advanced=lambda: self._moved.set())
        try:
            async with anyio.create_task_group() as workers:
                try:
                    await self._feed(workers, deliver)
                except Exception as error:
                    self._fail(error)
                self._fed = True
                await self._drain(workers, deliver)
        finally:
            # Here, a cancelled run leaves its journal as complete as a finished one.
            if self._rules is not None:
                with suppress(JournalError):
                    self._rules.flush()
            self._check_journal()
            self._tell("ended")
        if self._failure is not None:
            raise self._failure

    async def _feed(self, workers: TaskGroup, deliver: Deliver[Item, Value]) -> None:
        # One task reads the source from start to end: an async generator may hold a task group (a prefetching
        # pager does), which must be entered and left by the same task.
        with self._feeding:
            async with reading(self._items) as source:
                for index in itertools.count():
                    await self._room(index, workers, deliver)
                    # The slot comes first: no item is taken before it can be worked on.
                    await self._slots.acquire()
                    try:
                        item = await anext(source)
                    except StopAsyncIteration:
                        self._slots.release()
                        return
                    except BaseException:
                        self._slots.release()
                        raise
                    turn: Turn[Item, Value] = Turn(index, item, self._rules)
                    turn.known = self._enter(turn)  # here, so that the first of two items has their key
                    self._start(turn, workers, deliver)
                    self._tell("started")

    async def _room(self, index: int, workers: TaskGroup, deliver: Deliver[Item, Value]) -> None:
        """Wait until one more item may be taken, and start a round of look-ups if parked items block it."""
        if len(self._parked) >= self._doubts_at_most:
            await self._reconcile(workers, deliver)
        while self._ordered is not None and index >= self._ordered.next + _AHEAD * self._concurrency:
            if self._ordered.next in self._parked:
                await self._reconcile(workers, deliver)
            else:
                await self._moves()

    async def _drain(self, workers: TaskGroup, deliver: Deliver[Item, Value]) -> None:
        while self._in_flight or self._parked:
            if self._in_flight:
                await self._moves()
            else:
                await self._reconcile(workers, deliver)

    async def _reconcile(self, workers: TaskGroup, deliver: Deliver[Item, Value]) -> None:
        """Start a round: one wait, and a look-up for each parked item."""
        turns = list(self._parked.values())
        if self._settle is not None and not self._journal_broken:
            self._tell("reconciling")
            await self._settle([turn.item for turn in turns])
        for turn in turns:
            await self._slots.acquire()
            del self._parked[turn.index]
            self._start(turn, workers, deliver)

    async def _moves(self) -> None:
        self._moved = anyio.Event()
        await self._moved.wait()

    def _start(self, turn: Turn[Item, Value], workers: TaskGroup, deliver: Deliver[Item, Value]) -> None:
        self._in_flight += 1
        workers.start_soon(self._handle, turn, deliver)

    async def _handle(self, turn: Turn[Item, Value], deliver: Deliver[Item, Value]) -> None:
        try:
            outcome = await self._outcome(turn)
            if outcome is not None:
                self._tally.add(outcome)
                if self._max_failures is not None and self._tally.failures >= self._max_failures:
                    self.stop()
                self._tell("finished", outcome)
                await deliver(outcome)
        except Exception as error:
            self._fail(error)
        finally:
            self._in_flight -= 1
            self._slots.release()
            self._moved.set()

    async def _outcome(self, turn: Turn[Item, Value]) -> Outcome[Item, Value] | None:
        """Work on an item; returns None if it was parked."""
        if turn.error is not None:
            if self._journal_broken:
                return turn.outcome("in_doubt", error=turn.error)
            turn.rounds += 1
            before, only_looks = turn.error, turn.is_repeated
            work = self._look if only_looks else self._redo
            outcome = await turn.attempt(work, patience=self._patience, after_doubt=True)
            if only_looks and outcome.status == "in_doubt" and not isinstance(before, AmbiguousWriteError):
                outcome = turn.outcome("in_doubt", error=before)  # what refused the second write says more
        else:
            outcome = turn.known or await turn.attempt(self._work, patience=self._patience)
            if turn.known is not None and outcome.status != "in_doubt":
                return outcome
        self._check_journal()
        if outcome.status == "in_doubt" and self._settle is not None and turn.rounds < _MOST_ROUNDS:
            turn.error = outcome.error
            self._parked[turn.index] = turn
            self._tell("parked", outcome)
            return None
        await self._end(turn, outcome)
        return outcome

    def _enter(self, turn: Turn[Item, Value]) -> Outcome[Item, Value] | None:
        """Ask the journal about an item; returns its outcome if there is nothing to do."""
        try:
            if self._taken is not None:
                self._taken.add(turn.item)
            if self._rules is None:
                return None
            record = self._rules.record(turn.item)
            verdict, entry = self._rules.enter(record)
        except Exception as error:
            # Our frames have the item in them, perhaps with secrets; a bug keeps its own.
            known = without_frames(error) if isinstance(error, PortkeyError) else error
            return turn.outcome("failed", error=known)
        if entry is not None and verdict == "skip":
            return turn.outcome("skipped", id=entry.id)
        if entry is not None and verdict == "changed":
            return turn.outcome("failed", error=other_state(entry))
        turn.enter(record, entry)
        if entry is not None and verdict == "park":
            return turn.outcome("in_doubt", error=never_ended(entry))
        return None

    async def _end(self, turn: Turn[Item, Value], outcome: Outcome[Item, Value]) -> None:
        # If it cannot be recorded, the outcome stays the same, and the item stays in doubt in the journal.
        try:
            await turn.end(outcome)
        except JournalError:
            self._check_journal()
        except Exception as error:
            self._fail(error)

    @property
    def _journal_broken(self) -> bool:
        return self._rules is not None and self._rules.broken is not None

    def _check_journal(self) -> None:
        if self._rules is not None and (broken := self._rules.broken):
            self._fail(JournalError(broken))

    def _tell(self, kind: Kind, outcome: Outcome[Item, Value] | None = None) -> None:
        if self._on_event is None:
            return
        try:
            self._on_event(Event(kind=kind, outcome=outcome, statistics=self.statistics()))
        except Exception as error:
            self._on_event = None
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        # Raise the first error: later ones follow from it, or from stopping.
        if self._failure is None:
            self._failure = error
        self.stop()
