"""Read the data for an export: lists, single resources if a list shows less, and access settings."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from portkey_admin._errors import InvalidArgumentError, NotFoundError
from portkey_admin.calls.transport import Transport
from portkey_admin.manifest.exporter.existing import ExportState, LiveThing, Show
from portkey_admin.manifest.exporter.fields import body_fields
from portkey_admin.manifest.live import all_of, organisation_of
from portkey_admin.manifest.model.field_names import references_of
from portkey_admin.manifest.model.items import folded
from portkey_admin.manifest.model.references import sections_named_in
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.model.settings import ACCESS, settings_of
from portkey_admin.reconcile import KINDS, Reconciler
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.session import Session
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError
from portkey_admin.text import did_you_mean, one_line
from portkey_admin_api.decoding import ModelDecoder

# In more workspaces than these, what could not be read is told once for all of them.
_TOLD_APART = 3
_WORKSPACES, _MEMBERS = SECTIONS["workspaces"], SECTIONS["members"]
# One list covers all workspaces and the organisation's own.
_ONE_LIST = ("api_keys",)
EXPORTED: tuple[str, ...] = tuple(
    section.name
    for section in SECTIONS.values()
    if section.places or section is _MEMBERS or section in settings_of("")
)
"""The sections that can be exported."""


class ExportLists:
    """The data that an export needs.

    things: all resources of the exported sections and of those that they refer to.
    unread: exported parts that the key may not read, and why.
    unknown: sections that were not read completely, whatever their use.
    workspaces: the UUIDs of the exported workspaces.
    """

    def __init__(
        self, transport: Transport, sections: Collection[str], workspace: str | None, show: Show | None
    ) -> None:
        self.things: list[LiveThing] = []
        self.unread: dict[str, str] = {}
        self.unknown: set[str] = set()
        self.workspaces: frozenset[str] = frozenset()
        self.read_sections: frozenset[str] = _needed(sections)
        self._exported = frozenset(sections)
        self._workspace = workspace
        self._transport = transport
        self._reconciler = Reconciler(transport)
        self._session = Session(transport, workspaces=KINDS["workspaces"].source({}), narrow=False)
        self._show = show
        self._done = self._total = 0

    async def read(self) -> None:
        """Read everything. Raises InvalidArgumentError if the workspace does not exist."""
        workspaces = await self._workspaces()
        self.workspaces = frozenset(str(each.shown["id"]) for each in workspaces)
        tasks = [*self._lists(workspaces, await self._organisation(workspaces))]
        self._total = len(tasks) + 1
        await all_of(tasks)
        details = [*self._details()]
        self._total += len(details)
        await all_of(details)
        unread = {name.partition(" ")[0] for name in self.unread if " in " not in name}
        self.things = [each for each in self.things if each.section.name not in unread - {"workspaces"}]
        self.unread = _told_once(self.unread)

    async def _workspaces(self) -> list[LiveThing]:
        await self._list(_WORKSPACES, None, {})
        found = [each for each in self.things if each.section is _WORKSPACES]
        if self._workspace is None:
            return found
        asked = folded(_WORKSPACES, self._workspace)
        exact = [each for each in found if self._workspace in (each.id, each.shown.get("slug"))]
        named = [each for each in found if folded(_WORKSPACES, str(each.shown.get("name"))) == asked]
        chosen = exact or named
        if len(chosen) == 1:
            return chosen
        if chosen:
            slugs = ", ".join(str(each.shown.get("slug")) for each in chosen)
            raise InvalidArgumentError(
                f"several workspaces match {self._workspace!r}: {slugs}; give the slug"
            )
        hint = did_you_mean(self._workspace, [str(each.shown.get("name")) for each in found])
        raise InvalidArgumentError(f"there is no workspace {self._workspace!r}{hint}")

    async def _organisation(self, workspaces: Iterable[LiveThing]) -> str | None:
        """Return the organisation's id, which is needed to recognise its own resources."""
        if not any(KINDS[each].levels for each in self.read_sections):
            return None
        if (id := await organisation_of(self._transport)) is not None:
            return id
        kind = KINDS["workspaces"]
        first = next((each.row for each in workspaces), None)
        if first is not None:
            async for answer in self._allowed("workspaces", lambda: kind.get(self._session, first, {})):
                return str(kind.shown(answer).get("organisation_id") or "") or None
        return None

    def _lists(
        self, workspaces: Iterable[LiveThing], organisation: str | None
    ) -> Iterator[Callable[[], Awaitable[None]]]:
        whole = {"organisation_id": organisation} if organisation else {}
        inside = [*workspaces]
        for section in SECTIONS.values():
            if section.name not in self.read_sections or section is _WORKSPACES:
                continue
            if section.setting is not None:
                yield partial(self._whole, section)
            if "organisation" in section.places:
                place = whole if "organisation_id" in KINDS[section.name].places else {}
                yield partial(self._list, section, None, place)
            if section.name not in _ONE_LIST and ("workspace" in section.places or section is _MEMBERS):
                for each in inside:
                    yield partial(self._list, section, each, {"workspace_id": each.shown["id"]})

    async def _list(self, section: Section, workspace: LiveThing | None, place: Mapping[str, str]) -> None:
        where = "" if workspace is None else f" in workspace {workspace.shown.get('name')!r}"
        async for rows in self._allowed(f"{section.name}{where}", lambda: self._rows(section, place)):
            for row in rows:
                shown = row.shown
                inside = str(place.get("workspace_id") or "") or None
                if section.name in _ONE_LIST:
                    inside = str(shown.get("workspace_id") or "") or None
                self.things.append(LiveThing(section, inside, row.id, shown, row))
        self._progress(section.name)

    async def _rows(self, section: Section, place: Mapping[str, str]) -> list[Row]:
        found = await self._reconciler.rows(section.name, place)
        return [each.row for each in found if each.row is not None]

    def _details(self) -> Iterator[Callable[[], Awaitable[None]]]:
        for thing in self.things:
            name = thing.section.name
            if name not in self._exported:
                continue
            if _shows_less(KINDS[name], thing):
                yield partial(self._detail, thing)
            for section in settings_of(name):
                if thing.workspace is None or section.name not in ACCESS.values():
                    yield partial(self._settings, section, thing)

    async def _detail(self, thing: LiveThing) -> None:
        name, kind = thing.section.name, KINDS[thing.section.name]
        place = {"workspace_id": thing.workspace} if thing.workspace else {}
        async for answer in self._allowed(name, lambda: kind.get(self._session, thing.row, place)):
            thing.shown = {**thing.shown, **kind.shown(answer)}
        self._progress(name)

    async def _settings(self, section: Section, thing: LiveThing) -> None:
        kind, setting = KINDS[section.name], section.own_setting
        wanted: dict[str, Any] = {"slug": str(thing.shown.get("slug") or thing.id)}
        wanted |= dict.fromkeys((*setting.fields, *setting.open_to_all))
        async for rows in self._allowed(section.name, lambda: kind.find(self._session, wanted)):
            thing.settings[section.name] = rows[0].shown
        self._progress(section.name)

    async def _whole(self, section: Section) -> None:
        find = KINDS[section.name].find
        async for rows in self._allowed(section.name, lambda: find(self._session, {})):
            self.things.append(LiveThing(section, None, rows[0].id, rows[0].shown, rows[0]))
        self._progress(section.name)

    async def _allowed(self, what: str, ask: Callable[[], Awaitable[Any]]) -> AsyncIterator[Any]:
        """Yield a response. Note if the key lacks the permission, or the server doesn't know the endpoint."""
        try:
            answer = await ask()
        except (PermissionDeniedError, ScopeError, NotFoundError) as error:
            name = what.partition(" ")[0]
            self.unknown.add(name)
            # Sections read only for their names are not missed.
            if name in self._exported or SECTIONS[name].setting is not None or name == "members":
                self.unread.setdefault(what, one_line(str(error)))
            return
        yield answer

    def _progress(self, reading: str) -> None:
        self._done += 1
        if self._show is not None:
            self._show(ExportState(self._done, max(self._done, self._total), reading))


def _told_once(unread: Mapping[str, str]) -> dict[str, str]:
    """Return what could not be read, with one line for a section that is missing in many workspaces."""
    counts = Counter(name.partition(" in ")[0] for name in unread if " in " in name)
    told: dict[str, str] = {}
    for name, why in unread.items():
        section, _, place = name.partition(" in ")
        if place and counts[section] > _TOLD_APART:
            name = f"{section} in {counts[section]:,} workspaces"
        told.setdefault(name, why)
    return told


def _needed(sections: Iterable[str]) -> frozenset[str]:
    """Return the sections to read: the given ones and those that they refer to."""
    chosen = {"workspaces", *sections}
    for name in sections:
        section = SECTIONS[name]
        chosen |= {target.partition(".")[0] for target in references_of(section).values()}
        chosen |= sections_named_in(section.free_forms)
    if "prompts" in chosen:
        chosen.add("prompt_partials")
    if "integrations" in sections:  # which workspaces got one with the access
        chosen.add("providers")
    if "people" in chosen and "people" in sections:
        chosen.add("members")
    return frozenset(chosen)


def _shows_less(kind: Kind, thing: LiveThing) -> bool:
    """Return whether the single response has fields that the list's row lacks."""
    operation = kind.operation("get")
    if operation is None:
        return False
    fields = {kind.rules.read_as.get(name, name) for name in body_fields(thing.section)}
    fields = {name for name in fields if name not in thing.shown}
    decoder = operation.response
    if not isinstance(decoder, ModelDecoder):
        return bool(fields)
    names: frozenset[str] = decoder.model()._names  # pyright: ignore[reportPrivateUsage]
    return not fields.isdisjoint(names)
