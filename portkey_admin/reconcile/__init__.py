"""Bring things to the state that the caller describes: look, compare what was named, then write only that."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from portkey_admin.reconcile.outcome import Change, Ensured, Intend

if TYPE_CHECKING:
    from portkey_admin.reconcile.found import Found
    from portkey_admin.reconcile.kinds import KINDS
    from portkey_admin.reconcile.reconciler import Reconciler

__all__ = ["KINDS", "Change", "Ensured", "Found", "Intend", "Reconciler"]

_MODULES = {
    "Found": "found",
    "KINDS": "kinds",
    "Reconciler": "reconciler",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
