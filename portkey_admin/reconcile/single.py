"""Ensure one thing: what the `ensure` methods of the families do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin._errors import AmbiguousWriteError, ResponseError
from portkey_admin.calls.clock import Clock
from portkey_admin.reconcile.outcome import Ensured
from portkey_admin.reconcile.reconciler import Reconciler
from portkey_admin_api.types import Transport

_DELAYS = (0.5, 1.0, 2.0)
"""Seconds to wait before each look after a write whose outcome is unknown: reads may be stale."""
_MOST_ROUNDS = 5


async def ensure(transport: Transport, kind: str, wanted: Mapping[str, object]) -> Ensured[Any]:
    """Look, compare, and write what is needed; after a write whose outcome is unknown, look again.

    What is there then is adopted. Where nothing is, even some seconds later, it is written again.
    Raises what `Reconciler.ensure` raises, and the AmbiguousWriteError of the last write where none of
    several was answered.
    """
    reconciler = Reconciler(transport, narrow=True)
    async with reconciler.turn(kind, wanted):
        for left in reversed(range(_MOST_ROUNDS)):
            try:
                return await reconciler.bring(kind, wanted)
            except (AmbiguousWriteError, ResponseError) as error:
                # A read that cannot be understood will not be understood next time.
                if not left or (isinstance(error, ResponseError) and error.method == "GET"):
                    raise
                await _wait_for(transport, reconciler, kind, wanted)
    raise AssertionError("unreachable")


async def _wait_for(
    transport: Transport, reconciler: Reconciler, kind: str, wanted: Mapping[str, object]
) -> None:
    """Look until what was written shows, for some seconds at most."""
    for delay in _DELAYS:
        await _clock(transport).sleep(delay)
        reconciler.forget()
        found = await reconciler.look(kind, wanted)
        if found.status in ("same", "several"):
            return


def _clock(transport: Transport) -> Clock:
    storage = getattr(transport, "storage", None)
    return Clock() if storage is None else storage().clock
