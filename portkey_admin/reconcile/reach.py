"""What a reconciler reaches the API by: calls, and lists that are walked once for everybody who asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import anyio
import attrs

from portkey_admin.calls.workspace_view import workspace_of
from portkey_admin.lists.pager import Pager
from portkey_admin.reconcile.compare import is_uuid
from portkey_admin_api import api
from portkey_admin_api.types import Operation, Transport

if TYPE_CHECKING:
    from portkey_admin.reconcile.kind import Kind, Wanted

# What Portkey's Terraform provider asks for, where nothing is said of how many rows a page may have.
_PAGE_SIZE = 100
_PAGES_AT_ONCE = 8

Query = Mapping[str, object]


@attrs.define(eq=False)
class Row:
    """One thing as a list shows it."""

    kind: Kind
    model: object = attrs.field(repr=False)
    source: str
    """The id of the list that shows it."""
    place: Mapping[str, Any]
    """The fields that chose the list."""
    id: str
    detail: object = attrs.field(default=None, repr=False)
    """The single answer, where it has been asked for."""

    @property
    def shown(self) -> dict[str, Any]:
        """The row under the names that callers use."""
        return self.kind.shown(self.model)

    @property
    def current(self) -> object:
        """The fullest answer there is."""
        return self.model if self.detail is None else self.detail


class Listing:
    """The rows of one list, found by natural keys."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = {_name(row): row for row in rows}
        self._indexes: dict[tuple[str, ...], dict[tuple[str, ...], list[Row]]] = {}
        self._entries: dict[tuple[str, object], list[list[Row]]] = {}

    def rows(self) -> list[Row]:
        """Return all rows."""
        return list(self._rows.values())

    def by(self, kind: Kind, fields: tuple[str, ...], values: tuple[str, ...]) -> list[Row]:
        """Return the rows whose fields have these values."""
        if fields not in self._indexes:
            self._indexes[fields] = {}
            for row in self._rows.values():
                self._enter(row, fields)
        return list(self._indexes[fields].get(values, ()))

    def add(self, row: Row) -> None:
        """Add a row, as after a create. It takes the place of one with its id that came meanwhile."""
        self.remove(row)
        self._rows[_name(row)] = row
        for fields in self._indexes:
            self._enter(row, fields)

    def remove(self, row: Row) -> None:
        """Remove the row with this id, as after a delete."""
        there = self._rows.pop(_name(row), None)
        # What it shows may have changed since it was entered.
        for entry in self._entries.pop(_name(row), ()):
            entry[:] = [each for each in entry if each is not there]

    def _enter(self, row: Row, fields: tuple[str, ...]) -> None:
        shown = row.shown
        if all(shown.get(field) is not None for field in fields):
            values = tuple(row.kind.key_value(field, shown[field]) for field in fields)
            entry = self._indexes[fields].setdefault(values, [])
            entry.append(row)
            self._entries.setdefault(_name(row), []).append(entry)


def _name(row: Row) -> tuple[str, object]:
    return row.source, row.id or id(row)


def _key(kind: Kind, query: Mapping[str, str]) -> tuple[str, ...]:
    return (kind.name, *(f"{name}={value}" for name, value in query.items()))


def _narrowing(kind: Kind, wanted: Wanted) -> dict[str, str]:
    fields = (*kind.key_of(wanted), *kind.within)
    return {
        query: str(wanted[field])
        for field, query in kind.narrow.items()
        if field in fields and wanted.get(field)
    }


@attrs.define(eq=False)
class _Walk:
    """A list that somebody walks, and others wait for."""

    kind: str
    done: anyio.Event = attrs.field(factory=anyio.Event)
    listing: Listing | None = None
    error: Exception | None = None


class Reach:
    """One transport, and what was read by it.

    `narrow`: lists are asked only for what has the natural key, which is cheaper for a single thing.
    """

    def __init__(self, transport: Transport, *, narrow: bool) -> None:
        self.transport = transport
        self.narrow = narrow
        self._walks: dict[tuple[str, ...], _Walk] = {}
        self._workspaces: dict[str, str] = {}
        self._workspace_slugs: dict[str, str] = {}

    async def send(self, id: str, *path: str, query: Query | None = None, body: object = None) -> Any:
        """Send an operation, and return its parsed answer."""
        operation: Operation[Any] = api.operation(id)
        return await self.transport.send(operation, *path, query=query or None, body=body)

    def forget(self, kind: str | None = None) -> None:
        """Forget the lists of one kind, or all."""
        self._workspaces.clear()
        self._workspace_slugs.clear()
        for key in [key for key, walk in self._walks.items() if kind in (None, walk.kind)]:
            del self._walks[key]

    def place_for(self, operation: Operation[Any], wanted: Wanted) -> dict[str, object]:
        """Return what the query of an operation says about the place."""
        kinds = operation.query.kinds if operation.query is not None else {}
        fields = ("workspace_id", "organisation_id")
        return {field: wanted[field] for field in fields if field in kinds and wanted.get(field)}

    async def listing(self, kind: Kind, wanted: Wanted, *, narrow: bool | None = None) -> Listing:
        """Return the list in which the wanted one would be. It is walked once, whoever asks."""
        narrow = self.narrow if narrow is None else narrow
        place, narrowing = kind.place_of(wanted), _narrowing(kind, wanted) if narrow else {}
        key = _key(kind, {**place, **narrowing})
        return await self._once(key, kind.name, lambda: self._walk(kind, place, narrowing))

    def _key_for(self, kind: Kind, wanted: Wanted) -> tuple[str, ...]:
        narrowing = _narrowing(kind, wanted) if self.narrow else {}
        return _key(kind, {**kind.place_of(wanted), **narrowing})

    async def all_of(self, kind: Kind, place: Wanted) -> Listing:
        """Return the whole list of a place."""
        chosen = kind.place_of(place)
        return await self._once(_key(kind, chosen), kind.name, lambda: self._walk(kind, chosen, {}))

    async def entered(self, kind: Kind, wanted: Wanted, answer: object) -> Row:
        """Return the row of what was created, and enter it into its list, where that has been walked.

        It has what the caller named, but for what no answer shows.
        """
        id, given = kind.id_of(answer), kind.shown(answer) if answer is not None else {}
        model = {
            kind.rules.read_as.get(name, name): value
            for name, value in (await kind.prepared(self, await self.located(kind, wanted))).items()
            if name not in kind.rules.unseen
        }
        model |= {name: given[name] for name in ("id", "slug", "name", "icon") if given.get(name)}
        row = Row(kind, model, kind.lists()[-1][0], kind.place_of(wanted), id)
        self.enter(kind, wanted, row)
        return row

    def enter(self, kind: Kind, wanted: Wanted, row: Row) -> None:
        """Enter a row into its list, where that has been walked."""
        if (walk := self._walks.get(self._key_for(kind, wanted))) and walk.listing is not None:
            walk.listing.add(row)

    async def dropped(self, kind: Kind, wanted: Wanted, row: Row) -> None:
        """Take what was deleted out of its list."""
        for key in (self._key_for(kind, wanted), _key(kind, kind.place_of(wanted))):
            if (walk := self._walks.get(key)) and walk.listing is not None:
                walk.listing.remove(row)

    async def _once(self, key: tuple[str, ...], kind: str, walk: Callable[[], Awaitable[Listing]]) -> Listing:
        while True:
            underway = self._walks.get(key)
            if underway is None:
                return await self._walk_for_all(key, _Walk(kind), walk)
            await underway.done.wait()
            if underway.listing is not None:
                return underway.listing
            if underway.error is not None:
                raise underway.error
            # Whoever walked was cancelled: the next one begins anew.

    async def _walk_for_all(
        self, key: tuple[str, ...], walk: _Walk, call: Callable[[], Awaitable[Listing]]
    ) -> Listing:
        self._walks[key] = walk
        try:
            walk.listing = await call()
        except BaseException as error:
            walk.error = error if isinstance(error, Exception) else None
            if self._walks.get(key) is walk:
                del self._walks[key]
            raise
        finally:
            walk.done.set()
        return walk.listing

    async def _walk(self, kind: Kind, place: Mapping[str, str], narrowing: Mapping[str, str]) -> Listing:
        rows: list[Row] = []
        for source, fixed in kind.lists():
            operation = api.operation(source)
            kinds = operation.query.kinds if operation.query is not None else {}
            query: dict[str, object] = {
                name: value for name, value in {**fixed, **place, **narrowing}.items() if name in kinds
            }
            paging = operation.paging
            if paging is not None and paging.size is not None:
                query[paging.size] = paging.max_size or _PAGE_SIZE
            pager: Pager[Any] = Pager(self.transport, operation, *kind.path(place), query=query)
            for model in await pager.collect(prefetch=_PAGES_AT_ONCE):
                rows.append(Row(kind, model, source, place, kind.id_of(model)))
        return Listing(rows)

    async def located(self, kind: Kind, wanted: Wanted) -> Wanted:
        """Return what is wanted with the workspace by UUID, where rows are told apart by it."""
        workspace = wanted.get("workspace_id")
        if kind.levels and self.workspace and not any(wanted.get(field) for field in kind.places):
            return {**wanted, "workspace_id": self.workspace}
        if "workspace_id" not in kind.within or not isinstance(workspace, str) or is_uuid(workspace):
            return wanted
        if self.narrow and "workspace_id" in kind.narrow:
            # The list shows this workspace alone.
            return {name: value for name, value in wanted.items() if name != "workspace_id"}
        return {**wanted, "workspace_id": await self.workspace_id(workspace)}

    async def workspace_id(self, reference: str) -> str:
        """Return the UUID of a workspace; what is unknown stays as it is, for the API to refuse."""
        if is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.send("workspaces.get", reference)).id)
        return (await self._slugs()).get(reference, reference)

    async def workspace_slug(self, reference: str) -> str:
        """Return the slug of a workspace; what is unknown stays as it is."""
        if not is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.send("workspaces.get", reference)).slug)
        await self._slugs()
        return self._workspace_slugs.get(reference, reference)

    async def _slugs(self) -> Mapping[str, str]:
        """Return the UUID of each workspace by its slug."""
        from portkey_admin.reconcile.kinds import KINDS

        if not self._workspaces:
            listing = await self.listing(KINDS["workspaces"], {"name": "any"}, narrow=False)
            for row in listing.rows():
                slug = str(row.shown.get("slug"))
                self._workspaces[slug] = row.id
                self._workspace_slugs[row.id] = slug
        return self._workspaces

    @property
    def workspace(self) -> str | None:
        """The workspace that the client is for; None: it is for all of them."""
        return workspace_of(self.transport)
