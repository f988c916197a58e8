"""A file that is there whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from portkey_admin._errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing import Self


class NewFile:
    """Writes beside the final name, and takes that name once all is on the disk.

    Use it with `with`: what is not committed inside the block is deleted at its end. None of this is async:
    call it in a worker thread.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._draft.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Append to what is not yet there under the final name."""
        if self._file is None:
            self._file = self._draft.open("xb")
        self._file.write(data)

    def commit(self) -> None:
        """Take the final name, in the place of a file that has it already."""
        self.write(b"")
        assert self._file is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._draft.replace(self._path)


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
    return path
