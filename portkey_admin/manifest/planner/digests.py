"""Slow, salted digests of the secrets that earlier runs sent, never the secrets themselves.

Portkey never shows secrets, so only these tell whether a secret that a manifest refers to has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias
from weakref import WeakKeyDictionary

import anyio.to_thread

from portkey_admin._errors import ConfigurationError
from portkey_admin.bulk.errors import JournalError
from portkey_admin.calls.transport import Transport
from portkey_admin.durable import write_private
from portkey_admin.plain_files import read_plain

Standing: TypeAlias = Literal["same", "changed", "unknown"]
"""How a secret compares with the one that was sent; "unknown" if either is not known."""


class Readable(Protocol):
    """A readable value, such as a secret that a manifest refers to."""

    def read(self) -> object:
        """Return the value. Raises ValueError if it can't be read."""
        ...


_VERSION = 1
# 8 MB and some hundredths of a second for each guess.
_COST = {"n": 2**13, "r": 8, "p": 1, "maxmem": 2**25}


class SecretDigests:
    """A private file with a digest of each secret that was sent, by resource, its id and the field.

    path: the file, which need not exist yet. None: keep the digests in memory only.

    Raises ConfigurationError if the file can't be read.
    """

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        self.path: Path | None = None if path is None else Path(path)
        self._salt = secrets.token_hex(16)
        self._things: dict[str, dict[str, Any]] = {}
        self._changed = False
        if self.path is None:
            return
        try:
            text = read_plain(self.path, trusted=True).decode()
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            raise ConfigurationError(f"{self.path} cannot be read: {why}") from None
        try:
            found = json.loads(text)
            if found["version"] != _VERSION or not _are_things(found["things"]):
                raise ValueError
            self._salt, self._things = str(found["salt"]), found["things"]
        except (KeyError, TypeError, ValueError, RecursionError):
            raise ConfigurationError(
                f"{self.path} is not a digest file of this version: delete it, and send the secrets again"
            ) from None

    def __repr__(self) -> str:
        return f"<SecretDigests {self.path}: {len(self._things):,} resources>"

    async def compare(self, key: str, id: str, pointed_at: Mapping[str, Readable]) -> dict[str, Standing]:
        """Compare the secrets of a resource with those that were sent.

        key: the resource's key. id: its id in paths, because an earlier resource may have had the same name.
        """
        known: Mapping[str, str] = self._known(key, id)
        standing: dict[str, Standing] = {}
        for field, secret in pointed_at.items():
            try:
                value = secret.read()
            except ValueError:  # told when it is needed
                standing[field] = "unknown"
                continue
            if field not in known:
                standing[field] = "unknown"
            else:
                same = secrets.compare_digest(known[field], await self._digest(key, field, value))
                standing[field] = "same" if same else "changed"
        return standing

    async def record(self, key: str, id: str, sent: Mapping[str, object]) -> None:
        """Record the secrets of a resource that were sent, each by its field."""
        fields = dict(self._known(key, id))
        for field, value in sent.items():
            fields[field] = await self._digest(key, field, value)
        self._things[key] = {"id": id, "fields": fields}
        self._changed = True

    async def save(self) -> None:
        """Write the file if anything was recorded. Raises JournalError if it can't be written."""
        if not self._changed or self.path is None:
            return
        held = {"version": _VERSION, "salt": self._salt, "things": self._things}
        text = json.dumps(held, indent=1, sort_keys=True) + "\n"
        try:
            await anyio.to_thread.run_sync(write_private, self.path, text)
        except OSError as error:
            raise JournalError(
                f"{self.path} can't be written: {error.strerror or error}; nothing more is sent. The journal"
                " records what was sent: make room, and resume the run"
            ) from error
        self._changed = False

    def _known(self, key: str, id: str) -> Mapping[str, str]:
        thing = self._things.get(key)
        fields: Mapping[str, str] = thing["fields"] if thing is not None and thing.get("id") == id else {}
        return fields

    async def _digest(self, key: str, field: str, value: object) -> str:
        text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
        salt = json.dumps([self._salt, key, field]).encode()

        def work() -> str:
            return hashlib.scrypt(text.encode(), salt=salt, dklen=32, **_COST).hex()

        return await anyio.to_thread.run_sync(work)


def _are_things(found: Any) -> bool:
    """Return whether the digests in a file are well-formed."""
    return isinstance(found, dict) and all(
        isinstance(each, dict)
        and isinstance(each.get("id"), str)
        and isinstance(each.get("fields"), dict)
        and all(isinstance(digest, str) and digest.isascii() for digest in each["fields"].values())
        for each in found.values()
    )


def sent_by(client: Transport) -> SecretDigests:
    """Return the digests of secrets that this client has sent in this process."""
    if client not in _OF_CLIENTS:
        _OF_CLIENTS[client] = SecretDigests(None)
    return _OF_CLIENTS[client]


_OF_CLIENTS: WeakKeyDictionary[Transport, SecretDigests] = WeakKeyDictionary()


def has_record(digests: SecretDigests, key: str, id: str, field: str) -> bool:
    """Return whether there is a record of a secret of a resource."""
    return field in digests._known(key, id)
