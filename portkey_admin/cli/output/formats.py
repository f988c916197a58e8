"""How rows and objects are written. JSON Lines, JSON and YAML go out row by row, whatever their number."""

from __future__ import annotations

import csv
import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, get_args

from portkey_admin.cli.output.rows import cell, flat

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "yaml"]
FORMATS: tuple[Format, ...] = get_args(Format)


class Writer(ABC):
    """Writes the rows of a list to stdout."""

    def __init__(self, columns: Sequence[str] | None) -> None:
        self.columns = columns

    @abstractmethod
    def write(self, row: Any) -> None:
        """Write one row, at once or with the others."""

    def close(self) -> None:  # noqa: B027 - most have nothing left
        """Write what is left."""


def default_format(*, rows: bool) -> Format:
    """Return how to write where nobody says it: a table on a terminal, otherwise what programs read."""
    if sys.stdout.isatty():
        return "table"
    return "jsonl" if rows else "json"


def writer(format: Format, columns: Sequence[str] | None) -> Writer:
    """Return what writes rows in a format."""
    return _WRITERS[format](columns)


def write_object(format: Format, value: Any) -> None:
    """Write one object."""
    if format == "table" and isinstance(value, dict):
        from rich.console import Console

        from portkey_admin.cli.output.table import print_object

        print_object(Console(), value)
    elif format in ("table", "json"):
        _out(f"{json.dumps(value, indent=2, ensure_ascii=False)}\n")
    elif format == "yaml":
        _out(_yaml(value))
    else:
        lines = writer(format, None)
        lines.write(value)
        lines.close()


class _JsonLines(Writer):
    def write(self, row: Any) -> None:
        _out(f"{json.dumps(row, ensure_ascii=False)}\n")


class _Json(Writer):
    """One list, which is valid JSON once it is closed."""

    _begun = False

    def write(self, row: Any) -> None:
        _out(",\n  " if self._begun else "[\n  ")
        self._begun = True
        _out(json.dumps(row, indent=2, ensure_ascii=False).replace("\n", "\n  "))

    def close(self) -> None:
        _out("\n]\n" if self._begun else "[]\n")


class _Yaml(Writer):
    _begun = False

    def write(self, row: Any) -> None:
        self._begun = True
        _out(_yaml([row]))

    def close(self) -> None:
        if not self._begun:
            _out("[]\n")


class _Csv(Writer):
    """Columns are those of all rows, so nothing is written before the last one is there."""

    def __init__(self, columns: Sequence[str] | None) -> None:
        super().__init__(columns)
        self._rows: list[dict[str, Any]] = []

    def write(self, row: Any) -> None:
        self._rows.append(row if self.columns else flat(row))

    def close(self) -> None:
        names = self.columns or list(dict.fromkeys(name for row in self._rows for name in row))
        lines = csv.writer(sys.stdout, lineterminator="\n")
        if names:
            lines.writerow(names)
        lines.writerows([cell(row.get(name)) for name in names] for row in self._rows)


class _Table(Writer):
    def __init__(self, columns: Sequence[str] | None) -> None:
        super().__init__(columns)
        self._rows: list[Any] = []

    def write(self, row: Any) -> None:
        self._rows.append(row)

    def close(self) -> None:
        from rich.console import Console

        from portkey_admin.cli.output.table import print_rows

        if self._rows:
            print_rows(Console(), self._rows, self.columns)


_WRITERS: dict[Format, type[Writer]] = {
    "table": _Table,
    "json": _Json,
    "jsonl": _JsonLines,
    "csv": _Csv,
    "yaml": _Yaml,
}


def _yaml(value: Any) -> str:
    import yaml

    text: str = yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=100)
    return text.removesuffix("...\n")


def _out(text: str) -> None:
    sys.stdout.write(text)
