"""Destinations for the secrets of new API keys."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import stat
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import anyio
import anyio.to_thread
import attrs

from portkey_admin import durable, file_locks
from portkey_admin._errors import ConfigurationError, InvalidArgumentError

if TYPE_CHECKING:
    from typing import Self

# Names reserved by operating systems and shells.
_RESERVED = frozenset({"HOME", "IFS", "LD_LIBRARY_PATH", "LD_PRELOAD", "PATH", "PWD", "SHELL", "UID", "USER"})
_MOST = 64 << 20  # bytes
_LONGEST_WAIT = 10.0  # seconds; a line is written in far less
_PAUSE = 0.01
_VARIABLE = re.compile(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=")
_BEGUN_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]*='[^']*")


@attrs.frozen(kw_only=True)
class IssuedKey:
    """A new API key with its secret, which Portkey shows only once.

    Attributes:
        name: the name of the key.
        workspace: label of its workspace in the manifest; None for a key of the organisation.
        id: the id of the key.
        secret: the key itself, which is hidden in the repr.
        key: the key of the step, such as "api_keys/Search/batch".
        rotation: the time in `rotate` for which an existing key got this secret; "" for a new key.
    """

    name: str
    workspace: str | None
    id: str
    secret: str = attrs.field(repr=False)
    key: str = ""
    rotation: str = ""


SecretSink: TypeAlias = Callable[[IssuedKey], Awaitable[None] | None]
"""Receives each new key before the journal records it: a sync or async function, or a SecretFile.

If it has a method `holds(id) -> bool`, that is called before a key gets a new secret after a killed run, to
check whether the sink already has its secret."""


class SecretFile:
    """A private file that collects new keys; each is flushed to disk immediately.

        with SecretFile("keys.jsonl") as secrets:
            await manifest.apply(portkey, plan, secrets=secrets)

    path: the file. It is created with mode 0600. An existing file is appended to, if nobody else can
        read it.
    format: "jsonl": an object with name, workspace, id and key per line; "dotenv": NAME='secret' per line,
        quoted for a shell, after a comment that identifies the key. If two keys would have the same NAME, the
        second one gets a suffix.

    Raises ConfigurationError if the file is a link, not a regular file, owned by another user, readable by
    others, or can't be opened.
    """

    def __init__(self, path: str | os.PathLike[str], *, format: Literal["jsonl", "dotenv"] = "jsonl") -> None:
        if format not in ("jsonl", "dotenv"):
            raise InvalidArgumentError(f'format is {format!r}: it must be "jsonl" or "dotenv"')
        self.path: Path = Path(path)
        self._form: _JsonLines | _Dotenv = _JsonLines() if format == "jsonl" else _Dotenv()
        self._waiting = anyio.Lock()
        self._read = 0
        try:
            self._file = durable.AppendFile(self.path)
        except OSError as error:
            raise ConfigurationError(
                f"{self.path} can't be opened for secrets: {error.strerror or error}"
            ) from error
        try:
            if durable.is_open_to_others(self._file.descriptor):
                mode = stat.S_IMODE(os.fstat(self._file.descriptor).st_mode)
                raise ConfigurationError(
                    f"{self.path} can be read by others (mode {mode:o}); make it private: chmod 600."
                    " No secrets were written"
                )
            with _Locked(self._file):
                if self._file.size() <= _MOST:
                    self._mend()
                self._take_in()
        except OSError as error:
            self.close()
            raise ConfigurationError(f"{self.path} can't be used for secrets: {error.strerror}") from error
        except BaseException:
            self.close()
            raise

    def __repr__(self) -> str:
        return f"<SecretFile {self.path}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Can be called more than once."""
        self._file.close()

    def holds(self, id: str, /) -> bool:
        """Return whether the file has a secret of the key with this id."""
        return id in self._form.ids

    def holds_rotation(self, id: str, rotation: str, /) -> bool:
        """Return whether the file has the secret that the key with this id got for this `rotation`."""
        return (id, rotation) in self._form.rotations

    async def __call__(self, issued: IssuedKey) -> None:
        """Write a key. It is on disk when this returns; on failure, it is not in the file. Raises OSError."""
        async with self._waiting:
            # If cancelled, this waits for the thread to end.
            await anyio.to_thread.run_sync(self._write, issued)

    def _write(self, issued: IssuedKey) -> None:
        failure: OSError | None = None
        try:
            if self._file.closed:
                raise OSError(errno.EBADF, "it is closed: use it inside its `with` block")
            with _Locked(self._file):
                self._check()
                self._take_in()
                self._file.append_synced(self._form.lines(issued).encode())
                self._take_in()
        except OSError as error:
            failure = OSError(error.errno, error.strerror, str(self.path))
        if failure is not None:
            raise failure  # raised again here, because the original frames contain the line with the secret

    def _check(self) -> None:
        """Raise OSError if a secret that is written now would be lost, or read by others."""
        ours = os.fstat(self._file.descriptor)
        try:
            there = os.stat(self.path, follow_symlinks=False)
        except FileNotFoundError:
            there = None
        if there is None or not os.path.samestat(there, ours):
            raise OSError(errno.ESTALE, "the file was deleted or replaced since it was opened")
        if durable.is_open_to_others(self._file.descriptor):
            raise OSError(errno.EPERM, "others may read the file since it was opened")

    def _take_in(self) -> None:
        """Read new lines, from this object or another process."""
        size = self._file.size()
        if size > _MOST:
            raise OSError(errno.EFBIG, f"it has more than {_MOST:,} bytes")
        content = self._file.read(self._read, size - self._read)
        self._read = size
        for line in content.decode(errors="replace").split("\n"):
            self._form.take_in(line)

    def _mend(self) -> None:
        """Complete the last line if an earlier writer didn't, or remove it if it is an incomplete one."""
        last = self._file.last_line()
        if not last or (last.endswith(b"\n") and b"\0" not in last):
            return
        if b"\0" in last or self._form.is_half(last.decode(errors="replace")):
            self._file.cut(self._file.size() - len(last))
            durable.sync(self._file.descriptor)
        else:
            self._file.append_synced(b"\n")


class _Locked:
    """Locks the file, so that one process doesn't truncate another's line."""

    def __init__(self, file: durable.AppendFile) -> None:
        self._file = file

    def __enter__(self) -> None:
        """Raise BlockingIOError if another holds the lock for long: a journal is locked for its whole run."""
        deadline = time.monotonic() + _LONGEST_WAIT
        while True:
            try:
                file_locks.lock(self._file.descriptor)
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    why = "it is locked, perhaps as the journal of a run: name another file"
                    raise BlockingIOError(error.errno, why) from None
                time.sleep(_PAUSE)
            except OSError:  # a file system without locks
                return
            else:
                return

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            file_locks.unlock(self._file.descriptor)


class _JsonLines:
    """One object per line."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.rotations: set[tuple[str, str]] = set()

    def lines(self, issued: IssuedKey) -> str:
        """Return the text to write for a key."""
        return f"{json.dumps({**_named(issued), 'key': issued.secret})}\n"

    def take_in(self, line: str) -> None:
        """Record an existing line of the file."""
        found = _object(line)
        if found.get("key") and isinstance(found.get("id"), str):
            self.ids.add(found["id"])
            self.rotations.add((found["id"], str(found.get("rotation") or "")))

    def is_half(self, line: str) -> bool:
        """Return whether this is an incomplete line as produced by `lines`."""
        beginning = '{"name": '
        return (line.startswith(beginning) or beginning.startswith(line)) and not _object(line)


class _Dotenv:
    """A comment with an object that identifies the key, and the variable on the next line."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.rotations: set[tuple[str, str]] = set()
        # The key of each variable, if the file says so.
        self._owners: dict[str, tuple[object, ...] | None] = dict.fromkeys(_RESERVED)
        self._announced: dict[str, Any] = {}

    def lines(self, issued: IssuedKey) -> str:
        fields = {**_named(issued), "step": issued.key}
        secret = issued.secret.replace("'", "'\\''")
        return f"# {json.dumps(fields)}\n{self._variable(_owner(fields))}='{secret}'\n"

    def take_in(self, line: str) -> None:
        announced, self._announced = self._announced, {}
        if line.startswith("# {"):
            self._announced = _object(line[2:])
        elif match := _VARIABLE.match(line):
            self._owners[match[1]] = _owner(announced)
            if isinstance(announced.get("id"), str):
                self.ids.add(announced["id"])
                self.rotations.add((announced["id"], str(announced.get("rotation") or "")))

    def is_half(self, line: str) -> bool:
        """Return whether this is incomplete output of `lines`."""
        return bool(_BEGUN_VARIABLE.fullmatch(line)) or (line.startswith("# {") and not _object(line[2:]))

    def _variable(self, owner: tuple[object, ...]) -> str:
        name, workspace, _ = owner
        text = "_".join(str(part) for part in (workspace, name) if part)
        plain = "".join(char if char.isascii() and char.isalnum() else "_" for char in text).upper()
        plain = plain if plain[:1].isalpha() else f"_{plain}"
        digest = hashlib.sha256(json.dumps(owner).encode()).hexdigest().upper()
        for variable in (plain, f"{plain}_{digest[:8]}", f"{plain}_{digest}"):
            if variable not in self._owners or self._owners[variable] == owner:
                return variable
        raise OSError(None, f"the file has another {plain}_{digest[:8]}")


def _named(issued: IssuedKey) -> dict[str, Any]:
    """Return the fields that identify the key, in the order in which they are written."""
    named = {"name": issued.name, "workspace": issued.workspace, "id": issued.id}
    return {**named, "rotation": issued.rotation} if issued.rotation else named


def _owner(fields: dict[str, Any]) -> tuple[object, ...]:
    return fields.get("name"), fields.get("workspace"), fields.get("step", "")


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
