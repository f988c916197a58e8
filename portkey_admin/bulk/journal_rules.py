"""What goes into a journal for an item, and what the journal says is to be done with it.

No secret gets in: of the wanted state there is a digest, made after its secret fields are masked; of what
came of it, the id; of an error of this package, its one line, which is masked already; of any other error,
its type.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Generic, Literal

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
    """What the journal calls an item.

    key, digest: the caller's key, and the digest of the wanted state.
    secrets: those of the wanted state, which must not come back in an error.
    """

    key: str
    digest: str
    secrets: Secrets = attrs.field(factory=Secrets)


class JournalRules(Generic[Item]):
    """What one run reads in its journal, and writes into it."""

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

    @property
    def broken(self) -> str | None:
        """Return why nothing more can be written down; None where it can."""
        return self._journal.broken

    def record(self, item: Item) -> Record:
        """Return key and digest of an item.

        Raises:
            InvalidArgumentError: the key cannot be used, or the wanted state is not plain JSON.
        """
        key = self._key(item)
        if not isinstance(key, str) or not key:
            raise InvalidArgumentError(f"key must return text, not {key!r}")
        if len(key) > LONGEST_KEY:
            raise InvalidArgumentError(
                f"a key has {LONGEST_KEY:,} characters at most, and this one {len(key):,}: {key[:40]!r}…"
            )
        wanted = item if self._wanted is None else self._wanted(item)
        secrets = Secrets(secrets_in(wanted))
        if secrets and mask_text(key, secrets) != key:
            raise InvalidArgumentError(
                "the key holds a secret of the item: keys stand in the journal as they are"
            )
        try:
            return Record(key=key, digest=digest_of(wanted, secrets), secrets=secrets)
        except (TypeError, ValueError) as error:
            raise InvalidArgumentError(
                f"the wanted state of {key!r} is not plain JSON ({error}): pass wanted=, a function that "
                "returns what is wanted of an item as dicts, lists, text and numbers"
            ) from None

    def enter(self, record: Record) -> tuple[Verdict, Entry | None]:
        """Claim the key for this run, and return what is to be done and what the journal says of it.

        Raises:
            JournalError: another item of this run has the key.
        """
        if not self._journal.claim(record.key, self._run):
            raise JournalError(f"another item of this run has the key {record.key!r}: keys must differ")
        entry = self._journal.state(record.key)
        return verdict(entry, record.digest, changed=self._changed), entry

    async def begin(
        self, record: Record, *, begun: float | None, creating: bool | None, was_made: bool
    ) -> None:
        """Write down that the item's write is going to be sent."""
        key, digest = record.key, record.digest
        await self._journal.begin(key, digest, begun=begun, creating=creating, was_made=was_made)

    async def end(
        self,
        record: Record,
        outcome: Outcome[Item, Value],
        *,
        begun: float | None,
        creating: bool | None,
        was_made: bool,
    ) -> None:
        """Write down what came of the item."""
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
        """Bring the journal onto the disk."""
        self._journal.flush()


def verdict(entry: Entry | None, digest: str, *, changed: Literal["work", "refuse"]) -> Verdict:
    """Decide what is to be done with an item of which the journal says this.

    changed: what to do where the journal speaks of another wanted state. Work that looks before it writes can
        go on; work that only creates must not, because it would create a second one.
    """
    if entry is None or (entry.status in ("failed", "skipped") and not entry.creating):
        return "work"
    if entry.digest != digest and changed == "refuse":
        return "changed"
    if not entry.succeeded:
        return "park"
    return "skip" if entry.digest == digest else "work"


def other_state(entry: Entry) -> JournalError:
    """Return the error for an item that is done, or begun, with another wanted state."""
    state = "begun" if entry.unfinished else entry.status
    return JournalError(
        f"{entry.key!r} was {state} with another wanted state ({_when(entry)}): it was not sent, as that "
        "might make a second one. Use bulk.ensure, or change it yourself"
    )


def never_ended(entry: Entry) -> JournalError:
    """Return the error for an item whose write was begun by a run that did not see its end."""
    return JournalError(
        f"{entry.key!r} was begun ({_when(entry)}) and its end is not known: it was not sent again. "
        "Pass find=, or look whether it is there"
    )


def digest_of(wanted: object, secrets: Secrets | None = None) -> str:
    """Return the digest of a wanted state, whose secrets do not count.

    secrets: those of the wanted state, where they are known.

    Raises:
        TypeError, ValueError: it is not plain JSON.
    """
    masked = mask(wanted, secrets_in(wanted) if secrets is None else secrets)
    return hashlib.sha256(_encode(masked).encode("ascii")).hexdigest()


def describe(error: BaseException) -> str:
    """Return what a journal may hold of an error: text of others may repeat anything."""
    return one_line(str(error)) if isinstance(error, PortkeyError) else type(error).__name__


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is none")


_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain).encode


def _when(entry: Entry) -> str:
    return datetime.fromtimestamp(entry.time, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
