"""Which rows are shown, and what stands in their columns. Nothing here does I/O."""

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

    `=` and `!=` compare the whole value, `~` looks for a part of it whatever the case. Of a list, one entry
    is enough.
    """

    field: str
    operator: Literal["=", "!=", "~"]
    value: str

    def admits(self, row: object) -> bool:
        """Say whether a row meets the condition. A field that is not there is null."""
        found = lookup(row, self.field)
        texts = [_text(None)] if found is _MISSING else list(_texts(found))
        match self.operator:
            case "=":
                return self.value in texts
            case "!=":
                return self.value not in texts
        return any(self.value.casefold() in text.casefold() for text in texts)


def read_filter(text: str) -> RowFilter:
    """Return the condition that a text states, or raise ValueError that says how one is written."""
    found = _FILTER.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no condition: write field=value, field!=value or field~part")
    operator: Any = found[2]
    return RowFilter(found[1].strip(), operator, found[3])


def lookup(row: object, path: str) -> Any:
    """Return what stands under a dotted path such as `usage_limits.type` or `users.0.email`."""
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
    """Say whether something, if only null, stands under a dotted path."""
    return lookup(row, path) is not _MISSING


def picked(row: object, columns: Sequence[str]) -> dict[str, Any]:
    """Return the columns of a row under their dotted paths, null where there is nothing."""
    return {path: None if (value := lookup(row, path)) is _MISSING else value for path in columns}


def flat(row: object, prefix: str = "") -> dict[str, Any]:
    """Return a row with the fields of its objects as columns of dotted names. Lists stay lists."""
    if not isinstance(row, Mapping):
        return {prefix.rstrip(".") or "value": row}
    columns: dict[str, Any] = {}
    for name, value in row.items():
        path = f"{prefix}{name}"
        columns |= flat(value, f"{path}.") if isinstance(value, Mapping) and value else {path: value}
    return columns


def cell(value: object) -> str:
    """Return a value as a cell of a table or of a CSV file shows it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from map(_text, value)
    yield _text(value)


def _text(value: object) -> str:
    return "null" if value is None else cell(value)
