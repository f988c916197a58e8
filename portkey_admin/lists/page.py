"""One page of a list, and the source of pages."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, SupportsIndex, TypeVar, overload

from portkey_admin._errors import InvalidArgumentError, ResponseError
from portkey_admin.calls.listed import field_of, rows_of
from portkey_admin.calls.request import prepare
from portkey_admin.calls.workspace_view import targeted, workspace_asked, workspace_of
from portkey_admin.lists.progress import Answered, Progress, advance, begin, next_page, read_total
from portkey_admin.lists.seen import SeenRows
from portkey_admin_api.types import Operation, Paging, Transport

T = TypeVar("T")

_MOST_SHOWN = 3
_LONGEST_SHOWN = 80


class Page(Sequence[T]):
    """One page of a list: a sequence of its items.

        for workspace in await portkey.workspaces.list():
            ...

    It has only the items of this page; `async for` over the list itself yields those of all pages.

    Attributes:
        items: the rows, without null ones and those of earlier pages.
        total: number of rows over all pages; None if the server does not say.
        page: the number of this page, as the API counts it; None for a list with only one page.
        workspace: slug or id of the workspace of the list; None if none was named: then it is the key's own,
            the organisation's default one, or all of them.
        envelope: the parsed response, with its other fields.
    """

    def __init__(
        self,
        source: PageSource[T],
        envelope: object,
        items: list[T],
        answered: Answered,
        walked: _Walked,
        before: Progress | None,
    ) -> None:
        self._source = source
        self._answered = answered
        self._walked = walked
        self._before = before
        self.envelope = envelope
        self.items = items
        self.total: int | None = answered.total
        self.workspace: str | None = source.asked
        self.page: int | None = None if source.paging.page is None else answered.number

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> T | list[T]:
        return self.items[index]

    def __repr__(self) -> str:
        count = f"{len(self)} of {self.total}" if self.total is not None else str(len(self))
        shown = [_cut(repr(item)) for item in self.items[:_MOST_SHOWN]]
        shown += ["…"] if len(self) > _MOST_SHOWN else []
        number = "" if self.page is None else f" {self.page}"
        return f"<Page{number} of {self._source.operation.id}: {count} items [{', '.join(shown)}]>"

    # Computed on demand: most callers want only the first page.

    @functools.cached_property
    def _progress(self) -> Progress:
        if self._before is None:
            return begin(self._source.paging, self._answered, self._source.size)
        return advance(self._before, self._answered)

    @functools.cached_property
    def _next(self) -> int | None:
        return next_page(self._source.paging, self._progress)

    def has_next(self) -> bool:
        """Return whether there may be another page."""
        return self._next is not None

    async def next(self) -> Page[T]:
        """Return the next page, which may turn out to have no new rows.

        It may be an earlier one, if the total has dropped: rows may have moved there unseen.
        Raises InvalidArgumentError after the last page, and the errors of the list.
        """
        if self._next is None:
            raise InvalidArgumentError(
                f"{self._source.operation.id}: this was the last page; check has_next() first"
            )
        return self._source.read(await self._source.ask(self._next), self._next, self)


class PageSource(Generic[T]):
    """Requests the pages of one list."""

    def __init__(
        self,
        transport: Transport,
        operation: Operation[Any],
        path: tuple[str, ...],
        query: Mapping[str, object] | None,
        complete: Callable[[], Awaitable[Mapping[str, object]]] | None = None,
    ) -> None:
        self._complete = complete
        self.workspace: str | None = workspace_of(transport)
        if path or query or self.workspace or operation.path_params:
            # Checked here, so that a misspelt filter is reported at the line that has it.
            prepare(operation, path, targeted(operation, self.workspace, path, query)[0])
        self.asked: str | None = workspace_asked(transport, query)
        self.operation = operation
        self.paging: Paging = operation.paging or Paging(rows=("data",))
        self._transport = transport
        self._path = path
        self._query = {name: value for name, value in (query or {}).items() if value is not None}
        self._first: int = self._given(self.paging.page, self.paging.first)
        self.size: int | None = self._given(self.paging.size, None)

    def _given(self, name: str | None, default: Any) -> Any:
        value = None if name is None else self._query.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    async def first(self) -> Page[T]:
        """Request the first page, as the caller asked; a number is added for later pages."""
        if self._complete is not None:
            self._query = {**self._query, **await self._complete()}
            self._complete = None
        envelope: object = await self._transport.send(self.operation, *self._path, query=self._query or None)
        return self.read(envelope, self._first, None)

    async def ask(self, number: int) -> object:
        """Request a page by number, and return the parsed response."""
        query = self._query
        if self.paging.page is not None:
            query = {**query, self.paging.page: number}
        envelope: object = await self._transport.send(self.operation, *self._path, query=query or None)
        return envelope

    def read(self, envelope: object, number: int, before: Page[T] | None) -> Page[T]:
        """Convert a response to a page. before: the previous page."""
        rows = rows_of(envelope, self.paging)
        if rows is None:
            raise ResponseError(
                "the server returned something else instead of a list",
                operation=self.operation.id,
                method=self.operation.method,
                path=self.operation.path,
            )
        walked = _Walked(SeenRows(), 0) if before is None else before._walked.on()
        given = [row for row in rows if row is not None]
        items = walked.rows.new(given, walked.step)
        # Taken as received, because nothing needs to be decoded for them.
        received = getattr(envelope, "_received", None)
        facts = envelope if received is None else received
        has_more = field_of(facts, self.paging.has_more)
        answered = Answered(
            number=number,
            rows=len(rows),
            new=len(items),
            repeated=len(given) - len(items),
            total=read_total(field_of(facts, self.paging.total), len(rows)),
            has_more=has_more if isinstance(has_more, bool) else None,
        )
        progress = None if before is None else before._progress
        return Page(self, envelope, items, answered, walked, progress)


class _Walked:
    """The rows seen so far, and the number of pages read."""

    def __init__(self, rows: SeenRows, step: int) -> None:
        self.rows = rows
        self.step = step

    def on(self) -> _Walked:
        return _Walked(self.rows, self.step + 1)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
