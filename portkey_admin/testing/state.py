"""Rows in memory, with the indices that keep every lookup at one step however many rows there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

# A row is what a JSON document of the API could hold, so that the whole state can be written out as JSON.
Row = dict[str, Any]


class DuplicateError(Exception):
    """A row has a value that must be unique and is taken."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Table:
    """Rows by id, in the order in which they were added.

    `unique` names fields that no two rows share (None is not counted), `grouped` names fields by whose
    value rows are asked for. Indexed fields change through `change` only.
    """

    def __init__(self, *, unique: tuple[str, ...] = (), grouped: tuple[str, ...] = ()) -> None:
        self._rows: dict[str, Row] = {}
        self._unique: dict[str, dict[object, Row]] = {field: {} for field in unique}
        self._groups: dict[str, dict[object, dict[str, Row]]] = {field: {} for field in grouped}

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    def rows(self) -> Collection[Row]:
        """Return all rows, the oldest first."""
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
        """Return whether rows can be asked for by this field."""
        return field in self._groups

    def where(self, field: str, value: object) -> Collection[Row]:
        """Return the rows with this value in a grouped field, the oldest first."""
        return self._groups[field].get(value, {}).values()

    def add(self, row: Row) -> None:
        """Add a row. Raises DuplicateError and adds nothing when a unique value is taken."""
        self._check(row, row)
        self._rows[row["id"]] = row
        self._enter(row)

    def change(self, row: Row, changes: Mapping[str, object]) -> None:
        """Change a row in place. Raises DuplicateError and changes nothing when a unique value is taken."""
        self._check(row, changes)
        self._leave(row, changes)
        row.update(changes)
        self._enter(row, changes)

    def remove(self, row: Row) -> None:
        """Remove a row."""
        del self._rows[row["id"]]
        self._leave(row, row)

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
                groups.setdefault(row.get(field), {})[row["id"]] = row

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
