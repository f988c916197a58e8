"""Where the secrets of new API keys go: once, and nowhere else."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TypeAlias

import anyio
import anyio.to_thread
import attrs

from portkey_admin._errors import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    from typing import Self


@attrs.frozen(kw_only=True)
class IssuedKey:
    """A new API key with its secret, which Portkey shows this once.

    Attributes:
        name: of the key.
        workspace: label of its workspace in the manifest; None for a key of the organisation.
        id: of the key.
        secret: the key itself. It is not part of the representation.
        key: that of the step, such as "api_keys/Search/batch".
    """

    name: str
    workspace: str | None
    id: str
    secret: str = attrs.field(repr=False)
    key: str = ""


SecretSink: TypeAlias = Callable[[IssuedKey], "Awaitable[None] | None"]
"""Takes each new key before the journal says that it is made: a function, async or not, or a SecretFile."""


class SecretFile:
    """A file that only its owner may read, with one line for each new key; each is on the disk at once.

        with SecretFile("keys.jsonl") as secrets:
            await manifest.apply(portkey, plan, secrets=secrets)

    path: the file. It is made with mode 0600; one that is there already is added to, where nobody else may
        read it.
    format: "jsonl": an object with name, workspace, id and key a line; "dotenv": NAME='secret' a line.

    Raises ConfigurationError where the file is a link, is open to others or cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str], *, format: Literal["jsonl", "dotenv"] = "jsonl") -> None:
        if format not in ("jsonl", "dotenv"):
            raise InvalidArgumentError(f'format is {format!r}: it must be "jsonl" or "dotenv"')
        self.path = Path(path)
        self._format = format
        self._lock = anyio.Lock()
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        try:
            if self.path.is_symlink():
                raise ConfigurationError(f"{self.path} is a link: secrets are not written through one")
            self._file = os.open(self.path, flags, 0o600)
        except OSError as error:
            raise ConfigurationError(f"{self.path} cannot be opened for secrets: {error.strerror}") from error
        found = os.fstat(self._file)
        if not stat.S_ISREG(found.st_mode):
            wrong = "is no plain file"
        elif os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
            wrong = (
                f"may be read by others (mode {stat.S_IMODE(found.st_mode):o}); make it private: chmod 600"
            )
        else:
            self._end_line(found.st_size)
            return
        self.close()
        raise ConfigurationError(f"{self.path} {wrong}: secrets are not written there")

    def __repr__(self) -> str:
        return f"<SecretFile {self.path}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; more than once is fine."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    async def __call__(self, issued: IssuedKey) -> None:
        """Write a key down; it is on the disk when this returns. Raises OSError."""
        async with self._lock:
            # Not to be cut short: half a line would lose this secret and spoil the next.
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(self._write, f"{self._line(issued)}\n".encode())

    def _end_line(self, size: int) -> None:
        """End a line that an earlier run was killed in."""
        if size:
            with self.path.open("rb") as file:
                file.seek(-1, os.SEEK_END)
                whole = file.read() == b"\n"
            if not whole:
                self._write(b"\n")

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        os.fsync(self._file)

    def _line(self, issued: IssuedKey) -> str:
        if self._format == "jsonl":
            fields = {
                "name": issued.name,
                "workspace": issued.workspace,
                "id": issued.id,
                "key": issued.secret,
            }
            return json.dumps(fields, ensure_ascii=False)
        name = "_".join(part for part in (issued.workspace, issued.name) if part)
        plain = "".join(char if char.isascii() and char.isalnum() else "_" for char in name).upper()
        start = "" if plain[:1].isalpha() else "_"
        return f"{start}{plain}='{issued.secret}'"
