"""One at a time under a natural key: two tasks that look at once would both create what is not there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from weakref import WeakValueDictionary

import anyio
from anyio.lowlevel import RunVar

from portkey_admin_api.types import Transport

# For each event loop: locks belong to one.
_LOCKS: RunVar[WeakValueDictionary[tuple[str, str], anyio.Lock]] = RunVar("portkey_admin.reconcile.locks")


@asynccontextmanager
async def turn(transport: Transport, keys: Iterable[str]) -> AsyncIterator[None]:
    """Wait until nobody else on this event loop, whatever their client, writes under one of these keys."""
    server = getattr(transport, "servers", None)
    place = f"{getattr(server, 'control', id(transport))} {getattr(transport, 'workspace', '') or ''}"
    async with AsyncExitStack() as stack:
        # In order, so that no two wait for each other.
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
