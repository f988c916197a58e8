"""Files that are there whole or not at all, and what is appended to them on the disk once that is said.

Everything that must outlive a power cut is written here: exports, journals, secrets and profiles. A file's
mode is given when it is made; its bytes are synced, and so is the folder that names it, without which a new
file is lost in a power cut. Links, pipes, devices and files of another owner are refused, with OSError whose
`strerror` says why. None of this is async: call what waits for the disk in a worker thread.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.plain_files import check_kind, refusal

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from typing import Self

PRIVATE = 0o600
"""The mode of a file that nobody but its owner may read or change."""

_PIECE = 1 << 16
# A text file of Windows would get a carriage return before each newline; a pipe would wait for its reader.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))


def open_plain(path: Path, flags: int, mode: int = PRIVATE) -> int:
    """Open a file, or make it with the mode, and return its descriptor.

    flags: those of `os.open`. With O_CREAT, the file's name is on the disk when this returns.
    Raises OSError, also where it is a link, no plain file, or another user's.
    """
    check_plain(path)
    try:
        descriptor = os.open(path, flags | _FLAGS, mode)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise refusal(path, "it is a link") from None
        raise
    try:
        # Once more: between the look and the opening, another may have put something else there.
        _check(path, os.fstat(descriptor))
        if flags & os.O_CREAT:
            sync_folder(path.parent)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def check_plain(path: Path) -> None:
    """Raise OSError where there is something else than a plain file of this user."""
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    except ValueError:
        raise refusal(path, "no file can have this name") from None
    _check(path, found)


def sync(descriptor: int) -> None:
    """Bring what was written onto the disk. Raises OSError."""
    if sys.platform == "darwin":
        # There, fsync stops at the drive's own memory. Not every file system knows the stronger one.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder onto the disk, where the system has a way to do so. Raises OSError."""
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
    """Writes beside the final name, and takes that name once all is on the disk.

    Use it with `with`: what is not committed inside the block is deleted at its end.
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
        """Append to what is not yet there under the final name. Raises OSError."""
        if self._file < 0:
            check_plain(self._path)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            self._file = os.open(self._draft, flags | _FLAGS, self._mode)
        _write(self._file, data)

    def commit(self) -> None:
        """Take the final name, in the place of a file that has it already. Raises OSError."""
        self.write(b"")
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
    """A file, for its owner's eyes only, that grows by whole pieces and never holds half of one."""

    def __init__(self, path: Path, *, exclusive: bool = False) -> None:
        """Open or make the file; `exclusive`: raise FileExistsError where there is one. Raises OSError."""
        self.path = path
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | (os.O_EXCL if exclusive else 0)
        self.descriptor: int = open_plain(path, flags)
        self._cut: int | None = None

    @property
    def closed(self) -> bool:
        """Return whether it was closed."""
        return self.descriptor < 0

    def size(self) -> int:
        """Return how many bytes it has."""
        return os.fstat(self.descriptor).st_size

    def append(self, data: bytes, start: int | None = None) -> int:
        """Write a piece, as a whole or not at all, and return where it begins.

        start: the size, where it is known because nobody else appends.

        Raises OSError; what was written of it is cut off then.
        """
        if self._cut is not None:
            self.cut(self._cut)
        if start is None:
            start = self.size()
        try:
            _write(self.descriptor, data)
        except BaseException:
            self._undo(start)  # half a line would spoil the one that follows it
            raise
        return start

    def append_synced(self, data: bytes) -> None:
        """Write a piece, which is on the disk when this returns, or not in the file. Raises OSError."""
        start = self.append(data)
        try:
            sync(self.descriptor)
        except OSError:
            self._undo(start)  # whether it is there is not known, and it will be written again
            raise

    def _undo(self, start: int) -> None:
        self._cut = start
        with suppress(OSError):
            self.cut(start)

    def cut(self, size: int) -> None:
        """Take what is behind that many bytes away. Raises OSError."""
        os.ftruncate(self.descriptor, size)
        self._cut = None

    def read(self, start: int, length: int) -> bytes:
        """Return so many bytes, or fewer at the end of the file. Raises OSError."""
        os.lseek(self.descriptor, start, os.SEEK_SET)
        data = b""
        while len(data) < length and (piece := os.read(self.descriptor, length - len(data))):
            data += piece
        return data

    def last_line(self) -> bytes:
        """Return the last line with its newline, or what stands behind the last newline. Raises OSError."""
        tail, start = b"", self.size()
        while start > 0 and b"\n" not in tail[:-1]:
            length = min(_PIECE, start)
            start -= length
            tail = self.read(start, length) + tail
        return tail[tail.rfind(b"\n", 0, max(0, len(tail) - 1)) + 1 :]

    def close(self) -> None:
        """Close the file; more than once is fine."""
        if self.descriptor >= 0:
            descriptor, self.descriptor = self.descriptor, -1
            os.close(descriptor)

    def is_named(self) -> bool:
        """Say whether the path still names this file, and nobody has taken it away meanwhile."""
        try:
            return os.path.samestat(os.fstat(self.descriptor), os.lstat(self.path))
        except FileNotFoundError:
            return False

    def discard(self) -> None:
        """Close the file and take it away. A lock on it is held until it has gone, where the system can."""
        if sys.platform == "win32":
            self.close()
        with suppress(OSError):
            self.path.unlink()
        self.close()


def write_private(path: Path, text: str) -> None:
    """Write a file as a whole or not at all, for its owner only, as are the folders made for it.

    Raises OSError.
    """
    make_private_folder(path.parent)
    with NewFile(path, PRIVATE) as file:
        file.write(text.encode())
        file.commit()


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those it is in, for the owner only, where there is none. Raises OSError."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def is_open_to_others(file: Path | int) -> bool:
    """Say whether others than the owner may read or change a file, given its path or its descriptor.

    Raises OSError where there is none.
    """
    if sys.platform == "win32":  # where the mode says nothing about it
        return False
    return bool(os.stat(file).st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def check_target(place: str, to: object) -> Path:
    """Return the path if a file of JSON lines can be put there, or raise InvalidArgumentError."""
    if not isinstance(to, str | os.PathLike):
        raise InvalidArgumentError(f"{place}: to must be a path, not {type(to).__name__}")
    path = Path(os.fsdecode(to))
    if not path.name or path.is_dir():
        raise InvalidArgumentError(f"{place}: to names a folder: {str(path)!r}; give the name of a file")
    if not path.parent.is_dir():
        raise InvalidArgumentError(f"{place}: the folder {str(path.parent)!r} does not exist")
    if path.suffix == ".gz":
        raise InvalidArgumentError(f"{place}: the file is written unpacked; give it a name without .gz")
    try:
        check_plain(path)
    except OSError as error:
        raise InvalidArgumentError(f"{place}: {str(path)!r} can't be written: {error.strerror}") from None
    return path


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _check(path: Path, found: os.stat_result) -> None:
    check_kind(path, found)
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise refusal(path, "it belongs to another user")
