"""Lists that are read once for everyone who needs them. Nothing here knows what the rows are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import anyio
import attrs

from portkey_admin.lists.pager import Pager
from portkey_admin_api import api
from portkey_admin_api.types import Operation, Transport

# The page size that Portkey's Terraform provider uses, if the maximum is not documented.
_PAGE_SIZE = 100
_PAGES_AT_ONCE = 8


class Reader(Protocol):
    """Reads the rows of a list: their identity and their fields."""

    def id_of(self, answer: object, /) -> str:
        """Return the id for paths; "" if the row has no id."""
        ...

    def shown(self, model: object, /) -> dict[str, Any]:
        """Return the fields of a row with the names that callers use."""
        ...

    def key_value(self, field: str, value: object, /) -> str:
        """Return the value of a field in the form for comparison."""
        ...

    def slim(self, model: object, /) -> object:
        """Return a row with only the fields needed to compare it, for lists with very many rows."""
        ...


@attrs.frozen(kw_only=True)
class ListQuery:
    """One list of the API, with its query."""

    operation: str
    path: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, operation: str, path: tuple[str, ...], fields: Mapping[str, object]) -> ListQuery:
        """Return a query with those fields that the operation accepts."""
        kinds = _query_kinds(api.operation(operation))
        query = sorted((name, str(value)) for name, value in fields.items() if name in kinds)
        return cls(operation=operation, path=path, query=tuple(query))


@attrs.frozen
class Source:
    """The lists that contain resources of one kind, and their reader."""

    queries: tuple[ListQuery, ...]
    reader: Reader = attrs.field(eq=False)


@attrs.define(eq=False)
class Row:
    """One resource, as a row of a list."""

    reader: Reader
    model: object = attrs.field(repr=False)
    source: str
    """The id of the list that contains it."""
    id: str
    detail: object = attrs.field(default=None, repr=False)
    """The single response, if it has been requested."""

    @property
    def shown(self) -> dict[str, Any]:
        """The row with the names that callers use."""
        return self.reader.shown(self.model)

    @property
    def current(self) -> object:
        """The most complete response available."""
        return self.model if self.detail is None else self.detail


class Listing:
    """The rows of one source, indexed by natural key."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = {_name(row): row for row in rows}
        self._indexes: dict[tuple[str, ...], dict[tuple[str, ...], list[Row]]] = {}
        self._entries: dict[tuple[str, object], list[list[Row]]] = {}

    def rows(self) -> list[Row]:
        """Return all rows."""
        return list(self._rows.values())

    def by(self, fields: tuple[str, ...], values: tuple[str, ...]) -> list[Row]:
        """Return the rows whose fields have these values, in the form of `Reader.key_value`."""
        if fields not in self._indexes:
            self._indexes[fields] = {}
            for row in self._rows.values():
                self._enter(row, fields)
        return list(self._indexes[fields].get(values, ()))

    def with_id(self, id: str) -> list[Row]:
        """Return the row with this id for paths."""
        sources = {source: None for source, _ in self._rows}
        return [row for source in sources if (row := self._rows.get((source, id))) is not None]

    def add(self, row: Row) -> None:
        """Add a row, after a create or an update. It replaces a row with the same id."""
        self.remove(row)
        self._rows[_name(row)] = row
        for fields in self._indexes:
            self._enter(row, fields)

    def remove(self, row: Row) -> None:
        """Remove the row with this id, after a delete."""
        there = self._rows.pop(_name(row), None)
        # Its fields may have changed since it was added.
        for entry in self._entries.pop(_name(row), ()):
            entry[:] = [each for each in entry if each is not there]

    def _enter(self, row: Row, fields: tuple[str, ...]) -> None:
        shown = row.shown
        if all(shown.get(field) is not None for field in fields):
            values = tuple(row.reader.key_value(field, shown[field]) for field in fields)
            entry = self._indexes[fields].setdefault(values, [])
            entry.append(row)
            self._entries.setdefault(_name(row), []).append(entry)


@attrs.define(eq=False)
class _Walk:
    """A source that one task reads while others wait."""

    done: anyio.Event = attrs.field(factory=anyio.Event)
    listing: Listing | None = None
    error: Exception | None = None


class Listings:
    """Everything that was read from the lists of one client."""

    def __init__(self, transport: Transport, *, slim: bool = False) -> None:
        self._transport = transport
        self._slim = slim
        self._walks: dict[Source, _Walk] = {}

    def forget(self, operations: Sequence[str] | None = None) -> None:
        """Discard these lists, or all of them."""
        for source in list(self._walks):
            if operations is None or any(query.operation in operations for query in source.queries):
                del self._walks[source]

    def known(self, source: Source) -> Listing | None:
        """Return the rows of a source; None if it has not been read to its end."""
        walk = self._walks.get(source)
        return None if walk is None else walk.listing

    def showing(self, operation: str) -> list[Listing]:
        """Return what was read of a list, whatever it was asked for."""
        return [
            walk.listing
            for source, walk in self._walks.items()
            if walk.listing is not None and any(query.operation == operation for query in source.queries)
        ]

    async def listing(self, source: Source) -> Listing:
        """Return the rows of a source. It is read once, however many ask for it."""
        while True:
            underway = self._walks.get(source)
            if underway is None:
                return await self._walk_for_all(source)
            await underway.done.wait()
            if underway.listing is not None:
                return underway.listing
            if underway.error is not None:
                raise underway.error
            # The reading task was cancelled: the next one starts over.

    async def _walk_for_all(self, source: Source) -> Listing:
        walk = self._walks[source] = _Walk()
        try:
            walk.listing = await self._walk(source)
        except BaseException as error:
            walk.error = error if isinstance(error, Exception) else None
            if self._walks.get(source) is walk:
                del self._walks[source]
            raise
        finally:
            walk.done.set()
        return walk.listing

    async def _walk(self, source: Source) -> Listing:
        rows: list[Row] = []
        for each in source.queries:
            operation = api.operation(each.operation)
            query: dict[str, object] = dict(each.query)
            if operation.paging is not None and operation.paging.size is not None:
                query[operation.paging.size] = operation.paging.max_size or _PAGE_SIZE
            pager: Pager[Any] = Pager(self._transport, operation, *each.path, query=query)
            async for page in pager.pages(prefetch=_PAGES_AT_ONCE):
                for model in page.items:
                    kept = source.reader.slim(model) if self._slim else model
                    rows.append(Row(source.reader, kept, each.operation, source.reader.id_of(kept)))
        return Listing(rows)


def _name(row: Row) -> tuple[str, object]:
    return row.source, row.id or id(row)


def _query_kinds(operation: Operation[Any]) -> Mapping[str, str]:
    return operation.query.kinds if operation.query is not None else {}
