"""Files that nobody else may read."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from pathlib import Path
from typing import TextIO


def write_private(path: Path, text: str) -> None:
    """Write a file as a whole or not at all, for its owner only, as are the folders made for it.

    Raises OSError.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with _create(draft) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


class PrivateFile:
    """A new file for one secret, there before the secret is, so that it cannot fail for want of a file.

    Raises OSError when it is made; FileExistsError where there is one of that name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = _create(path)

    def write(self, secret: str) -> None:
        """Write the secret and a line break, and close the file. Raises OSError."""
        with self._file as file:
            file.write(f"{secret}\n")
            file.flush()
            os.fsync(file.fileno())

    def discard(self) -> None:
        """Take the file away, as there is no secret to write."""
        self._file.close()
        self.path.unlink(missing_ok=True)


def is_open_to_others(path: Path) -> bool:
    """Say whether others than the owner may read or change a file. Raises OSError where there is none."""
    if sys.platform == "win32":  # where the mode says nothing about it
        return False
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _create(path: Path) -> TextIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    return open(descriptor, "w", encoding="utf-8")
