"""Allow one run at a time per organisation, for one user on one machine.

Two concurrent runs of one manifest would both find a resource missing and both create it, because Portkey
accepts duplicate names. So a run holds a lock while it writes. The system releases it when the process ends,
however that happens. The lock file says who holds the lock, or when the last run ended.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import attrs

from portkey_admin import durable, file_locks
from portkey_admin.manifest.errors import AnotherRunError
from portkey_admin.manifest.live import organisation_of

if TYPE_CHECKING:
    from portkey_admin.calls.transport import Transport

# Another run may remove the file between opening and locking it, once or twice.
_MOST_TRIES = 10
# Reserved for tests (RFC 2606): such a control plane is in this process, and its ids come from a seed.
_IN_PROCESS = ".test"


@attrs.define
class RunLock:
    """The lock of one run. `ended`: when the previous run ended, if known."""

    _ended: float | None = None

    def another_ran_since(self, moment: float) -> bool:
        """Return whether another run may have written after this `time.monotonic` time."""
        return self._ended is not None and self._ended >= moment


@asynccontextmanager
async def only_run(
    transport: Transport,
    about: Mapping[str, str],
    *,
    organisation: str | None = None,
    without_lock: Callable[[str], None] | None = None,
) -> AsyncIterator[RunLock]:
    """Hold the lock for the organisation of the client's key during the block.

    about: information about this run for others, such as its manifest and journal.
    organisation: its id, if already known.
    without_lock: called with a warning if locking is impossible, such as in a read-only home directory. The
        run continues.

    Raises AnotherRunError, which says who holds the lock, if another run does.
    """
    organisation = organisation or await organisation_of(transport)
    path, held, lock = Path(), None, RunLock()
    try:
        path = _folder() / f"{_name(transport, organisation)}.lock"
        held, earlier = _hold(path, about)
        lock = RunLock(_end_of(earlier))
    except BlockingIOError:
        raise AnotherRunError(
            f"another run is changing this organisation: {_holder(path)}. Wait until it ends: two runs would"
            " create duplicates"
        ) from None
    except (OSError, RuntimeError) as error:  # the latter: this user has no home directory
        if without_lock is not None:
            why = getattr(error, "strerror", None) or error
            without_lock(
                f"not locked: {why} ({path}). Make sure that nobody else changes this organisation during the"
                " run"
            )
    try:
        yield lock
    finally:
        if held is not None:
            _release(held)


def _folder() -> Path:
    """Return the platform's folder for user state."""
    if sys.platform == "win32":
        state = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        state = Path.home() / "Library" / "Application Support"
    else:
        state = os.environ.get("XDG_STATE_HOME", "").strip() or Path.home() / ".local" / "state"
    return Path(state) / "portkey-admin" / "runs"


def _name(transport: Transport, organisation: str | None) -> str:
    url = urlsplit(transport.servers.base_url("control"))
    place = f"{url.scheme}://{url.netloc.lower()}{url.path.rstrip('/')}"
    if (url.hostname or "").endswith(_IN_PROCESS):
        place = f"{place} {os.getpid()}"
    return hashlib.sha256(f"{place} {organisation or ''}".encode()).hexdigest()[:32]


def _hold(path: Path, about: Mapping[str, str]) -> tuple[durable.AppendFile, bytes]:
    """Return the locked file, and what the previous run left in it."""
    durable.make_private_folder(path.parent)
    for _ in range(_MOST_TRIES):
        file = durable.AppendFile(path)
        try:
            file_locks.lock(file.descriptor)
            if file.is_named():
                earlier = file.read(0, file.size())
                _write(file, {"pid": os.getpid(), "since": time.time(), **about})
                return file, earlier
        except BaseException:
            file.close()
            raise
        file.close()
    raise OSError(None, "the lock file keeps disappearing")


def _release(file: durable.AppendFile) -> None:
    """Release the lock and store the time in its file, in seconds since the machine started."""
    with suppress(OSError):  # the next run then assumes that this one has just ended
        _write(file, {"ended": time.monotonic()})
    file.close()


def _write(file: durable.AppendFile, told: Mapping[str, object]) -> None:
    file.cut(0)
    file.append(json.dumps(told).encode())


def _end_of(earlier: bytes) -> float | None:
    """Return when the previous run ended; infinity if it was killed; None if there was none."""
    if not earlier:
        return None
    try:
        return float(json.loads(earlier)["ended"])
    except (ValueError, KeyError, TypeError):
        return float("inf")


def _holder(path: Path) -> str:
    """Describe the run that holds the lock, from the file."""
    try:
        found: Any = json.loads(path.read_bytes())
        since = datetime.fromtimestamp(found["since"], UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        journal = f" (journal {found['journal']})" if found.get("journal") else ""
        return f"process {found['pid']}, since {since}, {found['manifest']}{journal}"
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return f"its lock is {path}"
