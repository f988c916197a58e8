"""Open the file of a journal: lock it, see that it is one, and cut off an unfinished last line."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.bulk.errors import JournalError

from .journal_lines import Entry, could_become_header, header_line, read_header, read_line
from .journal_lock import lock

_PRIVATE = 0o600
_CHUNK = 1 << 16


def open_file(path: Path) -> io.FileIO:
    """Open or make the file, and lock it.

    Raises:
        JournalError: it cannot be opened, or another process has it.
    """
    try:
        file = io.FileIO(path, "a+", opener=lambda name, flags: os.open(name, flags, _PRIVATE))
    except OSError as error:
        raise JournalError(f"journal {path} cannot be opened: {error.strerror or error}") from error
    try:
        lock(file)
    except OSError as error:
        holder = _last_writer(path)
        file.close()
        who = f" (process {holder})" if holder else ""
        raise JournalError(
            f"journal {path} is in use by another run{who}: wait for its end, or name another journal"
        ) from error
    return file


def recover(
    path: Path, file: io.FileIO, header: Mapping[str, object]
) -> tuple[Mapping[str, object], int, int]:
    """Make an empty file a journal, and a journal one that ends with a whole line.

    Returns what the journal says of its run, its size, and how many bytes were cut off.

    Raises:
        JournalError: it is no journal, or one of a later version.
    """
    with _reader(path) as reader:
        first = reader.readline()
    about = _about(path, first)
    if about is not None:
        start, end, size = _last_line(file)
        torn = size - (end if _is_line(file, start, end) else start)
        if torn:
            file.truncate(size - torn)
            os.fsync(file.fileno())
        return about, size - torn, torn
    if not could_become_header(first):
        raise JournalError(f"{path} is no journal of a bulk run: name another file, or a new one")
    return dict(header), _begin(path, file, header), len(first)


def read_entries(path: Path, file: io.FileIO) -> Iterator[tuple[int, Entry]]:
    """Yield every entry and where its line begins.

    Raises:
        JournalError: a line is none.
    """
    with _reader(path) as reader:
        place = len(reader.readline())
        for number, line in enumerate(reader, start=2):
            found = read_line(line)
            if found is None:
                raise JournalError(
                    f"journal {path}, line {number}: this is no line of a journal, and more follow; the "
                    "file was changed or damaged. Restore it, or look what is there and begin a new one"
                )
            if isinstance(found, Entry):
                yield place, found
            place += len(line)


def _about(path: Path, first: bytes) -> Mapping[str, object] | None:
    try:
        return read_header(first)
    except ValueError as error:
        raise JournalError(f"journal {path} cannot be read: {error}") from error


def _begin(path: Path, file: io.FileIO, header: Mapping[str, object]) -> int:
    try:
        line = header_line(header)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"the header of a journal must be plain JSON: {error}") from error
    try:
        file.truncate(0)
        file.write(line)
        os.fsync(file.fileno())
        _sync_directory(path.parent)
    except OSError as error:
        raise JournalError(f"journal {path} cannot be written: {error.strerror or error}") from error
    return len(line)


def _sync_directory(directory: Path) -> None:
    # A new file is lost in a power cut, synced or not, as long as its name is not on the disk.
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _last_line(file: io.FileIO) -> tuple[int, int, int]:
    """Return where the last line begins, where it ends with its newline, and the size of the file.

    What stands behind the last newline is a line too, as long as there is anything.
    """
    size = file.seek(0, os.SEEK_END)
    tail, start = b"", size
    while start > 0:
        before = max(0, start - _CHUNK)
        file.seek(before)
        tail = file.read(start - before) + tail
        start = before
        newline = tail.rfind(b"\n", 0, len(tail) - 1)
        if newline >= 0:
            return start + newline + 1, size, size
    return 0, size, size


def _is_line(file: io.FileIO, start: int, end: int) -> bool:
    file.seek(start)
    line = file.read(end - start)
    return start == 0 or read_line(line) is not None


def _last_writer(path: Path) -> int | None:
    """Return the process that opened the journal last, as far as it can be read."""
    holder = None
    try:
        with _reader(path) as reader:
            for line in reader:
                if b'"e":"open"' in line and isinstance(found := read_line(line), int):
                    holder = found
    except OSError:
        return None
    return holder


def _reader(path: Path) -> BinaryIO:
    return open(path, "rb", buffering=_CHUNK)
