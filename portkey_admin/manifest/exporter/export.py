"""Export an organisation as a manifest."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.durable import NewFile
from portkey_admin.manifest.exporter.entries import CannotBeWrittenError, ThingWriter, escaped, in_order
from portkey_admin.manifest.exporter.existing import LiveThing, Show
from portkey_admin.manifest.exporter.lists import EXPORTED, ExportLists
from portkey_admin.manifest.exporter.names import Called, Names
from portkey_admin.manifest.exporter.people import csv_of, members_of, people_of
from portkey_admin.manifest.exporter.settings import settings_written
from portkey_admin.manifest.exporter.sharing import with_defaults, with_templates
from portkey_admin.manifest.exporter.yaml_text import Entries, Listed, document
from portkey_admin.manifest.model.schemas import definition
from portkey_admin.manifest.model.sections import SECTIONS, level_of, sections_of
from portkey_admin.text import did_you_mean

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

_WORKSPACES = SECTIONS["workspaces"]


@attrs.frozen(kw_only=True)
class Export:
    """An exported organisation. `str()` gives the YAML.

    Attributes:
        text: the manifest.
        people: the CSV file with the people, or None if it was not requested.
        people_csv: the name of that file in the manifest.
        environment: the names of environment variables for values that the API never shows.
        left_out: what could not be exported and why, one line each; also in the manifest as comments.
        unread: what the key may not read, and why.
        counts: the number of resources in each section.
    """

    text: str = attrs.field(repr=False)
    people: str | None = attrs.field(default=None, repr=False)
    people_csv: str | None = None
    environment: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    unread: Mapping[str, str] = attrs.field(factory=dict)
    counts: Mapping[str, int] = attrs.field(factory=dict)

    def __str__(self) -> str:
        return self.text

    def files(self, path: Path) -> dict[Path, str]:
        """Return the files to write: the manifest, and the people beside it."""
        beside = {} if self.people is None else {path.parent / str(self.people_csv): self.people}
        return {**beside, path: self.text}

    def save(self, path: str | Path, *, overwrite: bool = False) -> None:
        """Write the manifest, and the CSV file of its people beside it.

        overwrite: replace existing files.

        Raises FileExistsError before anything is written, and OSError.
        """
        files = self.files(Path(path))
        for place in () if overwrite else files:
            if place.exists() or place.is_symlink():
                raise FileExistsError(17, "it exists", str(place))
        for place, text in files.items():
            with NewFile(place) as file:
                file.write(text.encode())
                file.commit()


async def export(
    portkey: PortkeyAdmin,
    *,
    only: Collection[str] | None = None,
    workspace: str | None = None,
    people_csv: str | None = None,
    pin: bool = False,
    templates: bool = True,
    on_progress: Show | None = None,
) -> Export:
    """Export the organisation as a manifest. Changes nothing.

    A plan of the result has nothing to do. Resources are identified by name, or by slug or id if others
    have the same name. Default values are left out, as are values that change by themselves, and resources
    that Portkey created automatically unless something refers to them. Values that the API never shows become
    `{env: NAME}`. API keys keep their secrets.

    only: the sections to export, such as "workspaces", "api_keys" or "members".
    workspace: name, slug or id of a single workspace to export, with its contents.
    people_csv: name of a CSV file for people and their memberships, which the manifest refers to.
    pin: identify and refer to everything by slug or id.
    templates: use defaults and templates for common parts, if that makes the file shorter.
    on_progress: called with an `ExportState` after each list or single resource that was read.

    Raises InvalidArgumentError for an unknown section or workspace, and the usual API errors.
    Parts that the key may not read are left out and listed in `unread`.
    Scopes: those of the lists, and of the reads for what lists don't show.
    """
    sections = _sections(only, workspace)
    lists = ExportLists(portkey.transport, sections, workspace, on_progress)
    await lists.read()
    return _Exporting(lists, sections, workspace, pin=pin, people_csv=people_csv).export(shared=templates)


def _shortest(head: list[str], fields: Mapping[str, Any]) -> str:
    """Return the shortest form of the manifest: with defaults, templates, both or neither."""
    defaults = with_defaults(fields)
    forms = (fields, defaults, with_templates(fields), with_templates(defaults))
    return min((document(head, form) for form in forms), key=len)


def _sections(only: Collection[str] | None, workspace: str | None) -> frozenset[str]:
    if isinstance(only, str):
        only = (only,)
    for name in only or ():
        if name not in EXPORTED:
            hint = did_you_mean(name, EXPORTED) or f"; there are {', '.join(EXPORTED)}"
            raise InvalidArgumentError(f"unknown section {name!r}{hint}")
    if only is not None:
        return frozenset(only)
    if workspace is None:
        return frozenset(EXPORTED)
    return frozenset({"workspaces", "members", *(each.name for each in sections_of("workspace"))})


class _Exporting:
    def __init__(
        self,
        lists: ExportLists,
        sections: frozenset[str],
        workspace: str | None,
        *,
        pin: bool,
        people_csv: str | None,
    ) -> None:
        self._lists = lists
        self._sections = sections
        self._one = workspace is not None
        self._csv = people_csv
        names = Names(pin=pin)
        self._called: dict[LiveThing, Called] = {}
        self._by: dict[tuple[str, str | None], list[LiveThing]] = {}
        for thing in lists.things:
            self._called[thing] = names.add(thing.section, thing.workspace, thing.shown, thing.id)
            self._by.setdefault((thing.section.name, thing.workspace), []).append(thing)
        self._writer = ThingWriter(names, self._called, lists.read_sections - lists.unknown, pin=pin)
        self._entries: dict[LiveThing, Listed | str] = {}
        self._left_out: list[str] = []

    def export(self, *, shared: bool) -> Export:
        self._write_entries()
        fields: dict[str, Any] = {}
        is_whole = not self._one and "people" in self._sections
        people = people_of(self._lists.things, self._writer) if is_whole else ()
        for name in definition("")["properties"]:
            if name == "workspaces":
                entries: Entries = tuple(map(self._workspace, self._listed("workspaces", None)))
            elif name == "people":
                entries = tuple(Listed(escaped(each.fields), each.comments) for each in people)
            else:
                entries = self._section(name, None) if name in SECTIONS and not self._one else ()
            if entries:
                # Settings of the organisation are a mapping, not a list.
                fields[name] = self._merged(entries) if SECTIONS[name].setting is not None else entries
        counts: dict[str, int] = {}
        for thing, entry in self._entries.items():
            if isinstance(entry, Listed):
                counts[thing.section.name] = counts.get(thing.section.name, 0) + 1
        if people:
            counts["people"] = len(people)
        rows = None if self._csv is None or not people else csv_of(people)
        if rows is not None:
            fields["people"] = (Listed({"csv": self._csv}),)
        return Export(
            text=_shortest(self._head(), fields) if shared else document(self._head(), fields),
            people=rows,
            people_csv=self._csv if rows is not None else None,
            environment=tuple(self._writer.environment.names),
            left_out=tuple(self._left_out),
            unread=dict(self._lists.unread),
            counts=counts,
        )

    def _head(self) -> list[str]:
        told = [f"not exported, because it can't be read: {what}" for what in self._lists.unread]
        names = [*self._writer.environment.names]
        return [
            *told,
            *(["set in the environment, because the API never shows them:"] if names else []),
            *(f"  {each}" for each in names),
        ]

    def _write_entries(self) -> None:
        """Write the requested resources, and those created by Portkey that are referred to."""
        chosen = [each for each in self._lists.things if self._is_chosen(each)]
        waiting = [each for each in chosen if not each.is_automatic]
        automatic = [each for each in chosen if each.is_automatic]
        while waiting:
            for thing in sorted(waiting, key=lambda each: (level_of(each.section.name), *self._order(each))):
                self._write(thing)
            waiting = [each for each in automatic if self._called[each] in self._writer.used]
            automatic = [each for each in automatic if each not in waiting]
        for thing, entry in self._entries.items():
            if thing.settings and isinstance(entry, Listed):
                comments = [*entry.comments]
                said = settings_written(self._writer, thing, self._makes_provider(thing), comments)
                self._entries[thing] = Listed(in_order(thing.section, {**entry.fields, **said}), comments)

    def _is_chosen(self, thing: LiveThing) -> bool:
        name = thing.section.name
        if name == "workspaces":
            return thing.shown["id"] in self._lists.workspaces
        if name in ("members", "people") or name not in self._sections:
            return False
        return not self._one if thing.workspace is None else thing.workspace in self._lists.workspaces

    def _write(self, thing: LiveThing) -> None:
        bare = thing.section.name not in self._sections
        try:
            entry = self._writer.entry(thing, bare=bare)
        except CannotBeWrittenError as error:
            self._entries[thing] = f"{self._writer.title(thing)} is left out: {error}"
            self._left_out.append(f"{self._writer.title(thing)}: {error}")
            return
        if thing.section.setting is not None and not entry.fields:
            return
        self._left_out += [f"{self._writer.title(thing)}: {each}" for each in entry.comments]
        self._entries[thing] = Listed(in_order(thing.section, entry.fields), entry.comments)

    def _makes_provider(self, integration: LiveThing) -> set[str]:
        """Return the workspaces with a provider that came with the access and is not exported.

        All of them, as Portkey does, if the key may not read which have one.
        """
        if "providers" in self._lists.unknown:
            return {str(thing.shown["id"]) for thing in self._called if thing.section.name == "workspaces"}
        found = set()
        for thing in self._called:
            if thing.section.name == "providers" and thing.is_automatic and thing not in self._entries:
                named = str(thing.shown.get("integration_id"))
                if named in (integration.id, integration.shown.get("id"), integration.shown.get("slug")):
                    found.add(str(thing.workspace))
        return found

    def _order(self, thing: LiveThing) -> tuple[str, str]:
        called = self._called[thing]
        return called.first, called.told

    def _listed(self, section: str, workspace: str | None) -> list[LiveThing]:
        found = [each for each in self._by.get((section, workspace), ()) if each in self._entries]
        return sorted(found, key=self._order)

    def _section(self, section: str, workspace: str | None) -> Entries:
        return tuple(self._entries[each] for each in self._listed(section, workspace))

    def _merged(self, entries: Entries) -> dict[str, Any]:
        listed = [each for each in entries if isinstance(each, Listed)]
        return {name: value for each in listed for name, value in each.fields.items()}

    def _workspace(self, thing: LiveThing) -> Listed | str:
        entry = self._entries[thing]
        if isinstance(entry, str):
            return entry
        inside = str(thing.shown["id"])
        fields: dict[str, Any] = dict(entry.fields)
        for section in sections_of("workspace"):
            if entries := self._section(section.name, inside):
                fields[section.name] = entries
        if self._members_apart and (members := members_of(self._by.get(("members", inside), ()))):
            fields["members"] = members
        return Listed(in_order(_WORKSPACES, fields), entry.comments)

    @property
    def _members_apart(self) -> bool:
        """Whether members are listed in their workspaces, instead of with each person."""
        return "members" in self._sections and (self._one or "people" not in self._sections)
