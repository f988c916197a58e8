"""In-memory tables with indices, so that lookups do not scan all rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Reversible
from typing import Any, Protocol

# A row contains only JSON values, so the whole state can be written as JSON.
Row = dict[str, Any]


class Rows(Collection[Row], Reversible[Row], Protocol):
    """Rows in order, oldest first."""


# Called before a row changes with its id, its position, and a copy of it (None if it did not exist).
Watcher = Callable[[str, int, Row | None], None]


class DuplicateError(Exception):
    """A value that must be unique is already taken."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Table:
    """Rows by id, in the order in which they were added.

    `unique`: fields whose values must be unique (None is ignored). `grouped`: fields to look rows up by.
    Always change rows through `change`, which updates the indices and informs the watchers: a value that is
    changed directly, or inside, is not saved in a database.
    """

    def __init__(self, *, unique: tuple[str, ...] = (), grouped: tuple[str, ...] = ()) -> None:
        self._rows: dict[str, Row] = {}
        self._unique: dict[str, dict[object, Row]] = {field: {} for field in unique}
        self._groups: dict[str, dict[object, dict[str, Row]]] = {field: {} for field in grouped}
        # The position of a row never changes, whatever happens to other rows, so a restored state has its
        # rows in the same order.
        self._positions: dict[str, int] = {}
        self._next = 0
        self._disordered: set[tuple[str, object]] = set()
        self._watchers: list[Watcher] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    def __reversed__(self) -> Iterator[Row]:
        return reversed(self._rows.values())

    def rows(self) -> Rows:
        """Return all rows, oldest first."""
        return self._rows.values()

    def get(self, id: str) -> Row | None:
        """Return the row with this id."""
        return self._rows.get(id)

    def find(self, field: str, value: object) -> Row | None:
        """Return the one row with this value in a unique field, or with this id."""
        if field == "id":
            return self._rows.get(str(value))
        return self._unique[field].get(value)

    def is_grouped(self, field: str) -> bool:
        """Return whether rows can be looked up by this field."""
        return field in self._groups

    def where(self, field: str, value: object) -> Rows:
        """Return the rows with this value in a grouped field, oldest first."""
        group = self._groups[field].get(value, {})
        if (field, value) in self._disordered:
            self._disordered.discard((field, value))
            group = dict(sorted(group.items(), key=lambda item: self._positions[item[0]]))
            self._groups[field][value] = group
        return group.values()

    def position(self, id: str) -> int:
        """Return the position of a row; there may be gaps."""
        return self._positions[id]

    def watch(self, watcher: Watcher) -> None:
        """Inform a watcher of every change from now on."""
        self._watchers.append(watcher)

    def add(self, row: Row) -> None:
        """Add a row. Raises DuplicateError and adds nothing if a unique value is taken."""
        self._check(row, row)
        self._tell(row["id"], self._next, None)
        self._put(self._next, row)

    def emptied(self) -> Table:
        """Return an empty table with the same indices."""
        return Table(unique=tuple(self._unique), grouped=tuple(self._groups))

    def load(self, rows: Iterable[tuple[int, Row]]) -> None:
        """Replace all rows by these, each with its position, in that order, without informing watchers."""
        self._rows.clear()
        self._positions.clear()
        self._disordered.clear()
        for index in self._unique.values():
            index.clear()
        for groups in self._groups.values():
            groups.clear()
        self._next = 0
        for position, row in rows:
            self._put(position, row)

    def change(self, row: Row, changes: Mapping[str, object]) -> None:
        """Change a row in place. Raises DuplicateError and changes nothing if a unique value is taken."""
        self._check(row, changes)
        self._tell(row["id"], self._positions[row["id"]], row)
        self._leave(row, changes)
        row.update(changes)
        self._enter(row, changes)

    def remove(self, row: Row) -> None:
        """Remove a row."""
        self._tell(row["id"], self._positions[row["id"]], row)
        del self._rows[row["id"]]
        del self._positions[row["id"]]
        self._leave(row, row)

    def _tell(self, id: str, position: int, before: Row | None) -> None:
        for watcher in self._watchers:
            watcher(id, position, None if before is None else dict(before))

    def _put(self, position: int, row: Row) -> None:
        self._rows[row["id"]] = row
        self._positions[row["id"]] = position
        self._next = position + 1
        self._enter(row)

    def _check(self, row: Row, values: Mapping[str, object]) -> None:
        for field, index in self._unique.items():
            if index.get(values.get(field), row) is not row:
                raise DuplicateError(field)

    def _enter(self, row: Row, fields: Mapping[str, object] | None = None) -> None:
        for field, index in self._unique.items():
            if row.get(field) is not None and (fields is None or field in fields):
                index[row[field]] = row
        for field, groups in self._groups.items():
            if fields is None or field in fields:
                group = groups.setdefault(row.get(field), {})
                if group and self._positions[next(reversed(group))] > self._positions[row["id"]]:
                    self._disordered.add((field, row.get(field)))
                group[row["id"]] = row

    def _leave(self, row: Row, fields: Mapping[str, object]) -> None:
        for field, index in self._unique.items():
            if field in fields and row.get(field) is not None:
                del index[row[field]]
        for field, groups in self._groups.items():
            if field in fields:
                group = groups[row.get(field)]
                del group[row["id"]]
                if not group:
                    del groups[row.get(field)]
                    self._disordered.discard((field, row.get(field)))
