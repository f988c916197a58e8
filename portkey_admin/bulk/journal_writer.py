"""The file of a journal: lines are appended, and synced to disk in groups, off the event loop's thread."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import anyio
import anyio.to_thread

from portkey_admin.bulk.errors import JournalError
from portkey_admin.durable import AppendFile, sync

# Number of end lines that may wait for a sync. They are in the file immediately, so only a power cut could
# lose them.
_UNSYNCED_ENDS = 64


class JournalWriter:
    """Appends lines to the file of a journal until one write fails; from then on, nothing more."""

    def __init__(self, path: Path, file: AppendFile) -> None:
        self.is_lost: bool = False
        """Whether the file was deleted, replaced or cut while it was open."""
        self._path = path
        self._file = file
        self._size = file.size()
        self._synced = 0
        self._syncing: anyio.Event | None = None
        self._ends = 0
        self._wrong: str | None = None

    @property
    def broken(self) -> str | None:
        """Return why nothing more can be written; None if it can."""
        if self._wrong is None and self._file.closed:
            return f"journal {self._path} is closed: use it inside its `with` block"
        return self._wrong

    def check(self) -> None:
        """Raise JournalError if nothing more can be written."""
        if broken := self.broken:
            raise JournalError(broken)

    def append(self, line: bytes) -> int:
        """Write a line completely or not at all; returns its offset. Raises JournalError."""
        self.check()
        try:
            start = self._file.append(line, self._size)
        except OSError as error:
            self._break("cannot be written", error)
        self._size = start + len(line)
        return start

    async def until_synced(self) -> None:
        """Return once everything that is written now is on disk. Raises JournalError if that fails."""
        # Group commit: the first caller syncs what all have written so far; later callers wait for it, and
        # one of them does the next batch.
        size = self._size
        while self._synced < size:
            self.check()
            if self._syncing is not None:
                await self._syncing.wait()
                continue
            self._syncing, self._ends = anyio.Event(), 0
            done, written = self._syncing, self._size
            try:
                # One system call: after each, the thread waits for the interpreter's lock.
                await anyio.to_thread.run_sync(sync, self._file.descriptor, limiter=anyio.CapacityLimiter(1))
                self._note_synced(written)
            except OSError as error:
                self._break("cannot be synced to disk", error)
            finally:
                self._syncing = None
                done.set()

    async def after_end(self) -> None:
        """Sync if many end lines were written since the last time. Raises JournalError if that fails."""
        self._ends += 1
        if self._ends >= _UNSYNCED_ENDS:
            await self.until_synced()

    def flush(self) -> None:
        """Sync everything that is written to disk. Raises JournalError if that fails."""
        self.check()
        if self._synced < self._size:
            try:
                sync(self._file.descriptor)
                self._note_synced(self._size)
            except OSError as error:
                self._break("cannot be synced to disk", error)

    def close(self) -> None:
        """Sync everything to disk, and close the file; more than once is fine."""
        if self._file.closed:
            return
        try:
            if self._wrong is None:
                self.flush()
        finally:
            self._file.close()

    def _note_synced(self, size: int) -> None:
        # Otherwise a later run could not know of what is sent from here on. Raises OSError.
        if not (self._file.is_named() and self._file.size() >= size):
            self.is_lost = True
            self._wrong = (
                f"journal {self._path} was deleted, replaced or cut while it was open; nothing more is sent."
                " What this run has written is not in it: check what exists before you run again"
            )
            raise JournalError(self._wrong)
        self._synced = max(self._synced, size)

    def _break(self, what: str, error: OSError) -> NoReturn:
        self._wrong = (
            f"journal {self._path} {what}: {error.strerror or error}; nothing more is sent. Its content is "
            "safe: free some space or fix the problem, and run again with this journal"
        )
        raise JournalError(self._wrong) from error
