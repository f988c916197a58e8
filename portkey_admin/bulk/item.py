"""One item in a run: its attempts, its pauses after a 429, and its outcome."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeAlias, cast

import anyio

from portkey_admin._errors import RateLimitError
from portkey_admin.bulk.errors import JournalError
from portkey_admin.calls.observers import WriteWatch, watching
from portkey_admin.reconcile.outcome import Intend

from .doubts import status_after_doubt, status_of
from .journal_lines import Entry
from .journal_rules import JournalRules, Record
from .outcome import Adopted, Item, Outcome, Status, Value, status_and_id

_FIRST_PAUSE = 1.0
_LONGEST_BACKOFF = 30.0


Work: TypeAlias = Callable[[Item, Intend], Awaitable[Value]]


class Turn(Generic[Item, Value]):
    """An item that was taken from the source and has no outcome yet."""

    __slots__ = (
        *("index", "item", "rules", "record", "entry", "known", "announced", "begun", "creating"),
        *("attempts", "rounds", "is_repeated", "started", "error"),
    )

    def __init__(self, index: int, item: Item, rules: JournalRules[Item] | None) -> None:
        self.index = index
        self.item = item
        self.rules = rules
        self.record: Record | None = None
        self.entry: Entry | None = None
        """Its journal entry from before this run."""
        self.known: Outcome[Item, Value] | None = None
        """Its outcome if there is nothing to do."""
        self.announced: bool = False
        """Whether the journal has the beginning, for this wanted state, but not the end."""
        self.begun: float | None = None
        """When the first write that may have happened was announced, in seconds since 1970."""
        self.creating: bool | None = False
        """Whether a create was announced, by this run or an earlier one, without a known success."""
        self.attempts: int = 0
        self.rounds = 0
        """Number of look-ups after an ambiguous write."""
        self.is_repeated: bool = False
        """Whether a write was announced after one of them."""
        self.started: float = anyio.current_time()
        self.error: BaseException | None = None
        """Why it is in doubt."""

    def enter(self, record: Record, entry: Entry | None) -> None:
        """Load the journal entry of the item."""
        self.record, self.entry = record, entry
        if entry is None:
            return
        self.creating = entry.creating
        if entry.unfinished:
            self.announced, self.begun = entry.digest == record.digest, entry.since

    async def intend(self, *, creates: bool = False) -> None:
        """Record the intent in the journal, once."""
        self.is_repeated = self.rounds > 0
        if self.rules is None or self.record is None:
            return
        if broken := self.rules.broken:
            raise JournalError(broken)
        if self.announced and (self.creating or not creates):
            return
        now = time.time()
        creating = creates or self.creating
        made = self.entry is not None and self.entry.made
        await self.rules.begin(self.record, begun=self.begun, creating=creating, was_made=made)
        self.announced, self.begun, self.creating = True, self.begun or now, creating

    async def end(self, outcome: Outcome[Item, Value]) -> None:
        """Record the outcome in the journal. Raises JournalError if that fails."""
        if self.record is None or self.rules is None:
            return
        creating, made = self.creating, self.entry is not None and self.entry.made
        if outcome.succeeded:
            creating = made = False  # as the status says it
        elif outcome.status == "failed" and self.rounds == 0:
            # Its create was refused, so it created nothing; one of an earlier run would have been looked up.
            creating = False
        await self.rules.end(self.record, outcome, begun=self.begun, creating=creating, was_made=made)

    async def attempt(
        self, work: Work[Item, Value], *, patience: float, after_doubt: bool = False
    ) -> Outcome[Item, Value]:
        """Run `work` until it succeeds or fails, and again after each 429 within the patience."""
        refused: float | None = None
        refusals = 0
        while True:
            self.attempts += 1
            watch: WriteWatch = None  # type: ignore[assignment]  # until it is entered, next
            try:
                with watching() as watch:
                    value = await work(self.item, self.intend)
            except RateLimitError as refusal:
                now = anyio.current_time()
                refused = now if refused is None else refused
                refusals += 1
                pause = next_pause(
                    retry_after=refusal.retry_after,
                    attempts=refusals,
                    waited=now - refused,
                    patience=patience,
                    jitter=random.random(),
                )
                # Not if a write was sent before the one that was refused: it would be repeated.
                if pause is not None and not watch.maybe_done:
                    await anyio.sleep(pause)
                    continue
                return self.failed(refusal, watch, after_doubt=after_doubt)
            except anyio.get_cancelled_exc_class() as cancelled:
                if anyio.current_effective_deadline() == -math.inf:
                    raise
                # This run was not cancelled: `work` awaited something that another task cancelled, and it is
                # not known how far its write got. If this were raised, it would end this task without an
                # outcome.
                return self.outcome("in_doubt", error=cancelled)
            except Exception as error:
                return self.failed(error, watch, after_doubt=after_doubt)
            status, id = status_and_id(value)
            if isinstance(value, Adopted):
                value = cast(Value, value.value)
            return self.outcome(status, id=id, value=value)

    def failed(self, error: Exception, watch: WriteWatch, *, after_doubt: bool) -> Outcome[Item, Value]:
        """Return the outcome for an error: failed, or in doubt."""
        decide = status_after_doubt if after_doubt else status_of
        return self.outcome(decide(error, watch), error=error)

    def outcome(
        self, status: Status, *, id: str = "", value: Value | None = None, error: BaseException | None = None
    ) -> Outcome[Item, Value]:
        """Return the current outcome."""
        return Outcome(
            item=self.item,
            index=self.index,
            status=status,
            id=id,
            value=value,
            error=error,
            attempts=self.attempts,
            elapsed=anyio.current_time() - self.started,
        )


def next_pause(
    *, retry_after: float | None, attempts: int, waited: float, patience: float, jitter: float
) -> float | None:
    """Return the seconds to wait before the next attempt after a 429, or None to give up.

    Args:
        retry_after: what the API asked for, in seconds; None if it did not say.
        attempts: how often the item has been refused, at least 1.
        waited: seconds since the first refusal.
        patience: maximum number of seconds of refusals.
        jitter: a number from 0 to 1; adds up to a quarter, to spread items that were refused together.
    """
    # The exponent is bounded because a long run with short pauses would overflow a float.
    pause = retry_after if retry_after is not None else _FIRST_PAUSE * 2.0 ** min(attempts - 1, 16)
    if retry_after is None:
        pause = min(pause, _LONGEST_BACKOFF)
    pause *= 1 + jitter / 4
    # A wait that cannot end in time is not started.
    return pause if waited + pause <= patience else None
