"""Which rows of a list have already been seen. Nothing here does I/O."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias, cast

# The identities of at least this many rows are kept, which takes about 10 MB, and of at most twice as many. A
# row that appears again later is not recognised: that takes a server that starts over after that many rows.
_REMEMBERED = 50_000

_NAMES = {str, int}

_Name: TypeAlias = "str | int | tuple[object, ...]"
"""The identity of a row: its id as it is, which costs nothing, or else a tuple, which is never an id."""


class SeenRows:
    """The identities of the rows seen so far, each with the step of its first appearance.

    A row without an id is a duplicate if all of it is equal, unless equal rows were on one page before, which
    shows that there are several. Then it is a duplicate only if the whole page is.

    Steps count the pages from 0. With them, the page after a given one can be requested twice and has the
    same rows both times.
    """

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._recent: dict[_Name, int] = {}
        self._older: dict[_Name, int] = {}
        self._alike: dict[object, int] = {}
        self._pages: dict[int, int] = {}
        self._first: tuple[Sequence[Any], Sequence[_Name]] | None = None

    def new(self, rows: Sequence[Any], step: int) -> list[Any]:
        """Return the rows that did not appear at an earlier step, and remember them."""
        if step == 0 and self._first is None and (ids := _plain_ids(rows)) is not None:
            # Most lists have one page, of distinct rows: they are stored when a second page is read.
            self._first = rows, ids
            return [*rows]
        if self._first is not None:
            (first, ids), self._first = self._first, None
            self._remember(zip(ids, first, strict=True), 0)
        return self._remember(_named(rows), step)

    def _remember(self, rows: Iterable[tuple[_Name, Any]], step: int) -> list[Any]:
        found: list[Any] = []
        named = [*rows]
        page = hash(tuple(name for name, _ in named))
        comes_again = self._pages.setdefault(page, step) < step
        for name, row in named:
            if isinstance(name, tuple) and name[0] is None:
                is_second = len(name) > 2
                alike = self._alike.setdefault(name[1], step) if is_second else self._alike.get(name[1])
                if alike is not None and alike < step and not comes_again:
                    name = (*name, "at", step)
            first = self._recent.get(name)
            if first is None:
                first = self._older.get(name, step)
            if first < step:
                continue
            found.append(row)
            if len(self._recent) >= self._remembered:
                self._older, self._recent = self._recent, {}
                self._alike, self._pages = {}, {}
            self._recent[name] = step
        return found


def _named(rows: Sequence[Any]) -> Iterable[tuple[_Name, Any]]:
    """Yield each row with its identity, and a duplicate on the page only once."""
    ids = _plain_ids(rows)
    return _named_by_all(rows) if ids is None else zip(ids, rows, strict=True)


def _named_by_all(rows: Sequence[Any]) -> Iterator[tuple[_Name, Any]]:
    """Yield them if ids do not distinguish them: by the id, or by all fields of a row without an id.

    Not every list has distinct ids (all versions of a prompt may have the prompt's), and rows without an id
    may be equal and yet be two, such as entries of an audit log: such rows on one page are numbered.
    """
    on_page: dict[_Name, list[Any]] = {}
    for row in rows:
        id = _id(row)
        name: _Name = (None, _digest(row)) if id is None else id
        alike = on_page.get(name)
        if alike is None:
            on_page[name] = [row]
            yield name, row
            continue
        if id is not None and row in alike:
            continue
        alike.append(row)
        yield (id, _digest(row), len(alike)), row


def _plain_ids(rows: Sequence[Any]) -> Sequence[_Name] | None:
    """Return the ids of the rows if all have distinct ones; None: they may not."""
    try:
        ids = [row._received["id"] for row in rows]
    except (AttributeError, KeyError, TypeError):  # not all of them are models that were received with an id
        ids = [_id(row) for row in rows]
    if not {*map(type, ids)} <= _NAMES or len({*ids}) < len(ids):
        return None
    return cast("list[_Name]", ids)


def _id(row: Any) -> str | int | None:
    # The `id` of a model is not accessed, because that would decode the field.
    received = row if isinstance(row, dict) else getattr(row, "_received", None)
    id = getattr(row, "id", None) if received is None else received.get("id")
    return id if type(id) is str or type(id) is int else None


def _digest(row: Any) -> str:
    plain = row.to_dict() if hasattr(row, "to_dict") else row
    text = json.dumps(plain, sort_keys=True, default=repr)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
