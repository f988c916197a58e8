"""The journal of a bulk run: what was about to be written, and the outcome, so that a run can be resumed.

    with bulk.Journal.open("onboarding.jsonl") as journal:
        report = await bulk.run(people, invite, journal=journal, key=lambda person: person["email"])

Each line is a JSON object. The first is a header; then come `begin` lines, which are on disk before the write
is sent, and `end` lines with the outcome. So whatever ends the process, a power cut included, at most the
items in flight are in doubt. No line contains a secret: see `journal_rules`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from portkey_admin.bulk.errors import JournalError
from portkey_admin.durable import AppendFile

from .journal_file import open_file, read_entries, recover
from .journal_index import JournalIndex
from .journal_lines import Entry, entry_line, opened_line, read_line
from .journal_writer import JournalWriter
from .outcome import Status

if TYPE_CHECKING:
    from typing import Self

# Bytes to read for one line: most are shorter.
_PIECE = 512

_CHANGED = (
    "journal {} was changed while it was open: an entry is gone. Check what exists before you run again"
)


class Journal:
    """An append-only file with one line per step of each item; one process at a time may write it.

    In memory it keeps about 150 bytes per item.
    """

    def __init__(self, path: Path, file: AppendFile, header: Mapping[str, object], torn: int) -> None:
        self.path = path
        self.header = header
        """The header, as written when the journal was created."""
        self.torn = torn
        """Bytes of an incomplete last line that were cut off when the file was opened."""
        self._file = file
        self._writer = JournalWriter(path, file)
        self._index = JournalIndex()

    @classmethod
    def open(cls, path: str | os.PathLike[str], header: Mapping[str, object] | None = None) -> Journal:
        """Open a journal, or create one, and lock it.

        path: the file; it is created, readable only by its owner, if it does not exist.
        header: information about the run for the header of a new journal: plain JSON, without secrets. An
            existing journal keeps its own.

        Returns the journal, for use with `with` or `async with`. An incomplete last line is cut off: `torn`
        is the number of bytes.
        Raises JournalError: it cannot be opened, it is a link or a special file, another process is writing
        it, it is not a journal, or this version does not know one of its lines (the message has its number).
        """
        place = Path(path)
        file = open_file(place)
        try:
            about, torn = recover(place, file, header or {})
            journal = cls(place, file, about, torn)
            for start, entry in read_entries(place):
                journal._index.keep(entry, start)
            journal._writer.append(opened_line(time=time.time(), pid=os.getpid()))
            journal.flush()
        except BaseException:
            with suppress(OSError):
                if not file.closed and file.size() == 0:  # there was no room for its first line
                    file.discard()
            file.close()
            raise
        return journal

    def __repr__(self) -> str:
        return f"<Journal {str(self.path)!r}: {len(self._index):,} keys>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def broken(self) -> str | None:
        """Why nothing more can be written: a failed write, or it is closed; None if it can be written."""
        return self._writer.broken

    @property
    def is_lost(self) -> bool:
        """Whether the file was deleted, replaced or cut while it was open: don't resume from it."""
        return self._writer.is_lost

    @property
    def counts(self) -> Mapping[str, int]:
        """Number of keys by their last status; `unfinished`: those whose write may have happened."""
        return self._index.counts()

    def state(self, key: str) -> Entry | None:
        """Return the last entry of a key; None if the journal does not have it.

        Raises JournalError if the file cannot be read.
        """
        if self._file.closed:
            self._writer.check()
        place = self._index.place(key)
        if place is None:
            return None
        entry = self._read(place)
        if entry.key != key:
            raise JournalError(_CHANGED.format(self.path))
        return entry

    def unfinished(self) -> Iterable[Entry]:
        """Yield the entries that were begun and are not known to be finished, in file order."""
        return map(self._read, self._index.unfinished())

    def new_run(self) -> int:
        """Return a number for a run that is about to claim keys."""
        return self._index.new_run()

    def claim(self, key: str, run: int) -> bool:
        """Return whether this is the first time that the run claims the key."""
        return self._index.claim(key, run)

    async def begin(
        self,
        key: str,
        digest: str,
        *,
        begun: float | None = None,
        creating: bool | None = None,
        was_made: bool = False,
    ) -> None:
        """Record that a write is about to be sent, and return once that is on disk.

        begun: when an earlier write with an unknown outcome was announced, in seconds since 1970.
        creating, was_made: as for `Entry`.

        Raises JournalError if that fails; then nothing must be sent.
        """
        now = time.time()
        self._record(
            Entry(key=key, digest=digest, time=now, begun=begun, creating=creating, was_made=was_made)
        )
        await self._writer.until_synced()

    async def end(
        self,
        key: str,
        digest: str,
        status: Status,
        *,
        id: str = "",
        error: str = "",
        begun: float | None = None,
        creating: bool | None = None,
        was_made: bool = False,
    ) -> None:
        """Record the outcome; the line is in the file when this returns, and soon on disk.

        id: id or slug of the resource. error: the error, on one line, without secrets.
        begun: for `in_doubt`, when the write was announced, in seconds since 1970.
        creating, was_made: as for `Entry`.
        Raises JournalError if that fails.
        """
        # Nothing is awaited before the line is in the file: a cancellation must not separate it from its
        # write.
        entry = Entry(
            key=key,
            digest=digest,
            time=time.time(),
            status=status,
            id=id,
            error=error,
            begun=begun,
            creating=creating,
            was_made=was_made,
        )
        self._record(entry)
        await self._writer.after_end()

    def flush(self) -> None:
        """Sync everything that is written to disk. Raises JournalError if that fails."""
        self._writer.flush()

    def close(self) -> None:
        """Sync everything to disk and release the lock; more than once is fine."""
        self._writer.close()

    def discard(self) -> None:
        """Close the journal and delete its file."""
        if not self._file.closed:
            self._file.discard()

    def _record(self, entry: Entry) -> None:
        self._index.keep(entry, self._writer.append(entry_line(entry)))

    def _read(self, place: int) -> Entry:
        line, length = b"", _PIECE
        try:
            while b"\n" not in line and (more := self._file.read(place + len(line), length)):
                line, length = line + more, length * 8
            entry = read_line(line[: line.find(b"\n") + 1])
        except OSError as error:
            raise JournalError(f"journal {self.path} cannot be read: {error.strerror or error}") from error
        except ValueError:
            entry = 0
        if not isinstance(entry, Entry):
            raise JournalError(_CHANGED.format(self.path))
        return entry
