"""One item on its way through a run: its attempts, its pauses after a 429, and its outcome."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeAlias, cast

import anyio

from portkey_admin._errors import RateLimitError
from portkey_admin.bulk.errors import JournalError

from .ledger import Ledger, Record
from .outcome import Adopted, Item, Outcome, Status, Value, status_after_doubt, status_and_id, status_of
from .patience import next_pause

Intend: TypeAlias = Callable[[], Awaitable[None]]
"""What work calls right before its first write: the journal then knows of it, durably, before it is sent."""

Work: TypeAlias = Callable[[Item, Intend], Awaitable[Value]]


class Turn(Generic[Item, Value]):
    """An item that was taken from the source and has no outcome yet."""

    __slots__ = (
        *("index", "item", "ledger", "record", "announced", "begun"),
        *("attempts", "rounds", "started", "error"),
    )

    def __init__(self, index: int, item: Item, ledger: Ledger[Item] | None) -> None:
        self.index = index
        self.item = item
        self.ledger = ledger
        self.record: Record | None = None
        self.announced = False
        """Whether the journal has the intent, for this wanted state, and not the end."""
        self.begun: float | None = None
        """When the first write was announced that may have happened, in seconds since 1970."""
        self.attempts = 0
        self.rounds = 0
        """Look-ups after a doubt."""
        self.started = anyio.current_time()
        self.error: BaseException | None = None
        """Why it is in doubt."""

    async def intend(self) -> None:
        """Write the intent into the journal, once; without a journal, do nothing."""
        if self.ledger is None or self.record is None:
            return
        if broken := self.ledger.broken:
            raise JournalError(broken)
        if not self.announced:
            now = time.time()
            await self.ledger.begin(self.record, begun=self.begun)
            self.announced, self.begun = True, self.begun or now

    async def attempt(
        self, work: Work[Item, Value], *, patience: float, after_doubt: bool = False
    ) -> Outcome[Item, Value]:
        """Run `work` until it succeeds or fails, again after each 429 as long as the patience lasts."""
        refused: float | None = None
        refusals = 0
        while True:
            self.attempts += 1
            try:
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
                if pause is not None:
                    await anyio.sleep(pause)
                    continue
                return self.failed(refusal, after_doubt=after_doubt)
            except anyio.get_cancelled_exc_class() as cancelled:
                if anyio.current_effective_deadline() == -math.inf:
                    raise
                # Nobody cancelled this run: `work` awaited something that another task cancelled, and how far
                # its write had come is not known. Passed on, it would end this task without an outcome.
                return self.outcome("in_doubt", error=cancelled)
            except Exception as error:
                return self.failed(error, after_doubt=after_doubt)
            status, id = status_and_id(value)
            if isinstance(value, Adopted):
                value = cast(Value, value.value)
            return self.outcome(status, id=id, value=value)

    def failed(self, error: Exception, *, after_doubt: bool = False) -> Outcome[Item, Value]:
        """Return the outcome for an error: failed, or in doubt."""
        return self.outcome(status_after_doubt(error) if after_doubt else status_of(error), error=error)

    def outcome(
        self, status: Status, *, id: str = "", value: Value | None = None, error: BaseException | None = None
    ) -> Outcome[Item, Value]:
        """Return the outcome as of now."""
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
