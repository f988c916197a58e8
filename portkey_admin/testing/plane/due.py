"""What is due later: kept as data, done when somebody next looks.

Nothing runs in the background. Each request first does what has fallen due, in order, so that a test which
moves the clock sees exactly what a server that waited would show.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from portkey_admin.testing.plane.state import Table


class Timetable:
    """Events by the time at which they are due, and in the order in which they were noted.

    `table` keeps them as rows, so that they are part of the state that is written out and read back.
    """

    def __init__(self, table: Table | None = None) -> None:
        self._table = Table() if table is None else table
        self._entries: list[tuple[float, int]] = []
        self._added = 0
        self.reread()

    def reread(self) -> None:
        """Go by what the table holds now."""
        self._entries = [(row["when"], int(row["id"])) for row in self._table]
        heapq.heapify(self._entries)
        self._added = max((number for _, number in self._entries), default=self._added)

    def add(self, when: float, event: str, id: str) -> None:
        """Note that `event` happens to the row `id` at `when`, in seconds since the epoch."""
        self._added += 1
        self._table.add({"id": str(self._added), "when": when, "event": event, "row_id": id})
        heapq.heappush(self._entries, (when, self._added))

    def due(self, now: float) -> Iterator[tuple[str, str]]:
        """Yield the event and row id of everything due by now, the earliest first, and forget it."""
        while self._entries and self._entries[0][0] <= now:
            _, number = heapq.heappop(self._entries)
            row = self._table.get(str(number))
            if row is not None:
                self._table.remove(row)
                yield row["event"], row["row_id"]
