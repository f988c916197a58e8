"""One run at a time for each organisation, as far as one user on one machine can know.

Two runs of one manifest would each find a resource missing, and each create one: Portkey refuses no second
name. So a run holds a lock while it writes. The system drops it with the process, however that ends, and the
file of the lock tells the next one who has it, or when the last run ended.
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

# Another run may take the file away between the opening and the lock, once or twice.
_MOST_TRIES = 10
# Reserved for tests (RFC 2606): such a control plane is in this process, and has its ids from a seed.
_IN_PROCESS = ".test"


@attrs.define
class RunLock:
    """The lock of one run. `ended`: when the last run before it ended, as far as that is known."""

    _ended: float | None = None

    def another_ran_since(self, moment: float) -> bool:
        """Say whether another run may have written after this moment of `time.monotonic`."""
        return self._ended is not None and self._ended >= moment


@asynccontextmanager
async def only_run(
    transport: Transport,
    about: Mapping[str, str],
    *,
    organisation: str | None = None,
    without_lock: Callable[[str], None] | None = None,
) -> AsyncIterator[RunLock]:
    """Hold the lock of the organisation of the client's key while the block runs.

    about: what to tell the next one about this run, such as its manifest and its journal.
    organisation: its id, if that is known already.
    without_lock: called with the reason if there can be no lock, as in a home that is read-only: the run
        goes on.

    Raises AnotherRunError, which says who holds it, if another run does.
    """
    organisation = organisation or await organisation_of(transport)
    path, held, lock = Path(), None, RunLock()
    try:
        path = _folder() / f"{_name(transport, organisation)}.lock"
        held, earlier = _hold(path, about)
        lock = RunLock(_end_of(earlier))
    except BlockingIOError:
        raise AnotherRunError(
            f"another run is changing this organisation: {_holder(path)}. Wait for its end: two at once would"
            " make things twice"
        ) from None
    except (OSError, RuntimeError) as error:  # the latter: this user has no home
        if without_lock is not None:
            without_lock(f"{getattr(error, 'strerror', None) or error} ({path})")
    try:
        yield lock
    finally:
        if held is not None:
            _release(held)


def _folder() -> Path:
    """Return the folder of the user's state, as each system has it."""
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
    """Return the locked file, and what the run before left in it."""
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
    raise OSError(None, "its file comes and goes")


def _release(file: durable.AppendFile) -> None:
    """Drop the lock, and leave in its file when that was: the time since the machine was started."""
    with suppress(OSError):  # then the next run takes it that this one has just ended
        _write(file, {"ended": time.monotonic()})
    file.close()


def _write(file: durable.AppendFile, told: Mapping[str, object]) -> None:
    file.cut(0)
    file.append(json.dumps(told).encode())


def _end_of(earlier: bytes) -> float | None:
    """Return when the run before ended; infinity if it was killed; None if there was none."""
    if not earlier:
        return None
    try:
        return float(json.loads(earlier)["ended"])
    except (ValueError, KeyError, TypeError):
        return float("inf")


def _holder(path: Path) -> str:
    """Say what the file tells of the run that has the lock."""
    try:
        found: Any = json.loads(path.read_bytes())
        since = datetime.fromtimestamp(found["since"], UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        journal = f" (journal {found['journal']})" if found.get("journal") else ""
        return f"process {found['pid']}, since {since}, {found['manifest']}{journal}"
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return f"its lock is {path}"
