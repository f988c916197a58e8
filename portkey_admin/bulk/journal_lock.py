"""One writer for each journal: a lock that the system drops when its holder ends, however it ends."""

from __future__ import annotations

import io
import sys

if sys.platform == "win32":
    import msvcrt

    # Locked bytes cannot be read by others on Windows: this one is far behind any that a journal has.
    _PLACE = 2**40

    def lock(file: io.FileIO) -> None:
        """Lock the file for this process. Raises OSError where another holds it."""
        file.seek(_PLACE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def lock(file: io.FileIO) -> None:
        """Lock the file for this process. Raises OSError where another holds it: BlockingIOError, mostly."""
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
