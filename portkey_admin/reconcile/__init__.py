"""Create or update resources to match a given state: look, compare, then write only what differs.

The modules, in reading order:

- `single`: `ensure` for one resource; `reconciler`: for many, one writer at a time.
- `session`: the calls of one run; `listings`: lists that are read once.
- `identity`: how a resource is found; `kind`: what is known about a type of resource; `kinds/`: all types.
- `compare`: which fields differ; `overlay`, `pairing`: field by field, entry by entry.
- `rules`, `forms`, `bodies`, `moments`: what counts as the same, what a body accepts, and when an
  action is due.
- `found`: the result of a look-up; `writing`: create or update; `doubts`: what is in doubt;
  `outcome`: the result of `ensure`.
- `errors`: the errors of a resource that can't be changed or told apart.
"""

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
    __name__, {"found": ["Found"], "kinds": ["KINDS"], "reconciler": ["Reconciler"]}, also=__all__
)
