"""Ensure one resource: the implementation of the `ensure` methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin._errors import AmbiguousWriteError, APIError, PortkeyError, ResponseError
from portkey_admin.calls.clock import Clock
from portkey_admin.reconcile.errors import in_doubt, settles_doubt
from portkey_admin.reconcile.outcome import Ensured
from portkey_admin.reconcile.reconciler import Reconciler
from portkey_admin_api.types import Transport

_DELAYS = (0.5, 1.0, 2.0)
"""Seconds to wait before each look-up after an ambiguous write: reads may be stale."""
# A write, its repetition, and a last look-up.
_MOST_ROUNDS = 3


async def ensure(transport: Transport, kind: str, wanted: Mapping[str, object]) -> Ensured[Any]:
    """Look up, compare, and write if needed; after an ambiguous write, look again.

    A resource that is then found is adopted. If there is none, even some seconds later, the write is
    repeated, once.
    Raises the errors of `Reconciler.ensure`, and an AmbiguousWriteError if the repeated write is ambiguous
    too and not found either, or if a look-up after a write fails.
    """
    reconciler = Reconciler(transport, narrow=True)
    doubt: APIError | None = None
    async with reconciler.turn(kind, wanted):
        for left in reversed(range(_MOST_ROUNDS)):
            try:
                if doubt is not None:
                    await _wait_for(transport, reconciler, kind, wanted)
                return await reconciler.bring(kind, wanted)
            except PortkeyError as error:
                if isinstance(error, AmbiguousWriteError | ResponseError) and error.method != "GET":
                    doubt = error
                    if not left:
                        raise
                elif doubt is None or settles_doubt(error):
                    raise
                else:
                    message = f"{doubt.message}; it was not found out, because a look-up failed: {error}"
                    raise in_doubt(doubt, message) from error
    raise AssertionError("unreachable")


async def _wait_for(
    transport: Transport, reconciler: Reconciler, kind: str, wanted: Mapping[str, object]
) -> None:
    """Look until the write is visible, for a few seconds at most."""
    for delay in _DELAYS:
        await _clock(transport).sleep(delay)
        reconciler.forget()
        found = await reconciler.look(kind, wanted)
        if found.status in ("same", "several"):
            return


def _clock(transport: Transport) -> Clock:
    storage = getattr(transport, "storage", None)
    return Clock() if storage is None else storage().clock
