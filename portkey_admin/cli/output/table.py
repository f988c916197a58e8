"""Tables for people, made with rich."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from portkey_admin.cli.output.rows import cell, flat
from portkey_admin.cli.printing import shown
from portkey_admin.text import one_line

# What people look for first. Other fields follow in the order of the API.
_FIRST = ("name", "slug", "id", "email", "first_name", "last_name", "title", "status", "role", "type")
# Fields with the same value in each row, or of no use to people.
_LAST = frozenset({"object", "organisation_id", "owner_id", "last_updated_at", "updated_by"})
_MOST_COLUMNS = 8
_LONGEST_CELL = 60


def chosen_columns(rows: Sequence[dict[str, Any]], width: int) -> list[str]:
    """Return the columns to show for these flat rows, in order: as many as fit into the given width.

    Fields that hold a list or are empty in any row come last, as do long texts.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    order = {name: place for place, name in enumerate(names)}

    def rank(name: str) -> tuple[bool, int, int]:
        values = [row.get(name) for row in rows]
        dull = name in _LAST or all(value in (None, "", [], {}) for value in values)
        dull |= any(isinstance(value, list | dict) for value in values) or "." in name
        first = _FIRST.index(name) if name in _FIRST else len(_FIRST)
        return dull, first, order[name]

    chosen: list[str] = []
    left = width
    for name in sorted(names, key=rank):
        needed = 2 + max(len(name), *(min(len(cell(row.get(name))), _LONGEST_CELL) for row in rows))
        if chosen and (rank(name)[0] or needed > left or len(chosen) == _MOST_COLUMNS):
            continue
        chosen.append(name)
        left -= needed
    return chosen


def print_rows(console: Console, rows: Sequence[dict[str, Any]], columns: Sequence[str] | None) -> None:
    """Print a table of rows. columns: the ones to show; None: as many as fit."""
    # Rows with named columns are flat already; their keys contain dots.
    flat_rows = [dict(row) for row in rows] if columns else [flat(row) for row in rows]
    names = columns or (chosen_columns(flat_rows, console.width) if rows else ["value"])
    table = Table(box=None, header_style="bold", pad_edge=False)
    for name in names:
        right = bool(flat_rows) and all(_is_number(row.get(name)) for row in flat_rows)
        table.add_column(Text(_line(name)), overflow="fold", justify="right" if right else "left")
    for row in flat_rows:
        table.add_row(*(_shown(row.get(name)) for name in names))
    console.print(table)


def print_object(console: Console, value: object) -> None:
    """Print an object with one line per field."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, item in flat(value).items():
        table.add_row(Text(_line(name)), _shown(item))
    console.print(table)


def _shown(value: object) -> Text:
    # Plain text without control characters, so that API data can't colour or rewrite the terminal.
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return Text("\n".join(map(_line, value)) or "-")
    return Text("-" if value in (None, "") else _line(cell(value)))


def _line(text: str) -> str:
    return shown(one_line(text))


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
