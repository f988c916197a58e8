"""Lists over several pages: one page at a time, row by row, or all at once."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.lists.errors import NotOneError
from portkey_admin.lists.page import Page as Page
from portkey_admin.lists.page import PageSource
from portkey_admin.lists.progress import pages_ahead
from portkey_admin_api.types import Operation, Paging, Transport

if TYPE_CHECKING:
    from portkey_admin.lists.prefetch import Fetched

T = TypeVar("T")


class Pager(Coroutine[Any, Any, Page[T]]):
    """A list that has not been requested yet.

        page = await portkey.workspaces.list()                 # the first page, a sequence
        async for workspace in portkey.workspaces.list(): ...  # the items of all pages
        workspaces = await portkey.workspaces.list().collect() # the same as a list

    `async for page in pager.pages()` yields the pages. Each of them starts over. A pager is also a coroutine
    that returns its first page: `asyncio.run`, `create_task` and task groups accept it.

    Rows that are added or deleted meanwhile shift the others between pages. No row is returned twice, and if
    the total shows that rows were deleted, earlier pages are read again: rows may be deleted while the loop
    runs.
    """

    def __init__(
        self,
        transport: Transport,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        complete: Callable[[], Awaitable[Mapping[str, object]]] | None = None,
    ) -> None:
        # complete: returns fields of the query that are looked up before the first request.
        self._source: PageSource[T] = PageSource(transport, operation, path, query, complete)
        self.operation = operation
        self.paging: Paging = self._source.paging
        self._ahead = 0
        self.__name__: str = operation.id  # of a task that runs it, for display
        self._running: Coroutine[Any, Any, Page[T]] | None = None
        self._runner: object = None

    def __repr__(self) -> str:
        workspace = f" for {self._source.workspace}" if self._source.workspace else ""
        return (
            f"<Pager of {self.operation.id}{workspace}: `await` it for the first page, `async for` or"
            " `await pager.collect()` for all items>"
        )

    def __await__(self) -> Generator[Any, Any, Page[T]]:
        return self._source.first().__await__()

    def __aiter__(self) -> ItemIterator[T]:
        return ItemIterator(self.pages())

    if not TYPE_CHECKING:  # for type checkers a pager is not iterable, which is what they should report

        def __iter__(self) -> NoReturn:
            raise TypeError(
                f"{self.operation.id} is a list that has not been requested yet: write `async for item in` "
                "it, or `for item in await` it for the first page"
            )

    async def first(self) -> T | None:
        """Return the first item, or None if there is none. Requests one page."""
        page = await self._source.first()
        return page[0] if page else None

    async def one(self) -> T:
        """Return the only item. Requests only as many pages as needed to see whether there are several.

        Raises NotOneError if there is none or more than one.
        """
        found = await self.collect(limit=2)
        if len(found) != 1:
            told = "several" if found else "none"
            message = f"{self.operation.id}: expected one item, but there are {told}"
            raise NotOneError(message, count=len(found))
        return found[0]

    def prefetch(self, pages: int, /) -> Pager[T]:
        """Return a pager that fetches up to this many pages at once. 0: one after the other.

            async for key in portkey.api_keys.list().prefetch(4):
                ...

        The first page is fetched alone; it tells how many there are, if the server says so. Otherwise up to
        this many pages past the end are requested, and ignored. Order and items are the same. The rate
        limiter of the client applies to these requests too.

        Nothing is in flight while the body of the loop runs, so the loop may be left in any way.
        Raises InvalidArgumentError for a number below 0.
        """
        self._check_count("prefetch", pages)
        pager = copy.copy(self)
        pager._ahead, pager._running = pages, None
        return pager

    def pages(self, *, prefetch: int | None = None) -> PageIterator[T]:
        """Iterate over the pages with new items, and over the first page in any case.

        prefetch: same as the method of that name; None: the setting of the pager.
        """
        pager = self if prefetch is None else self.prefetch(prefetch)
        return PageIterator(pager._source, pager._ahead)

    async def collect(self, *, limit: int | None = None, prefetch: int | None = None) -> list[T]:
        """Return the items of all pages, or the first `limit` of them, requesting no more pages than needed.

        prefetch: same as the method of that name; None: the setting of the pager.
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

    async def to_list(self) -> list[T]:
        """Return the items of all pages, as `collect` does."""
        return await self.collect()

    # These methods make it a coroutine: `create_task` accepts nothing else. `await` does not use them.

    def send(self, value: Any, /) -> Any:
        """Continue requesting the first page."""
        coroutine = self._begun()
        return self._going_on(lambda: coroutine.send(value))

    def throw(
        self,
        kind: type[BaseException] | BaseException,
        error: object = None,
        traceback: TracebackType | None = None,
        /,
    ) -> Any:
        """Raise an exception where it waits."""
        if isinstance(error, BaseException):
            kind = error
        raised = kind if isinstance(kind, BaseException) else kind()
        coroutine = self._begun()
        return self._going_on(lambda: coroutine.throw(raised.with_traceback(traceback)))

    def close(self) -> None:
        """Cancel the request."""
        if self._running is not None:
            self._running.close()
            self._running = None

    def _begun(self) -> Coroutine[Any, Any, Page[T]]:
        import asyncio  # already imported, if a task runs this

        try:
            runner = asyncio.current_task()
        except RuntimeError:  # another kind of event loop
            runner = None
        if self._running is None:
            self._running, self._runner = self._source.first(), runner
        elif self._runner is not runner:
            raise RuntimeError(f"{self.operation.id}: two tasks run this pager; create one for each")
        return self._running

    def _going_on(self, step: Callable[[], Any]) -> Any:
        try:
            return step()
        except BaseException:  # this includes the end: StopIteration
            self._running = None
            raise

    def _check_count(self, name: str, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise InvalidArgumentError(
                f"{self.operation.id}: {name} must be an int of 0 or more, not {value!r}"
            )


# Iterators and not async generators: trio warns about a generator that a `break` leaves half-run.


class PageIterator(AsyncIterator[Page[T]]):
    """The pages of a list, from first to last."""

    def __init__(self, source: PageSource[T], ahead: int = 0) -> None:
        self._source = source
        self._ahead = ahead
        self._page: Page[T] | None = None
        self._fetched: dict[int, Fetched[object]] = {}
        self._wanted: int | None = None
        self._over = False

    async def __anext__(self) -> Page[T]:
        while not self._over:
            before = self._page
            if before is None:
                self._page = await self._source.first()
            elif before._next is not None:
                self._page = self._source.read(await self._next(before._next), before._next, before)
            else:
                break
            if self._wanted is not None:
                self._wanted -= len(self._page.items)
            if before is None or self._page.items:
                return self._page
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """End the iteration. Nothing is in flight between two pages: this only discards what was fetched."""
        self._over = True
        self._fetched = {}

    async def _next(self, number: int) -> object:
        """Return a page that was prefetched, or fetch it and the next ones."""
        if number not in self._fetched:
            count = self._count_ahead()
            if count == 1:
                return await self._source.ask(number)
            from portkey_admin.lists.prefetch import fetch_together

            self._fetched = await fetch_together(self._source.ask, range(number, number + count))
        fetched = self._fetched.pop(number)
        if fetched.error is not None:
            raise fetched.error
        return fetched.answer

    def _count_ahead(self) -> int:
        if self._page is None or self._ahead < 2:
            return 1
        return pages_ahead(self._page._progress, self._ahead, self._wanted)


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
