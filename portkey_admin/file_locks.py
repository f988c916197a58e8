"""Locks on files, which the system releases when their holder ends, however it ends."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Locked bytes cannot be read by others on Windows: this offset is far beyond the end of any file.
_LOCKED_PLACE = 2**40


def lock(descriptor: int, *, wait: bool = False) -> None:
    """Lock a file for this process, until it is closed or the process ends, however it ends.

    Raises BlockingIOError if another process holds it and `wait` is false; OSError if locks are not
    supported.
    """
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


def unlock(descriptor: int) -> None:
    """Release the lock."""
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_PLACE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
