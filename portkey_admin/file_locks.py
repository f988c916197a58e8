"""Locks on files, which the system releases when their holder ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Locked bytes cannot be read by others on Windows: this offset is beyond the end of such files. Not further,
# because not every C runtime takes offsets of more than 31 bits.
_LOCKED_PLACE = 2**31 - 2
_HELD = (errno.EACCES, errno.EDEADLK)
"""What Windows says when another process holds the lock."""


def lock(descriptor: int) -> None:
    """Lock a file for this process, until it is closed or the process ends, however it ends.

    Raises BlockingIOError if it is locked already; OSError if locks are not supported.
    """
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno not in _HELD:
                raise
            raise BlockingIOError(error.errno, error.strerror) from error
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def unlock(descriptor: int) -> None:
    """Release the lock."""
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_PLACE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
