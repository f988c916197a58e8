"""What a journal stores for an item, and what its entry means for a later run.

No secret is stored: of the wanted state a digest, computed after masking its secret fields; of the result,
the id; of an error of this package, its one line, which is already masked; of any other error, its type.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Generic, Literal

import anyio
import attrs

from portkey_admin._errors import InvalidArgumentError, PortkeyError
from portkey_admin.bulk.errors import JournalError
from portkey_admin.secrets.masking import Secrets, mask, mask_text, secrets_in
from portkey_admin.text import one_line

from .journal import Journal
from .journal_lines import LONGEST_KEY, Entry
from .outcome import Item, Outcome, Value

Verdict = Literal["work", "skip", "park", "changed"]


@attrs.frozen(kw_only=True)
class Record:
    """The journal's record of an item.

    key, digest: the caller's key, and the digest of the wanted state.
    secrets: those of the wanted state, which must not appear in an error.
    """

    key: str
    digest: str
    secrets: Secrets = attrs.field(factory=Secrets)


class JournalRules(Generic[Item]):
    """What one run reads from its journal, and writes to it."""

    def __init__(
        self,
        journal: Journal,
        *,
        key: Callable[[Item], str],
        wanted: Callable[[Item], object] | None,
        changed: Literal["work", "refuse"],
    ) -> None:
        self._journal = journal
        self._key = key
        self._wanted = wanted
        self._changed: Literal["work", "refuse"] = changed
        self._run = journal.new_run()
        self._turnstile = anyio.Lock()

    @property
    def broken(self) -> str | None:
        """Return why nothing more can be recorded; None if it can."""
        return self._journal.broken

    def record(self, item: Item) -> Record:
        """Return key and digest of an item.

        Raises:
            InvalidArgumentError: the key cannot be used, or the wanted state is not plain JSON.
        """
        key = self._key(item)
        if not isinstance(key, str) or not key:
            raise InvalidArgumentError(f"key must return a string, not {key!r}")
        if len(key) > LONGEST_KEY:
            raise InvalidArgumentError(
                f"a key has at most {LONGEST_KEY:,} characters, and this one {len(key):,}: {key[:40]!r}…"
            )
        wanted = item if self._wanted is None else self._wanted(item)
        secrets = secrets_in(wanted)
        if secrets and mask_text(key, secrets) != key:
            raise InvalidArgumentError(
                "the key contains a secret of the item: keys are stored in the journal unmasked; return a "
                "key without secrets"
            )
        try:
            return Record(key=key, digest=digest_of(wanted, secrets), secrets=secrets)
        except (TypeError, ValueError) as error:
            raise InvalidArgumentError(
                f"the wanted state of {key!r} is not plain JSON ({error}): pass wanted=, a function that "
                "returns the wanted state of an item as dicts, lists, strings and numbers"
            ) from None

    def enter(self, record: Record) -> tuple[Verdict, Entry | None]:
        """Claim the key for this run, and return what to do and the journal's entry.

        Raises:
            JournalError: another item of this run has the key.
        """
        if not self._journal.claim(record.key, self._run):
            raise JournalError(f"another item of this run has the key {record.key!r}: keys must be unique")
        entry = self._journal.state(record.key)
        return verdict(entry, record.digest, changed=self._changed), entry

    async def begin(
        self, record: Record, *, begun: float | None, creating: bool | None, was_made: bool
    ) -> None:
        """Record that the item's write is about to be sent."""
        key, digest = record.key, record.digest
        await self._journal.begin(key, digest, begun=begun, creating=creating, was_made=was_made)
        # Several go on when the disk has them, one in each pass of the event loop: requests that are sent
        # together are answered together, and then wait for each other.
        async with self._turnstile:
            pass

    async def end(
        self,
        record: Record,
        outcome: Outcome[Item, Value],
        *,
        begun: float | None,
        creating: bool | None,
        was_made: bool,
    ) -> None:
        """Record the outcome of the item."""
        id, error = outcome.id, outcome.error
        if record.secrets and mask_text(id, record.secrets) != id:
            id = ""
        told = mask_text(describe(error), record.secrets) if error is not None else ""
        await self._journal.end(
            record.key,
            record.digest,
            outcome.status,
            id=id,
            error=told,
            begun=begun if outcome.status == "in_doubt" else None,
            creating=creating,
            was_made=was_made,
        )

    def flush(self) -> None:
        """Sync the journal to disk."""
        self._journal.flush()


def verdict(entry: Entry | None, digest: str, *, changed: Literal["work", "refuse"]) -> Verdict:
    """Decide what to do with an item that has this journal entry.

    changed: what to do if the entry has another wanted state. Work that looks before it writes can continue;
        work that only creates must not, because it would create a second resource.
    """
    if entry is None or (entry.status == "failed" and not entry.creating):
        return "work"
    if entry.digest != digest and changed == "refuse":
        return "changed"
    if not entry.succeeded:
        return "park"
    return "skip" if entry.digest == digest else "work"


def other_state(entry: Entry) -> JournalError:
    """Return the error for an item that was finished, or begun, with another wanted state."""
    state = "begun" if entry.unfinished else entry.status
    return JournalError(
        f"{entry.key!r} was {state} with another wanted state ({_when(entry)}): it was not sent, because "
        "that might create a second one. Use bulk.ensure, or change it yourself"
    )


def never_ended(entry: Entry) -> JournalError:
    """Return the error for an item whose write was begun by a run that did not see its end."""
    return JournalError(
        f"{entry.key!r} was begun ({_when(entry)}) and its outcome is not known: it was not retried. "
        "Pass find=, or check whether it exists"
    )


def digest_of(wanted: object, secrets: Secrets | None = None) -> str:
    """Return the digest of a wanted state, ignoring its secrets.

    secrets: those of the wanted state, if they are known.

    Raises:
        TypeError, ValueError: it is not plain JSON.
    """
    masked = mask(wanted, secrets_in(wanted) if secrets is None else secrets)
    return hashlib.sha256(_encode(masked).encode("ascii")).hexdigest()


def describe(error: BaseException) -> str:
    """Return what a journal may store of an error: text from elsewhere may contain anything."""
    return one_line(str(error)) if isinstance(error, PortkeyError) else type(error).__name__


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not JSON")


_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain).encode


def _when(entry: Entry) -> str:
    return datetime.fromtimestamp(entry.time, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
