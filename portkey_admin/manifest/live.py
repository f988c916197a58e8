"""Existing resources of the organisation, indexed by all their names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

import anyio
import attrs

from portkey_admin.calls.transport import Transport
from portkey_admin.lists.pager import Pager
from portkey_admin.manifest.model.items import folded
from portkey_admin.manifest.model.section import Form, Section
from portkey_admin.reconcile import Found, Reconciler
from portkey_admin.reconcile.forms import normal_address, normal_name
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError
from portkey_admin_api import api


async def organisation_of(transport: Transport) -> str | None:
    """Return the id of the key's organisation; None if the key may not list API keys, which contain it."""
    pager: Pager[Any] = Pager(
        transport.for_workspace(None), api.operation("api_keys.list"), query={"page_size": 1}
    )
    try:
        rows = await pager.collect(limit=1)
    except (PermissionDeniedError, ScopeError):
        return None
    return next((str(row.organisation_id) for row in rows if row.organisation_id), None)


@attrs.frozen
class Known:
    """The names of an existing resource: in paths, its slug, and its UUID."""

    path: str
    slug: str = ""
    uuid: str = ""

    @classmethod
    def of(cls, shown: Mapping[str, Any], path: str) -> Known:
        """Return the names from a response."""
        return cls(path, str(shown.get("slug") or ""), str(shown.get("id") or ""))

    @property
    def told(self) -> str:
        """Return what distinguishes it from others of its name, for people."""
        return self.slug or self.path

    def form(self, form: Form) -> str:
        """Return one of the names."""
        return {"path": self.path, "slug": self.slug or self.path, "uuid": self.uuid or self.path}[form]


@attrs.frozen
class There:
    """An existing resource."""

    found: Found
    known: Known

    def is_called(self, name: str) -> bool:
        """Return whether this is its id or slug, not only its name."""
        return name in (self.known.path, self.known.slug, self.known.uuid)

    @property
    def shown(self) -> Mapping[str, Any]:
        """Return the fields of its row."""
        return self.found.shown


class Live:
    """Finds existing resources by id, slug, name or address. Reads and indexes each list once."""

    def __init__(self, reconciler: Reconciler) -> None:
        self._reconciler = reconciler
        self._indexes: dict[tuple[object, ...], _Index] = {}

    async def find(self, section: Section, places: Iterable[Mapping[str, Any]], name: str) -> list[There]:
        """Return the match by id, slug or address; otherwise all matches by name in the nearest place.

        places: where to look, nearest first.
        """
        indexes = [await self._index(section.name, place) for place in places]
        if section.name == "providers":  # older providers are virtual keys, and use their names
            indexes += [
                await self._index("virtual_keys", place) for place in places if place.get("workspace_id")
            ]
        for index in indexes:
            if (exact := index.exact.get(folded(section, name))) is not None:
                return [exact]
        for index in indexes:
            if named := index.named.get(folded(section, name)):
                return list(named)
        return []

    async def names(self, section: Section, places: Iterable[Mapping[str, Any]]) -> list[str]:
        """Return the names that exist."""
        indexes = [await self._index(section.name, place) for place in places]
        return [name for index in indexes for name in (*index.exact, *index.named)]

    async def rows(self, kind: str, place: Mapping[str, Any]) -> Sequence[There]:
        """Return all resources of a type in a place."""
        return (await self._index(kind, place)).rows

    async def _index(self, kind: str, place: Mapping[str, Any]) -> _Index:
        key = (kind, *sorted(place.items()))
        if key not in self._indexes:
            self._indexes[key] = _Index(await self._reconciler.rows(kind, place))
        return self._indexes[key]


class _Index:
    def __init__(self, rows: Sequence[Found]) -> None:
        self.rows: list[There] = []
        self.exact: dict[str, There] = {}
        self.named: dict[str, list[There]] = {}
        for found in rows:
            shown = found.shown
            there = There(found, Known.of(shown, found.id))
            self.rows.append(there)
            for name in (found.id, shown.get("slug"), shown.get("id")):
                if name:
                    self.exact.setdefault(str(name), there)
            if shown.get("email"):
                self.exact.setdefault(normal_address(str(shown["email"])), there)
            if shown.get("name"):
                self.named.setdefault(normal_name(str(shown["name"])), []).append(there)


# Most look-ups use lists that have been read already.
_AT_ONCE = 16


async def all_of(tasks: Iterable[Callable[[], Awaitable[None]]]) -> None:
    """Run all of them, several at once. The first error stops the rest and is raised unwrapped."""
    waiting = iter(tasks)
    raised: list[Exception] = []

    async def work(scope: anyio.CancelScope) -> None:
        for task in waiting:
            try:
                await task()
            except Exception as error:
                # Raised later, because a task group would wrap it.
                raised.append(error)
                scope.cancel()
                return

    async with anyio.create_task_group() as group:
        for _ in range(_AT_ONCE):
            group.start_soon(work, group.cancel_scope)
    if raised:
        raise raised[0]
