"""Output formats for rows and objects. JSON Lines, JSON and YAML are streamed row by row."""

from __future__ import annotations

import csv
import io
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, Literal, TypeAlias, get_args

from portkey_admin.cli.output.rows import cell, flat
from portkey_admin.cli.printing import console, json_text, out, shown, yaml_text

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "csv-safe", "yaml"]
FORMATS: tuple[Format, ...] = get_args(Format)

# https://owasp.org/www-community/attacks/CSV_Injection, and full-width forms, for some locales.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Writer(ABC):
    """Writes the rows of a list to stdout."""

    def __init__(self, columns: Sequence[str] | None) -> None:
        self.columns = columns

    @abstractmethod
    def write(self, row: Any) -> None:
        """Write one row now, or later with the others."""

    def close(self) -> None:  # noqa: B027 - most formats have nothing left
        """Write the rest."""


def default_format(*, rows: bool) -> Format:
    """Return the default format: a table on a terminal, otherwise one for programs."""
    if sys.stdout.isatty():
        return "table"
    return "jsonl" if rows else "json"


def writer(format: Format, columns: Sequence[str] | None) -> Writer:
    """Return the writer for a format."""
    return _WRITERS[format](columns)


def write_rows(format: Format, rows: Iterable[Any], columns: Sequence[str] | None = None) -> None:
    """Write rows that are all there."""
    lines = writer(format, columns)
    for row in rows:
        lines.write(row)
    lines.close()


def write_object(format: Format, value: Any) -> None:
    """Write one object."""
    if format == "table" and isinstance(value, dict):
        from portkey_admin.cli.output.table import print_object

        print_object(console(), value)
    elif format in ("table", "json"):
        out(f"{json_text(value, indent=2)}\n")
    elif format == "yaml":
        out(yaml_text(value))
    else:
        write_rows(format, [value])


class _JsonLinesWriter(Writer):
    def write(self, row: Any) -> None:
        out(f"{json_text(row)}\n")


class _JsonWriter(Writer):
    """One list, which is valid JSON after `close`."""

    _begun = False

    def write(self, row: Any) -> None:
        out(",\n  " if self._begun else "[\n  ")
        self._begun = True
        out(json_text(row, indent=2).replace("\n", "\n  "))

    def close(self) -> None:
        out("\n]\n" if self._begun else "[]\n")


class _YamlWriter(Writer):
    _begun = False

    def write(self, row: Any) -> None:
        self._begun = True
        out(yaml_text([row]))

    def close(self) -> None:
        if not self._begun:
            out("[]\n")


class _CsvWriter(Writer):
    """The columns depend on all rows, so nothing is written before the last one."""

    def __init__(self, columns: Sequence[str] | None) -> None:
        super().__init__(columns)
        self._rows: list[dict[str, Any]] = []

    def write(self, row: Any) -> None:
        self._rows.append(row if self.columns else flat(row))

    def close(self) -> None:
        names = self.columns or list(dict.fromkeys(name for row in self._rows for name in row))
        text = io.StringIO()
        lines = csv.writer(text, lineterminator="\n")
        if names:
            lines.writerow(map(self._text, names))
        lines.writerows([self._text(row.get(name)) for name in names] for row in self._rows)
        out(text.getvalue())

    def _text(self, value: object) -> str:
        # CSV has no escapes: a file or pipe gets what the API sent.
        return shown(cell(value)) if sys.stdout.isatty() else cell(value)


class _SafeCsvWriter(_CsvWriter):
    """CSV for spreadsheets: a text that would run as a formula gets a leading '."""

    def _text(self, value: object) -> str:
        text = shown(cell(value))
        return f"'{text}" if isinstance(value, str) and value.lstrip().startswith(_FORMULA) else text


class _TableWriter(Writer):
    def __init__(self, columns: Sequence[str] | None) -> None:
        super().__init__(columns)
        self._rows: list[Any] = []

    def write(self, row: Any) -> None:
        self._rows.append(row)

    def close(self) -> None:
        from portkey_admin.cli.output.table import print_rows

        if self._rows:
            print_rows(console(), self._rows, self.columns)


_WRITERS: dict[Format, type[Writer]] = {
    "table": _TableWriter,
    "json": _JsonWriter,
    "jsonl": _JsonLinesWriter,
    "csv": _CsvWriter,
    "csv-safe": _SafeCsvWriter,
    "yaml": _YamlWriter,
}
