"""What a run tells while it goes on, for any display or log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Literal, TypeAlias

import attrs

from .outcome import Item, Outcome, Value
from .report import Statistics

Kind = Literal["started", "finished", "parked", "reconciling", "stopped", "ended"]


@attrs.frozen(kw_only=True)
class Event(Generic[Item, Value]):
    """Something that happened in a run.

    kind: `started`: an item was taken from the source; `finished`: an item has its outcome; `parked`: its
        write is in doubt, and a look-up will follow; `reconciling`: a round of look-ups begins; `stopped`: no
        further item will be taken; `ended`: nothing is in flight any more, which comes last, once, also
        where the run was cancelled.
    outcome: that of the item, for `finished`; for `parked`, what it would be if nothing followed; else None.
    statistics: the counts up to now, this event included.
    """

    kind: Kind
    outcome: Outcome[Item, Value] | None = None
    statistics: Statistics


OnEvent: TypeAlias = Callable[[Event[Item, Value]], None]
