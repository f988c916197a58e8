"""Which rows of a list have been seen already. Nothing here does I/O."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias, cast

# The identities of at least so many rows are kept, which takes some 10 MB, and of at most twice as many. A
# row that comes again later is not recognised: that takes a server that starts over after as many rows.
_REMEMBERED = 50_000

_Name: TypeAlias = "str | int | tuple[object, ...]"
"""What tells a row from others: its id as it is, which costs nothing, or else a tuple, which no id is."""


class SeenRows:
    """The identities of the rows that a walk has met, each with the step at which it came first.

    A row that has no id comes again where all of it is alike; unless rows like it stood on one page before,
    by which it is known that there are several. Then it comes again only where the whole page does.

    Steps count the pages of the walk from 0. With them, the page after a given one can be asked for twice and
    shows the same rows both times.
    """

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._remembered = remembered
        self._recent: dict[_Name, int] = {}
        self._older: dict[_Name, int] = {}
        self._alike: dict[object, int] = {}
        self._pages: dict[int, int] = {}
        self._first: tuple[Sequence[Any], Sequence[_Name]] | None = None

    def new(self, rows: Sequence[Any], step: int) -> list[Any]:
        """Return the rows that came at no step before this one, and remember them."""
        if step == 0 and self._first is None and (ids := _plain_ids(rows)) is not None:
            # Most lists have one page, of rows that all differ: they are remembered when another one comes.
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
    """Yield each row with what tells it from others, and a row that is on the page twice once."""
    ids = _plain_ids(rows)
    return _named_by_all(rows) if ids is None else zip(ids, rows, strict=True)


def _named_by_all(rows: Sequence[Any]) -> Iterator[tuple[_Name, Any]]:
    """Yield them where ids do not tell them apart: by the id, or by all of a row that has none.

    Not every list has ids that differ (all versions of a prompt may carry the prompt's), and rows without an
    id may be alike and yet be two, as entries of an audit log are: such rows on one page are counted through.
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
    """Return the ids of rows that all have one and all differ by it; None: they may not."""
    ids = [_id(row) for row in rows]
    return None if None in ids or len(set(ids)) < len(ids) else cast("list[_Name]", ids)


def _id(row: Any) -> str | int | None:
    # A model is not asked for its `id`, which would decode the field.
    received = row if isinstance(row, dict) else getattr(row, "_received", None)
    id = getattr(row, "id", None) if received is None else received.get("id")
    return id if type(id) is str or type(id) is int else None


def _digest(row: Any) -> str:
    plain = row.to_dict() if hasattr(row, "to_dict") else row
    text = json.dumps(plain, sort_keys=True, default=repr)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
