"""Recent history of the rows, for reads that simulate a lagging replica."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Mapping

import attrs

from portkey_admin.testing.plane.clock import PlaneClock
from portkey_admin.testing.plane.organisation import Handler, Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Table

# Reads whose content lags if `Behaviour.stale_reads_ms` is set.
_LAGGING = ("workspaces.get", "workspaces.list", "prompts.", "prompt_partials.")


@attrs.frozen
class _Change:
    """A row before it changed; None if it did not exist."""

    time: float
    table: str
    id: str
    position: int
    before: Row | None


class History:
    """Remembers the changes of the last seconds, so that reads can return earlier state."""

    def __init__(self, organisation: Organisation) -> None:
        """Watch an organisation."""
        self._organisation = organisation
        self._clock: PlaneClock = organisation.clock
        self.longest: float = 0.0
        """How many seconds to remember."""
        self._changes: deque[_Change] = deque()
        for name, table in organisation.tables.items():
            table.watch(functools.partial(self._note, name))

    def __len__(self) -> int:
        return len(self._changes)

    def seconds_ago(self, seconds: float) -> Organisation:
        """Return the organisation with its rows of this many seconds ago, for reading only."""
        since = self._clock.time() - seconds
        undone: dict[str, dict[str, _Change]] = {}
        for change in reversed(self._changes):
            if change.time <= since:
                break
            undone.setdefault(change.table, {})[change.id] = change  # the oldest change of a row wins
        if not undone:
            return self._organisation
        return self._organisation.with_tables(
            {name: _before(self._organisation[name], changes) for name, changes in undone.items()}
        )

    def forget(self) -> None:
        """Forget all changes, because the whole state was replaced."""
        self._changes.clear()

    def _note(self, table: str, id: str, position: int, before: Row | None) -> None:
        now = self._clock.time()
        while self._changes and self._changes[0].time < now - self.longest:
            self._changes.popleft()
        self._changes.append(_Change(now, table, id, position, before))


def _before(table: Table, changes: Mapping[str, _Change]) -> Table:
    rows = [(table.position(row["id"]), row) for row in table if row["id"] not in changes]
    rows += [(change.position, change.before) for change in changes.values() if change.before is not None]
    rows.sort(key=lambda entry: entry[0])
    earlier = table.emptied()
    earlier.load(rows)
    return earlier


def answered(
    handler: Handler, call: PlaneCall, history: History | None, stale_seconds: float, lag: float
) -> object:
    """Return the result of a handler; a stale read gets earlier rows.

    `stale_seconds`: lag of this read in the fault plan. `lag`: lag of all content.
    """
    lags = lag > 0 and call.operation.id.startswith(_LAGGING)
    if history is None or call.operation.method != "GET" or not (stale_seconds or lags):
        return handler(call)
    earlier = attrs.evolve(call, organisation=history.seconds_ago(stale_seconds or lag))
    try:
        return handler(earlier)
    except Rejected:
        if stale_seconds:
            raise
        # Only content lags: new resources are visible immediately.
        return handler(call)
