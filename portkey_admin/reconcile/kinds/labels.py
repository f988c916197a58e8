"""Labels."""

from __future__ import annotations

from portkey_admin.reconcile.identity import PLACES, SEARCH
from portkey_admin.reconcile.kind import Kind

LABELS = Kind(
    name="labels",
    thing="label",
    prefix="labels",
    places=PLACES,
    levels=True,
    keys=(("name",),),
    narrow=SEARCH,
)
