"""Open the file of a journal: lock it, check that it is a journal, and cut off an incomplete last line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from portkey_admin import durable, file_locks
from portkey_admin._errors import InvalidArgumentError
from portkey_admin.bulk.errors import JournalError

from .journal_lines import (
    LONGEST_LINE,
    Entry,
    could_become_header,
    header_line,
    read_header,
    read_line,
    was_torn,
)

_CHUNK = 1 << 16


def open_file(path: Path) -> durable.AppendFile:
    """Open or create the file, and lock it.

    Raises JournalError if it cannot be opened, is not a plain file, or is in use by another process.
    """
    try:
        file = durable.AppendFile(path)
    except OSError as error:
        why = error.strerror or error
        raise JournalError(f"journal {path} cannot be opened: {why}; check the path") from error
    try:
        file_locks.lock(file.descriptor)
        if file.is_named():
            return file
        # A run that ended deleted its journal after this one had opened it.
        file.close()
        return open_file(path)
    except BlockingIOError as error:
        holder = _last_writer(path)
        file.close()
        who = f" (process {holder})" if holder else ""
        raise JournalError(
            f"journal {path} is in use by another run{who}: wait for it to end, or name another journal"
        ) from error
    except OSError as error:
        file.close()
        reason = error.strerror or error
        raise JournalError(
            f"journal {path} cannot be locked: {reason}; keep it on a file system that supports locks"
        ) from error


def recover(
    path: Path, file: durable.AppendFile, header: Mapping[str, object]
) -> tuple[Mapping[str, object], int]:
    """Write the header of an empty journal, and cut off an incomplete last line of an existing one.

    Returns the header, and how many bytes were cut off.
    Raises JournalError if it is not a journal, or if a later version wrote it.
    """
    first = next(_lines(path), (1, 0, b""))[2]
    try:
        about = read_header(first)
    except ValueError as error:
        raise JournalError(f"journal {path} cannot be read: {error}") from error
    try:
        if about is None:
            if not could_become_header(first):
                raise JournalError(
                    f"{path} is not the journal of a bulk run: name another file, or a new one"
                )
            file.cut(0)
            file.append_synced(_first_line(header))
            return dict(header), len(first)
        last = file.last_line()
        torn = len(last) if was_torn(last) else 0
        if torn:
            file.cut(file.size() - torn)
            durable.sync(file.descriptor)
    except OSError as error:
        raise JournalError(
            f"journal {path} cannot be written: {error.strerror or error}; nothing was sent: free some "
            "space, or name another journal"
        ) from error
    return about, torn


def read_entries(path: Path) -> Iterator[tuple[int, Entry]]:
    """Yield every entry and the offset of its line.

    Raises JournalError, with the number of the line, if a line is invalid.
    """
    for number, place, line in _lines(path):
        if number == 1:
            continue
        try:
            found = read_line(line)
        except ValueError as error:
            raise JournalError(
                f"journal {path}, line {number}: this is not a journal line: {error}. The file was changed "
                "or damaged, or a later version of this package wrote it. Restore it, or check what exists "
                "and start a new one"
            ) from None
        if isinstance(found, Entry):
            yield place, found


def _first_line(header: Mapping[str, object]) -> bytes:
    try:
        return header_line(header)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"the header of a journal must be plain JSON: {error}") from error


def _last_writer(path: Path) -> int | None:
    """Return the last process that opened the journal, as far as it can be read."""
    holder = None
    try:
        for _, _, line in _lines(path):
            if b'"e":"open"' in line and isinstance(found := read_line(line), int):
                holder = found
    except (OSError, ValueError):
        return holder
    return holder


def _lines(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """Yield the number, the offset and the content of each line; long lines are cut."""
    with open(path, "rb", buffering=_CHUNK) as reader:
        number, place = 0, 0
        while line := reader.readline(LONGEST_LINE + 1):
            number += 1
            yield number, place, line
            place += len(line)
