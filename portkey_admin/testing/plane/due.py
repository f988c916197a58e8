"""Scheduled events, kept as data and run by the next request.

Nothing runs in the background. Each request first runs the events that are due, in order. A test that
advances the clock therefore sees the same as if it had waited.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from portkey_admin.testing.plane.state import Table


class Timetable:
    """Events in the order of their due time, then of their scheduling.

    They are rows of `table`, which makes them part of snapshots.
    """

    def __init__(self, table: Table | None = None) -> None:
        self._table = Table() if table is None else table
        self._entries: list[tuple[float, int]] = []
        self._added = 0
        self.reread()

    def reread(self) -> None:
        """Rebuild the queue from the table."""
        self._entries = [(row["when"], int(row["id"])) for row in self._table]
        heapq.heapify(self._entries)
        self._added = max((number for _, number in self._entries), default=self._added)

    def add(self, when: float, event: str, id: str) -> None:
        """Schedule `event` for the row `id` at `when`, in seconds since the epoch."""
        self._added += 1
        self._table.add({"id": str(self._added), "when": when, "event": event, "row_id": id})
        heapq.heappush(self._entries, (when, self._added))

    def due(self, now: float) -> Iterator[tuple[str, str]]:
        """Yield and remove the event and row id of everything that is due, earliest first."""
        while self._entries and self._entries[0][0] <= now:
            _, number = heapq.heappop(self._entries)
            row = self._table.get(str(number))
            if row is not None:
                self._table.remove(row)
                yield row["event"], row["row_id"]
