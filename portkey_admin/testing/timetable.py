"""What is due later: kept as data, done when somebody next looks.

Nothing runs in the background. Each request first does what has fallen due, in order, so that a test which
moves the clock sees exactly what a server that waited would show.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator


class Timetable:
    """Events by the time at which they are due."""

    def __init__(self) -> None:
        self._entries: list[tuple[float, int, str, str]] = []
        self._added = 0

    def add(self, when: float, event: str, id: str) -> None:
        """Note that `event` happens to the row `id` at `when`, in seconds since the epoch."""
        self._added += 1
        heapq.heappush(self._entries, (when, self._added, event, id))

    def due(self, now: float) -> Iterator[tuple[str, str]]:
        """Yield the event and row id of everything due by now, the earliest first, and forget it."""
        while self._entries and self._entries[0][0] <= now:
            _, _, event, id = heapq.heappop(self._entries)
            yield event, id
