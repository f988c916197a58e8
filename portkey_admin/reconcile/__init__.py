"""Create or update resources to match a given state: look, compare, then write only what differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily
from portkey_admin.reconcile.outcome import Change, Ensured, Intend

if TYPE_CHECKING:
    from portkey_admin.reconcile.found import Found
    from portkey_admin.reconcile.kinds import KINDS
    from portkey_admin.reconcile.reconciler import Reconciler

__all__ = ["KINDS", "Change", "Ensured", "Found", "Intend", "Reconciler"]

__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__,
    {
        "Found": "found",
        "KINDS": "kinds",
        "Reconciler": "reconciler",
    },
    also=__all__,
)
