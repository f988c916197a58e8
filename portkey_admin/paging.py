"""Lists over several pages: when to ask for another one, and how to walk them.

The API has no cursors: a page is a number, so rows that come or go meanwhile may be seen twice or not at all.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

import attrs

from portkey_admin.errors import InvalidArgumentError
from portkey_admin.requests import prepare
from portkey_admin_api.types import Operation, Paging, Transport

T = TypeVar("T")

# No maximum below this is documented for any list of the API, so a page of fewer rows than it and than was
# asked for was not cut down by the server: it is the last one.
_SAFE_SIZE = 100


@attrs.frozen(kw_only=True)
class Progress:
    """What is known after a page has come."""

    number: int
    """Number of the page."""
    rows: int
    """Rows on it, null ones included."""
    seen: int
    """Rows up to and with this page, those before the first page that was asked for included."""
    size: int | None = None
    """Rows per page that the caller asked for; None: the server's own number."""
    total: int | None = None
    """Rows over all pages, as the server says; None: it does not, or not sensibly."""
    has_more: bool | None = None
    repeated: bool = False
    """The page begins with the row that an earlier one began with."""


def next_page(paging: Paging, progress: Progress) -> int | None:
    """Return the number of the page to ask for next, or None after the last one.

    The first of these that applies decides:

    1. The list takes no page number: this was all.
    2. The page is empty: the end, whatever the server says about more.
    3. It begins as an earlier one did: the server ignores page numbers.
    4. The server says whether there is more.
    5. The server says how many there are. This goes before the length of the page, as a server that gives
       fewer rows per page than it was asked for makes every page look like the last.
    6. The page is shorter than was asked for (or than the documented default), where the server may not have
       cut it down.
    7. Otherwise there may be more: ask.
    """
    if paging.page is None or progress.rows == 0 or progress.repeated:
        return None
    if progress.has_more is not None:
        return progress.number + 1 if progress.has_more else None
    if progress.total is not None:
        return progress.number + 1 if progress.seen < progress.total else None
    full = progress.size or paging.default_size
    if full is not None and progress.rows < min(full, paging.max_size or _SAFE_SIZE):
        return None
    return progress.number + 1


def read_total(value: object, rows: int) -> int | None:
    """Return the count over all pages, or None where it cannot be one: it is less than one page holds."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:18])
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= rows else None


def first_row_identity(rows: list[Any]) -> str | None:
    """Return what tells the first row that is not null from others: its id if it has one, else all of it."""
    row = next((row for row in rows if row is not None), None)
    if row is None:
        return None
    plain = row.to_dict() if hasattr(row, "to_dict") else row
    return json.dumps((isinstance(plain, dict) and plain.get("id")) or plain, sort_keys=True, default=repr)


class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: the rows.
        total: how many rows there are over all pages; None where the server does not say.
        page: the number of this page, as the API counts it; None for a list that has only one.
        envelope: the answer as it was parsed, with what else it holds.
    """

    def __init__(
        self, pager: Pager[T], envelope: object, progress: Progress, items: list[T], seen: frozenset[str]
    ) -> None:
        self._pager = pager
        self._progress = progress
        self._seen = seen
        self._next = next_page(pager.paging, progress)
        self.envelope = envelope
        self.items = items
        self.total = progress.total
        self.page = None if pager.paging.page is None else progress.number

    def __repr__(self) -> str:
        return f"<Page {self.page} of {self._pager.operation.id}: {len(self.items)} of {self.total} items>"

    def has_next(self) -> bool:
        """Say whether there may be another page."""
        return self._next is not None

    async def next(self) -> Page[T]:
        """Return the next page, which may turn out to be empty.

        Raises InvalidArgumentError after the last page, and what the list raises.
        """
        if self._next is None:
            raise InvalidArgumentError(f"{self._pager.operation.id}: this was the last page; see has_next()")
        return await self._pager._fetch(self._next, self)


class Pager(Generic[T]):
    """A list that is not asked for yet.

    `await pager` gives the first page; `async for item in pager` gives the items of all pages, and
    `async for page in pager.pages()` the pages. Each of them starts anew.
    """

    def __init__(
        self,
        transport: Transport,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
    ) -> None:
        # Checked here, so that a misspelt filter shows where it is written.
        prepare(operation, path, query)
        self.operation = operation
        self.paging = operation.paging or Paging(rows=("data",))
        self._transport = transport
        self._path = path
        self._query = {name: value for name, value in (query or {}).items() if value is not None}
        self._first = self._given(self.paging.page, self.paging.first)
        self._size = self._given(self.paging.size, None)

    def __repr__(self) -> str:
        return f"<Pager of {self.operation.id}>"

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._fetch(None, None).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(_Pages(self))

    def pages(self) -> AsyncIterator[Page[T]]:
        """Iterate over the pages, asking for each in its turn. There is at least one, if an empty one."""
        return _Pages(self)

    async def collect(self, *, limit: int | None = None) -> list[T]:
        """Return the items of all pages, or the first `limit` of them, asking for no more pages than needed.

        Raises InvalidArgumentError for a limit below 0.
        """
        if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 0):
            raise InvalidArgumentError(
                f"{self.operation.id}: limit must be an int of 0 or more, not {limit!r}"
            )
        items: list[T] = []
        if limit == 0:
            return items
        async for page in self.pages():
            items += page.items
            if limit is not None and len(items) >= limit:
                return items[:limit]
        return items

    def _given(self, name: str | None, default: Any) -> Any:
        value = None if name is None else self._query.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    async def _fetch(self, number: int | None, before: Page[T] | None) -> Page[T]:
        query = self._query
        if number is not None and self.paging.page is not None:
            query = {**query, self.paging.page: number}
        envelope = await self._transport.send(self.operation, *self._path, query=query or None)
        return self._page(envelope, self._first if number is None else number, before)

    def _page(self, envelope: object, number: int, before: Page[T] | None) -> Page[T]:
        rows = _rows(envelope, self.paging.rows)
        identity = first_row_identity(rows)
        seen = before._seen if before else frozenset()
        repeated = identity is not None and identity in seen
        # Rows of pages before the first one that was asked for: never more than there can be, since too few
        # cost one request for an empty page, and too many would end the list early.
        skipped = (number - self.paging.first) * min(len(rows), self._size or len(rows))
        so_far = before._progress.seen if before else max(0, skipped)
        has_more = _field(envelope, self.paging.has_more)
        progress = Progress(
            number=number,
            rows=len(rows),
            seen=so_far + len(rows),
            size=self._size,
            total=read_total(_field(envelope, self.paging.total), len(rows)),
            has_more=has_more if isinstance(has_more, bool) else None,
            repeated=repeated,
        )
        items = [] if repeated else [cast(T, row) for row in rows if row is not None]
        return Page(self, envelope, progress, items, seen if identity is None else seen | {identity})


# Iterators and not async generators: trio complains of a generator that a `break` leaves half-run.


class _Pages(AsyncIterator[Page[T]]):
    def __init__(self, pager: Pager[T]) -> None:
        self._pager = pager
        self._page: Page[T] | None = None

    async def __anext__(self) -> Page[T]:
        if self._page is None:
            self._page = await self._pager
            return self._page
        while self._page.has_next():
            self._page = await self._page.next()
            if self._page.items:
                return self._page
        raise StopAsyncIteration


class _Items(AsyncIterator[T]):
    def __init__(self, pages: _Pages[T]) -> None:
        self._pages = pages
        self._items: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).items)


def _rows(envelope: object, names: tuple[str, ...]) -> list[Any]:
    found = (_field(envelope, name) for name in names)
    return next((rows for rows in found if isinstance(rows, list)), [])


def _field(envelope: object, name: str | None) -> object:
    if name is None:
        return None
    value = getattr(envelope, name, None)
    unknown = getattr(envelope, "additional_properties", None)
    return unknown.get(name) if value is None and isinstance(unknown, dict) else value
