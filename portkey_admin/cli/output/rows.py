"""Select rows and format their columns. Nothing here does I/O."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

import attrs

_FILTER = re.compile(r"([^=~!]+)(=|!=|~)(.*)", re.DOTALL)
_MISSING = object()


@attrs.frozen
class RowFilter:
    """A condition on one field of a row, such as `status=active` or `usage_limits.type~cost`.

    `=` and `!=` compare the whole value; `~` finds a part of it, ignoring case. In a list, one matching
    entry is enough.
    """

    field: str
    operator: Literal["=", "!=", "~"]
    value: str

    def admits(self, row: object) -> bool:
        """Return whether a row meets the condition. A missing field counts as null."""
        found = lookup(row, self.field)
        texts = [_text(None)] if found is _MISSING else list(_texts(found))
        match self.operator:
            case "=":
                return self.value in texts
            case "!=":
                return self.value not in texts
        return any(self.value.casefold() in text.casefold() for text in texts)


def read_filter(text: str) -> RowFilter:
    """Parse a condition, or raise ValueError with the expected syntax."""
    found = _FILTER.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a condition: write field=value, field!=value or field~part")
    operator: Any = found[2]
    return RowFilter(found[1].strip(), operator, found[3])


def lookup(row: object, path: str) -> Any:
    """Return the value at a dotted path such as `usage_limits.type` or `users.0.email`."""
    if isinstance(row, Mapping) and path in row:
        return row[path]
    name, _, rest = path.partition(".")
    value: object = _MISSING
    if isinstance(row, Mapping):
        value = row.get(name, _MISSING)
    elif isinstance(row, list) and name.isdecimal() and int(name) < len(row):
        value = row[int(name)]
    return lookup(value, rest) if rest and value is not _MISSING else value


def has(row: object, path: str) -> bool:
    """Return whether a dotted path exists, even if its value is null."""
    return lookup(row, path) is not _MISSING


def picked(row: object, columns: Sequence[str]) -> dict[str, Any]:
    """Return the columns of a row by their dotted paths, with null for missing ones."""
    return {path: None if (value := lookup(row, path)) is _MISSING else value for path in columns}


def flat(row: object, prefix: str = "") -> dict[str, Any]:
    """Flatten the objects in a row into columns with dotted names. Lists stay lists."""
    if not isinstance(row, Mapping):
        return {prefix.rstrip(".") or "value": row}
    columns: dict[str, Any] = {}
    for name, value in row.items():
        path = f"{prefix}{name}"
        columns |= flat(value, f"{path}.") if isinstance(value, Mapping) and value else {path: value}
    return columns


def cell(value: object) -> str:
    """Format a value for a cell of a table or CSV file."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from map(_text, value)
    yield _text(value)


def _text(value: object) -> str:
    return "null" if value is None else cell(value)
