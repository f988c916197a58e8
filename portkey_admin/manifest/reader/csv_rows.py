"""CSV files in a manifest: people, and the workspaces that a column names."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.plain_files import read_plain
from portkey_admin.text import did_you_mean

# Default column names if `columns` is not given: the first one in the header is used.
PEOPLE: Mapping[str, tuple[str, ...]] = {
    "email": ("email",),
    "role": ("role",),
    "workspace": ("workspace", "team"),
    "workspace_role": ("workspace_role",),
    "lead": ("lead",),
}
WORKSPACES: Mapping[str, tuple[str, ...]] = {"name": ("name",), "description": ("description",)}

Rows: TypeAlias = Callable[[Node, Path, Problems, Problems], Iterator[Node]]
"""Yields a node for each row of a file; what is wrong and what should be told goes into the last two."""

_OTHERS = ((";", "semicolons"), ("\t", "tabs"))
_SEPARATOR = re.compile(r"sep=(.)(?=\r|\n)", re.IGNORECASE)
_MOST_COLUMNS = 1000
_YES = ("yes", "true", "1", "x")
_NO = ("no", "false", "0", "")


def people(entry: Node, folder: Path, problems: Problems, notes: Problems) -> Iterator[Node]:
    """Yield a person for each row; people in several workspaces have a row for each."""
    for mark, row in _rows(entry, folder, PEOPLE, "email", problems, notes):
        lead = row.get("lead", "").lower()
        if lead not in (*_YES, *_NO):
            problems.add(mark, "lead", "must be yes or no")
        role = "manager" if lead in _YES else row.get("workspace_role") or "member"
        fields = {"email": row["email"]} | ({"role": row["role"]} if row.get("role") else {})
        person = {name: _node(value, mark, name) for name, value in fields.items()}
        if row.get("workspace"):
            person["workspaces"] = Node({row["workspace"]: Node(role, mark, "workspace_role")}, mark)
        elif lead in _YES:
            problems.add(mark, "lead", "a lead needs a workspace: fill in that column, or leave 'lead' empty")
        yield Node(person, mark)


def workspaces(entry: Node, folder: Path, problems: Problems, notes: Problems) -> Iterator[Node]:
    """Yield a workspace for each name, with the entry's template."""
    seen: set[str] = set()
    template = entry.get("template")
    for mark, row in _rows(entry, folder, WORKSPACES, "name", problems, notes):
        if row["name"] not in seen:
            seen.add(row["name"])
            fields = {name: _node(value, mark, name) for name, value in row.items() if value}
            yield Node(fields | ({"template": template} if template else {}), mark)


def _node(value: str, mark: Mark, name: str) -> Node:
    # What other programs write is data: `${` has no meaning in it.
    return Node(value.replace("${", "$${"), mark, name)


def _rows(
    entry: Node,
    folder: Path,
    known: Mapping[str, Sequence[str]],
    needed: str,
    problems: Problems,
    notes: Problems,
) -> Iterator[tuple[Mark, dict[str, str]]]:
    """Yield the position and values of each non-blank row, by our column names."""
    name = entry.text("csv")
    if name is None:
        return
    path = folder / name
    try:
        text, delimiter = _delimited(_text(path))
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        first = next((columns for columns in reader if any(columns)), [])
        header = [column.strip() for column in first]
        line = max(reader.line_num, 1)
        places = _places(entry, header, known, needed, Mark(str(path), line), problems)
        _note_unused(header, known, places, Mark(str(path), line), notes)
        for row in reader if places else ():
            # A quoted value may span several lines: a row's position is its first line.
            mark, line = Mark(str(path), line + 1), reader.line_num
            values = [value.strip() for value in row]
            if not any(values):
                continue
            if wrong := _stray(values, header):
                problems.add(mark, "", wrong)
                continue
            values += [""] * (len(header) - len(values))
            found = {field: values[place] for field, place in places.items()}
            if found[needed]:
                yield mark, found
            else:
                problems.add(mark, header[places[needed]], "is empty")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        at = entry.entries()["csv"]
        reason: object = error
        if isinstance(error, OSError):
            reason = error.strerror
        elif isinstance(error, UnicodeDecodeError):
            reason = f"it is not UTF-8 text (byte {error.start + 1}); save it as CSV UTF-8"
        problems.at(at, f"{path} cannot be read: {reason}")


def _note_unused(
    header: Sequence[str],
    known: Mapping[str, Sequence[str]],
    places: Mapping[str, int],
    mark: Mark,
    notes: Problems,
) -> None:
    """Note the columns that look like a misspelt one. Others are not for us."""
    missing = [name for field, names in known.items() if places and field not in places for name in names]
    for place, column in enumerate(header):
        hint = did_you_mean(column, missing) if column and place not in places.values() else ""
        if hint:
            notes.add(mark, "", f"the column {column!r} is not used{hint}")


def _text(path: Path) -> str:
    data = read_plain(path)
    # Spreadsheets write "Unicode text" in UTF-16, which begins with one of these marks, as UTF-32 does.
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        return data.decode("utf-32")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16")
    # Without a mark, check the header: each of its letters has a zero byte before or after it.
    by_zeros = {(True, False): "utf-16-be", (False, True): "utf-16-le"}
    return data.decode(by_zeros.get((data[:1] == b"\0", data[1:2] == b"\0"), "utf-8-sig"))


def _delimited(text: str) -> tuple[str, str]:
    """Return a table, and what stands between its columns: where commas are decimal points, not a comma.

    Excel reads and writes a first line "sep=;", which is left empty here.
    """
    said = _SEPARATOR.match(text)
    if said is not None:
        return text[said.end() :], said[1]
    header = next((line for line in io.StringIO(text) if any(map(str.isalnum, line))), "")
    return text, next((each for each in (",", ";", "\t", "|") if each in header), ",")


def _stray(values: Sequence[str], header: Sequence[str]) -> str | None:
    """Say what is wrong with values that no column is for; None: spreadsheets write empty columns too."""
    if any(values[len(header) :]):
        return f"{len(values)} values, but the header has {len(header)} columns"
    stray = next((value for value, column in zip(values, header, strict=False) if value and not column), None)
    return None if stray is None else f"{stray!r} is in a column without a name"


def _places(
    entry: Node,
    header: Sequence[str],
    known: Mapping[str, Sequence[str]],
    needed: str,
    mark: Mark,
    problems: Problems,
) -> dict[str, int]:
    """Return the column for each name; empty if that can't be determined."""
    places: dict[str, int] = {}
    columns = entry.get("columns")
    named = columns.entries() if columns else {}
    before = len(problems)
    if len(header) > _MOST_COLUMNS:
        problems.add(mark, "", f"the header has {len(header):,} columns, but the limit is {_MOST_COLUMNS:,}")
        return {}
    for column in sorted(column for column, count in Counter(header).items() if column and count > 1):
        problems.add(mark, "", f"duplicate column {column!r}: rename or remove one")
    for field, node in named.items():
        if not isinstance(node.value, str) or field not in known:
            continue  # reported by the schema
        if node.value in header:
            places[field] = header.index(node.value)
        else:
            hint = did_you_mean(node.value, header) or f"; there are {', '.join(header) or 'none'}"
            problems.at(node, f"{mark.file} has no column {node.value!r}{hint}")
    taken = {header[place] for place in places.values()}
    for field, names in known.items():
        found = next((name for name in names if name in header and name not in taken), None)
        if field not in named and found is not None:
            places[field] = header.index(found)
    if needed not in places and needed not in named:
        hint = did_you_mean(needed, header)
        if between := next((name for sign, name in _OTHERS if sign in "".join(header)), None):
            hint = f"; write commas between the columns, in place of {between}"
        problems.add(mark, "", f"missing column {needed!r}{hint}; `columns` can set another name")
    return places if len(problems) == before else {}
