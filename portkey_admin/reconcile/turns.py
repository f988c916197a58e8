"""One writer at a time per natural key: otherwise two tasks could both create the resource."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from weakref import WeakValueDictionary

import anyio
from anyio.lowlevel import RunVar

from portkey_admin_api.types import Transport

# Per event loop, because locks belong to one.
_LOCKS: RunVar[WeakValueDictionary[tuple[str, str], anyio.Lock]] = RunVar("portkey_admin.reconcile.locks")


@asynccontextmanager
async def turn(transport: Transport, keys: Iterable[str]) -> AsyncIterator[None]:
    """Wait until no other task on this event loop, of any client, writes under one of these keys."""
    server = getattr(transport, "servers", None)
    place = f"{getattr(server, 'control', id(transport))} {getattr(transport, 'workspace', '') or ''}"
    async with AsyncExitStack() as stack:
        # In sorted order, to avoid deadlocks.
        for key in sorted(set(keys)):
            await stack.enter_async_context(_lock(place, key))
        yield


def _lock(place: str, key: str) -> anyio.Lock:
    locks = _LOCKS.get(None)
    if locks is None:
        _LOCKS.set(locks := WeakValueDictionary())
    lock = locks.get((place, key))
    if lock is None:
        lock = locks[place, key] = anyio.Lock()
    return lock
