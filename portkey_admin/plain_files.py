"""Files that are read as a whole: only plain ones, because a pipe or a device may never end.

Files that decide what we do, or that hold secrets, must not be open to changes by everyone.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_MOST = 64 << 20
# Opening a pipe would wait for its writer; text mode on Windows would remove carriage returns.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_BINARY", "O_NONBLOCK", "O_CLOEXEC"))


def read_plain(path: Path, *, most: int | None = _MOST, trusted: bool = False) -> bytes:
    """Return the content of a plain file of at most this many bytes, of any owner. Links are followed.

    trusted: refuse a file that everyone may change.
    Raises OSError, also for a folder, a pipe or a device.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | _FLAGS)
    except ValueError:
        raise refusal(path, "this is not a valid file name") from None
    try:
        found = os.fstat(descriptor)
        check_kind(path, found)
        if trusted:
            check_writers(path, found)
        with open(descriptor, "rb", closefd=False) as file:
            data = file.read(-1 if most is None else most + 1)
    finally:
        os.close(descriptor)
    if most is not None and len(data) > most:
        raise refusal(path, f"it has more than {most:,} bytes")
    return data


def check_kind(path: Path, found: os.stat_result) -> None:
    """Raise OSError if this is not a plain file."""
    kind = stat.S_IFMT(found.st_mode)
    if kind == stat.S_IFDIR:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if kind == stat.S_IFLNK:
        raise refusal(path, "it is a link")
    if kind != stat.S_IFREG:
        raise refusal(path, "it is a pipe, a device or a socket, not a plain file")


def check_writers(path: Path, found: os.stat_result) -> None:
    """Raise OSError if everyone may change a file. On Windows, the mode does not say.

    A folder that everyone may change is accepted: volumes of containers are such, and only they use them.
    """
    if hasattr(os, "geteuid") and found.st_mode & stat.S_IWOTH:
        raise refusal(path, f"everyone may change it: run `chmod o-w {path}`, after a look at what it holds")


def refusal(path: Path, why: str) -> OSError:
    """Return the error that says why a file is refused."""
    return OSError(errno.EINVAL, why, str(path))
