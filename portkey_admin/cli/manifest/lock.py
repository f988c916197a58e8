"""One run at a time for each organisation, as far as one user on one machine can know.

Two runs of one manifest would each find a thing missing, and each make one: Portkey refuses no second name.
So a run holds a lock from before it looks until it ends. The system drops it with the process, however that
ends, and the file of the lock tells the next one who has it.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from portkey_admin import durable, file_locks
from portkey_admin.cli.printing import note

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

# Another run may take the file away between the opening and the lock, once or twice.
_MOST_TRIES = 10


@asynccontextmanager
async def only_run(portkey: PortkeyAdmin, base_url: str, about: dict[str, str]) -> AsyncIterator[None]:
    """Hold the lock of the organisation of the client's key while the block runs.

    about: what to tell the next one of this run: its manifest and its journal.
    Raises click.UsageError, which says who holds it, where another run does. Where no lock can be had, as in
    a home that is read-only, says so and goes on.
    """
    path, held = _folder() / f"{await _name(portkey, base_url)}.lock", None
    try:
        held = _hold(path, about)
    except BlockingIOError:
        raise click.UsageError(
            f"another run is changing this organisation: {_holder(path)}. Wait for its end: two at once would"
            " make things twice"
        ) from None
    except OSError as error:
        why = f"{error.strerror or error} ({path})"
        note(f"no lock: {why}. See to it that nobody else changes this organisation meanwhile")
    try:
        yield
    finally:
        if held is not None:
            held.discard()


def _folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path("portkey-admin", appauthor=False) / "runs"


async def _name(portkey: PortkeyAdmin, base_url: str) -> str:
    url = urlsplit(base_url)
    place = f"{url.scheme}://{url.netloc.lower()}{url.path.rstrip('/')}"
    return hashlib.sha256(f"{place} {await _organisation(portkey)}".encode()).hexdigest()[:32]


async def _organisation(portkey: PortkeyAdmin) -> str:
    """Return the id of the key's organisation; "" where the key may not know it."""
    from portkey_admin.errors import PermissionDeniedError, ScopeError

    try:
        page = await portkey.api_keys.list(page_size=1)
    except (PermissionDeniedError, ScopeError):
        return ""
    return next((str(key.organisation_id) for key in page.items if key.organisation_id), "")


def _hold(path: Path, about: dict[str, str]) -> durable.AppendFile:
    durable.make_private_folder(path.parent)
    for _ in range(_MOST_TRIES):
        file = durable.AppendFile(path)
        try:
            file_locks.lock(file.descriptor)
            if file.is_named():
                file.cut(0)
                told = {"pid": os.getpid(), "since": time.time(), **about}
                file.append(json.dumps(told).encode())
                return file
        except BaseException:
            file.close()
            raise
        file.close()
    raise OSError(None, "its file comes and goes")


def _holder(path: Path) -> str:
    """Say what the file tells of the run that has the lock."""
    try:
        found: Any = json.loads(path.read_bytes())
        since = datetime.fromtimestamp(found["since"], UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
        return f"process {found['pid']}, since {since}, {found['manifest']} (journal {found['journal']})"
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return f"its lock is {path}"
