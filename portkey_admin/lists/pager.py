"""Lists over several pages: one page at a time, row by row, or all at once."""

from __future__ import annotations

import copy
import functools
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.calls.request import prepare
from portkey_admin.calls.workspace_view import targeted, workspace_of
from portkey_admin.lists.progress import (
    Answered,
    Progress,
    advance,
    begin,
    next_page,
    pages_ahead,
    read_total,
)
from portkey_admin.lists.seen import SeenRows
from portkey_admin_api.types import Operation, Paging, Transport

if TYPE_CHECKING:
    from portkey_admin.lists.prefetch import Fetched

T = TypeVar("T")


class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: the rows, but for null ones and for those that an earlier page had.
        total: how many rows there are over all pages; None where the server does not say.
        page: the number of this page, as the API counts it; None for a list that has only one.
        envelope: the answer as it was parsed, with what else it holds.
    """

    def __init__(
        self,
        pager: Pager[T],
        envelope: object,
        items: list[T],
        answered: Answered,
        walked: _Walked,
        before: Progress | None,
    ) -> None:
        self._pager = pager
        self._answered = answered
        self._walked = walked
        self._before = before
        self.envelope = envelope
        self.items = items
        self.total = answered.total
        self.page = None if pager.paging.page is None else answered.number

    def __repr__(self) -> str:
        return f"<Page {self.page} of {self._pager.operation.id}: {len(self.items)} of {self.total} items>"

    # Not worked out before somebody asks: most who take the first page want no other.

    @functools.cached_property
    def _progress(self) -> Progress:
        pager = self._pager
        if self._before is None:
            return begin(pager.paging, self._answered, pager._size)
        return advance(self._before, self._answered)

    @functools.cached_property
    def _next(self) -> int | None:
        return next_page(self._pager.paging, self._progress)

    def has_next(self) -> bool:
        """Say whether there may be another page."""
        return self._next is not None

    async def next(self) -> Page[T]:
        """Return the next page, which may turn out to have no new rows.

        It may be an earlier one, where the total has fallen since: rows may have moved there unseen.
        Raises InvalidArgumentError after the last page, and what the list raises.
        """
        if self._next is None:
            raise InvalidArgumentError(f"{self._pager.operation.id}: this was the last page; see has_next()")
        return self._pager._page(await self._pager._ask(self._next), self._next, self)


class Pager(Generic[T]):
    """A list that is not asked for yet.

    `await pager` gives the first page; `async for item in pager` gives the items of all pages, and
    `async for page in pager.pages()` the pages. Each of them starts anew.

    Rows that come or go meanwhile move the others from page to page. No row comes twice, and as far as the
    total shows that rows are gone, those that moved are looked for: rows may be deleted while the loop runs.
    """

    def __init__(
        self,
        transport: Transport,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
    ) -> None:
        workspace = workspace_of(transport)
        if path or query or workspace or operation.path_params:
            # Checked here, so that a misspelt filter shows where it is written.
            prepare(operation, path, targeted(operation, workspace, path, query)[0])
        self.operation = operation
        self.paging = operation.paging or Paging(rows=("data",))
        self._transport = transport
        self._path = path
        self._query = {name: value for name, value in (query or {}).items() if value is not None}
        self._first = self._given(self.paging.page, self.paging.first)
        self._size = self._given(self.paging.size, None)
        self._ahead = 0

    def __repr__(self) -> str:
        workspace = workspace_of(self._transport)
        return f"<Pager of {self.operation.id}{f' for {workspace}' if workspace else ''}>"

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._first_page().__await__()

    def __aiter__(self) -> ItemIterator[T]:
        return ItemIterator(self.pages())

    def prefetch(self, pages: int, /) -> Pager[T]:
        """Return a pager over the same list that fetches up to so many pages at once. 0: one after the other.

            async for key in portkey.api_keys.list().prefetch(4):
                ...

        The first page comes alone; it tells how many there are, as far as the server says so. Otherwise up to
        so many pages past the end are asked for, and left out. The order is the same, and so are the items.
        The limiter of the client holds for these requests too.

        Nothing is in flight while the body of the loop runs, so the loop may be left in any way.
        Raises InvalidArgumentError for a number below 0.
        """
        self._check_count("prefetch", pages)
        pager = copy.copy(self)
        pager._ahead = pages
        return pager

    def pages(self, *, prefetch: int | None = None) -> PageIterator[T]:
        """Iterate over the pages that have new items, and over the first one in any case.

        prefetch: as for the method of that name; None: as the pager has it.
        """
        pager = self if prefetch is None else self.prefetch(prefetch)
        return PageIterator(pager)

    async def collect(self, *, limit: int | None = None, prefetch: int | None = None) -> list[T]:
        """Return the items of all pages, or the first `limit` of them, asking for no more pages than needed.

        prefetch: as for the method of that name; None: as the pager has it.
        Raises InvalidArgumentError for a limit below 0.
        """
        if limit is not None:
            self._check_count("limit", limit)
        items: list[T] = []
        if limit == 0:
            return items
        pages = self.pages(prefetch=prefetch)
        pages._wanted = limit
        async for page in pages:
            items += page.items
            if limit is not None and len(items) >= limit:
                return items[:limit]
        return items

    def _check_count(self, name: str, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise InvalidArgumentError(
                f"{self.operation.id}: {name} must be an int of 0 or more, not {value!r}"
            )

    def _given(self, name: str | None, default: Any) -> Any:
        value = None if name is None else self._query.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    async def _first_page(self) -> Page[T]:
        # As the caller asked; a number is put in for the pages that follow.
        envelope: object = await self._transport.send(self.operation, *self._path, query=self._query or None)
        return self._page(envelope, self._first, None)

    async def _ask(self, number: int) -> object:
        query = self._query
        if self.paging.page is not None:
            query = {**query, self.paging.page: number}
        envelope: object = await self._transport.send(self.operation, *self._path, query=query or None)
        return envelope

    def _page(self, envelope: object, number: int, before: Page[T] | None) -> Page[T]:
        rows = _rows(envelope, self.paging.rows)
        walked = _Walked(SeenRows(), 0) if before is None else before._walked.on()
        given = [row for row in rows if row is not None]
        items = walked.rows.new(given, walked.step)
        has_more = _field(envelope, self.paging.has_more)
        answered = Answered(
            number=number,
            rows=len(rows),
            new=len(items),
            repeated=len(given) - len(items),
            total=read_total(_field(envelope, self.paging.total), len(rows)),
            has_more=has_more if isinstance(has_more, bool) else None,
        )
        progress = None if before is None else before._progress
        return Page(self, envelope, items, answered, walked, progress)


class _Walked:
    """The rows that a walk has met, and how many pages it has turned."""

    def __init__(self, rows: SeenRows, step: int) -> None:
        self.rows = rows
        self.step = step

    def on(self) -> _Walked:
        return _Walked(self.rows, self.step + 1)


# Iterators and not async generators: trio complains of a generator that a `break` leaves half-run.


class PageIterator(AsyncIterator[Page[T]]):
    """The pages of a list, from the first to the last."""

    def __init__(self, pager: Pager[T]) -> None:
        self._pager = pager
        self._page: Page[T] | None = None
        self._fetched: dict[int, Fetched[object]] = {}
        self._wanted: int | None = None
        self._over = False

    async def __anext__(self) -> Page[T]:
        while not self._over:
            before = self._page
            if before is None:
                self._page = await self._pager._first_page()
            elif before._next is not None:
                self._page = self._pager._page(await self._next(before._next), before._next, before)
            else:
                break
            if self._wanted is not None:
                self._wanted -= len(self._page.items)
            if before is None or self._page.items:
                return self._page
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """End the iteration. Nothing is in flight between two pages, so this only forgets what is there."""
        self._over = True
        self._fetched = {}

    async def _next(self, number: int) -> object:
        """Return a page that was fetched ahead, or fetch it and those behind it."""
        if number not in self._fetched:
            count = self._count_ahead()
            if count == 1:
                return await self._pager._ask(number)
            from portkey_admin.lists.prefetch import fetch_together

            self._fetched = await fetch_together(self._pager._ask, range(number, number + count))
        fetched = self._fetched.pop(number)
        if fetched.error is not None:
            raise fetched.error
        return fetched.answer

    def _count_ahead(self) -> int:
        if self._page is None or self._pager._ahead < 2:
            return 1
        return pages_ahead(self._page._progress, self._pager._ahead, self._wanted)


class ItemIterator(AsyncIterator[T]):
    """The items of a list, over all its pages."""

    def __init__(self, pages: PageIterator[T]) -> None:
        self._pages = pages
        self._items: Iterator[T] = iter(())

    async def __anext__(self) -> T:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).items)

    async def aclose(self) -> None:
        """End the iteration."""
        self._items = iter(())
        await self._pages.aclose()


def _rows(envelope: object, names: tuple[str, ...]) -> list[Any]:
    if isinstance(envelope, list):
        return envelope
    for name in names or ("data",):
        rows: object = envelope
        for part in name.split("."):
            rows = _field(rows, part)
        if isinstance(rows, list):
            return rows
    return []


def _field(envelope: object, name: str | None) -> object:
    if name is None:
        return None
    if isinstance(envelope, dict):
        return envelope.get(name)
    value = getattr(envelope, name, None)
    if value is not None:
        return value
    unknown = getattr(envelope, "additional_properties", None)
    return unknown.get(name) if isinstance(unknown, dict) else None
