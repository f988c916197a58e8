"""Files that are written completely or not at all, and appends that are synced to disk.

Everything that must survive a power cut is written here: exports, journals, secrets and profiles. A file gets
its mode when it is created; its bytes are synced, and so is its folder, without which a new file is lost in a
power cut. Links, pipes, devices and files of another owner are refused, with an OSError whose `strerror` is
the reason; and if the file is private or a journal, so is one that everyone may change. None of
this is async: run calls that wait for the disk in a worker thread.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from portkey_admin.plain_files import check_kind, check_writers, refusal

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from typing import Self

PRIVATE = 0o600
"""The mode of a file that only its owner may read or change."""

_PIECE = 1 << 16
# In text mode, Windows would add a carriage return before each newline; opening a pipe would wait for its
# reader.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))


def open_plain(path: Path, flags: int, mode: int = PRIVATE) -> int:
    """Open a file, or create it with the mode, and return its descriptor.

    flags: those of `os.open`. With O_CREAT, the file's name is on disk when this returns.
    Raises OSError, also for a link, a special file, a file of another user, one that everyone may change,
    and one with a second name, by which it may be open to others.
    """
    check_plain(path)
    try:
        descriptor = os.open(path, flags | _FLAGS, mode)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise refusal(path, "it is a link") from None
        raise
    try:
        # Check again: between the check and the opening, the file may have been replaced.
        found = os.fstat(descriptor)
        _check(path, found)
        check_writers(path, found)
        if found.st_nlink > 1:
            raise refusal(path, "it has a second name (a hard link): remove that, or name another file")
        if flags & os.O_CREAT:
            sync_folder(path.parent)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def check_plain(path: Path) -> None:
    """Raise OSError if the path exists and is not a plain file of this user."""
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    except ValueError:
        raise refusal(path, "this is not a valid file name") from None
    _check(path, found)


def sync(descriptor: int) -> None:
    """Sync written data to disk. Raises OSError."""
    if sys.platform == "darwin":
        # On macOS, fsync stops at the drive's own cache. Not every file system supports the stronger call.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder to disk, if the system supports it. Raises OSError."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that does it by itself
            raise
    finally:
        os.close(descriptor)


class NewFile:
    """Writes to a temporary file, and renames it to the final name once all is on disk.

    Use it with `with`: the file is deleted at the end of the block unless it was committed.
    """

    def __init__(self, path: Path, mode: int = 0o666) -> None:
        self._path = path
        self._mode = mode
        self._draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        self._file = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self._draft.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Append to the temporary file. Raises OSError."""
        if self._file < 0:
            check_plain(self._path)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with _naming(self._path):
                self._file = os.open(self._draft, flags | _FLAGS, self._mode)
        with _naming(self._path):
            _write(self._file, data)

    def commit(self) -> None:
        """Rename to the final name, replacing an existing file. Raises OSError."""
        self.write(b"")
        with _naming(self._path):
            sync(self._file)
            self._close()
            check_plain(self._path)
            self._draft.replace(self._path)
            sync_folder(self._path.parent)

    def _close(self) -> None:
        if self._file >= 0:
            descriptor, self._file = self._file, -1
            os.close(descriptor)


class AppendFile:
    """An append-only file, readable only by its owner, that never contains half a record."""

    def __init__(self, path: Path, *, exclusive: bool = False) -> None:
        """Open or create the file; `exclusive`: raise FileExistsError if it exists. Raises OSError."""
        self.path: Path = path.absolute()
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | (os.O_EXCL if exclusive else 0)
        self.descriptor: int = open_plain(path, flags)
        self._cut: int | None = None

    def __reduce__(self) -> NoReturn:
        # The number of its descriptor is another file in another process, and here once the copy is closed.
        raise TypeError(f"{self.path} is open: it can't be pickled or copied: open its path again")

    @property
    def closed(self) -> bool:
        """Return whether it is closed."""
        return self.descriptor < 0

    def size(self) -> int:
        """Return its size in bytes."""
        return os.fstat(self.descriptor).st_size

    def append(self, data: bytes, start: int | None = None) -> int:
        """Write a record completely or not at all, and return its offset.

        start: the size, if it is known because nobody else appends.

        Raises OSError; a partial write is then removed.
        """
        if self._cut is not None:
            self.cut(self._cut)
        if start is None:
            start = self.size()
        try:
            _write(self.descriptor, data)
        except BaseException:
            self._undo(start)  # half a line would corrupt the next one
            raise
        return start

    def append_synced(self, data: bytes) -> None:
        """Write a record that is on disk when this returns, or not in the file. Raises OSError."""
        start = self.append(data)
        try:
            sync(self.descriptor)
        except OSError:
            self._undo(start)  # it is not known whether it is there, and it will be written again
            raise

    def _undo(self, start: int) -> None:
        self._cut = start
        with suppress(OSError):
            self.cut(start)

    def cut(self, size: int) -> None:
        """Truncate the file to this many bytes. Raises OSError."""
        os.ftruncate(self.descriptor, size)
        self._cut = None

    def read(self, start: int, length: int) -> bytes:
        """Return this many bytes, or fewer at the end of the file. Raises OSError."""
        os.lseek(self.descriptor, start, os.SEEK_SET)
        data = b""
        while len(data) < length and (piece := os.read(self.descriptor, length - len(data))):
            data += piece
        return data

    def last_line(self) -> bytes:
        """Return the last line with its newline, or the rest after the last newline. Raises OSError."""
        tail, start = b"", self.size()
        while start > 0 and b"\n" not in tail[:-1]:
            length = min(max(_PIECE, len(tail)), start)  # twice as much each time: a line may be a whole file
            start -= length
            tail = self.read(start, length) + tail
        return tail[tail.rfind(b"\n", 0, max(0, len(tail) - 1)) + 1 :]

    def close(self) -> None:
        """Close the file; more than once is fine."""
        if self.descriptor >= 0:
            descriptor, self.descriptor = self.descriptor, -1
            os.close(descriptor)

    def is_named(self) -> bool:
        """Return whether the path still names this file, that is, whether it was not removed meanwhile."""
        try:
            return os.path.samestat(os.fstat(self.descriptor), os.lstat(self.path))
        except FileNotFoundError:
            return False

    def discard(self) -> None:
        """Close the file and delete it. A lock on it is held until then, if the system supports that."""
        if sys.platform == "win32":
            self.close()
        with suppress(OSError):
            self.path.unlink()
        self.close()


def write_private(path: Path, text: str) -> None:
    """Write a file completely or not at all, for its owner only, and so for new parent folders.

    Raises OSError.
    """
    make_private_folder(path.parent)
    with NewFile(path, PRIVATE) as file:
        file.write(text.encode())
        file.commit()


def make_private_folder(folder: Path) -> None:
    """Create a folder and its parents, for the owner only, if they do not exist. Raises OSError."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def is_open_to_others(file: Path | int) -> bool:
    """Return whether others than the owner may read or change a file, given its path or its descriptor.

    Raises OSError if it does not exist.
    """
    if sys.platform == "win32":  # the mode does not say
        return False
    return bool(os.stat(file).st_mode & (stat.S_IRWXG | stat.S_IRWXO))


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Name this file in an OSError: callers do not know the temporary name, and a full disk names none."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _check(path: Path, found: os.stat_result) -> None:
    check_kind(path, found)
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise refusal(path, "it belongs to another user")
