"""The resources in a manifest, and their dependencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

import attrs

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.model.references import Reference, Site, references, sites
from portkey_admin.manifest.model.section import Section
from portkey_admin.manifest.model.sections import SECTIONS, level_of
from portkey_admin.manifest.model.settings import ACCESS
from portkey_admin.reconcile.forms import normal_address, normal_name, split_icon

_WORKSPACES = SECTIONS["workspaces"]


@attrs.frozen(kw_only=True, eq=False)
class Thing:
    """A desired resource.

    Attributes:
        key: unique and the same in every run, such as "api_keys/Search/batch".
        section: its section.
        label: what identifies it: a name, slug, id or address.
        workspace: label of its workspace; None if it belongs to the organisation.
        body: its fields as they are sent, except references, which are by name, and secrets.
        node: its node in the file.
        deferred: the second half of a workspace: fields that refer to resources inside it.
        implied: the manifest doesn't list it, but something in it needs it.
        id: the existing resource that is meant, if the manifest says so.
        renamed_from: its previous name.
        is_new: the manifest says that it was not renamed.
        protect: never delete or replace it.
        replace: delete and recreate it if a difference can't be updated in place.
    """

    key: str
    section: Section
    label: str
    workspace: str | None
    body: Mapping[str, Any] = attrs.field(repr=False)
    node: Node = attrs.field(repr=False)
    deferred: bool = False
    implied: bool = False
    id: str | None = None
    renamed_from: str | None = None
    is_new: bool = False
    protect: bool = False
    replace: bool = False

    @property
    def mark(self) -> Mark:
        """Return its position."""
        return self.node.mark

    @property
    def scope(self) -> str | None:
        """Return the label of the workspace whose resources it may refer to; None for the organisation's."""
        return self.label if self.deferred else self.workspace

    @property
    def title(self) -> str:
        """Return its readable name."""
        return title_of(self.section, self.label, self.workspace) + (": defaults" if self.deferred else "")

    @property
    def names(self) -> set[str]:
        """Return the names by which a caller may refer to it: its key, or its type and label."""
        return {self.key, f"{self.section.name}/{self.label}"}

    @property
    def is_pointed_out(self) -> bool:
        """Return whether the manifest refers to an existing resource by slug or id."""
        return bool(self.id or self.renamed_from or (self.section.shows_slug and self.body.get("slug")))

    @property
    def sites(self) -> tuple[Site, ...]:
        """Return the places in the body that name other resources."""
        return sites(self.section, self.body)

    def references(self) -> Iterator[Reference]:
        """Yield the references in it."""
        return references(self.sites)

    def named(self) -> Iterator[Reference]:
        """Yield the references in it, and the one to its workspace."""
        yield from self.references()
        if self.workspace is not None:
            yield Reference("workspaces", self.workspace)


class Things:
    """All resources of a manifest, by their keys and names."""

    def __init__(self) -> None:
        self.by_key: dict[str, Thing] = {}
        self._named: dict[tuple[str, str | None], dict[str, Thing]] = {}

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.by_key.values())

    def __len__(self) -> int:
        return len(self.by_key)

    def add(self, thing: Thing, problems: Problems) -> None:
        """Add a resource; note a problem if the name is taken already."""
        first = self.by_key.get(thing.key)
        if first is not None:
            problems.at(thing.node, f"duplicate {thing.title}; first at {first.mark}")
            return
        self.by_key[thing.key] = thing
        if not thing.deferred:
            names = self._named.setdefault((thing.section.name, thing.workspace), {})
            for name in (thing.label, thing.body.get("name"), thing.body.get("slug"), thing.id):
                if isinstance(name, str):
                    names.setdefault(folded(thing.section, name), thing)

    def find(self, section: str, workspace: str | None, name: str) -> Thing | None:
        """Return a resource by name, from the workspace or else the organisation."""
        name = folded(SECTIONS[section], name)
        for place in (workspace, None):
            found = self._named.get((section, place), {}).get(name)
            if found is not None:
                return found
        return None

    def names(self, section: str, workspace: str | None = None) -> Iterator[str]:
        """Yield the names of the resources that a workspace can refer to."""
        for place in {workspace, None}:
            yield from self._named.get((section, place), {})

    def needs(self, thing: Thing) -> tuple[str, ...]:
        """Return the keys of the resources in the manifest that this one depends on."""
        found: dict[str, None] = {}
        if thing.scope is not None:
            found[key_of(_WORKSPACES, None, thing.scope)] = None
        for reference in thing.references():
            target = self.find(reference.section, thing.scope, reference.name)
            if target is None or target is thing:
                continue
            found[target.key] = None
            if reference.section in ACCESS and thing.section.places:
                found[key_of(SECTIONS[ACCESS[reference.section]], None, target.label)] = None
            if reference.section == "people" and thing.section.name == "api_keys":
                found[key_of(SECTIONS["members"], thing.workspace, target.label)] = None
        return tuple(key for key in found if key in self.by_key)

    def levels(self, problems: Problems) -> dict[str, int]:
        """Return for each resource how many rounds of work come before it."""
        levels: dict[str, int] = {}
        # The resources on the way to the one that is looked at, each with those that it needs: not calls of a
        # function, because a manifest may hold a longer chain than Python allows.
        way: dict[str, tuple[str, ...]] = {}
        for first in self.by_key:
            waiting = [first]
            while waiting:
                key = waiting[-1]
                if key not in way and key not in levels:
                    way[key] = self.needs(self.by_key[key])
                    for other in way[key]:
                        if other in way:
                            thing = self.by_key[other]
                            told = f"{thing.title} depends on itself, directly or through others"
                            problems.at(thing.node, told)
                        elif other not in levels:
                            waiting.append(other)
                    continue
                waiting.pop()
                if key not in levels:
                    needed = max((1 + levels.get(other, 0) for other in way.pop(key)), default=0)
                    levels[key] = max(needed, level_of(self.by_key[key].section.name))
        return levels


def key_of(section: Section, workspace: str | None, label: str, *, deferred: bool = False) -> str:
    """Return the key of a resource."""
    place = [] if workspace is None else [folded(_WORKSPACES, workspace)]
    # The name of an existing resource may hold a lone surrogate.
    parts = [quote(part, safe=" @+.-_", errors="surrogatepass") for part in (*place, folded(section, label))]
    return "/".join([section.name, *parts]) + (":defaults" if deferred else "")


def title_of(section: Section, label: str, workspace: str | None) -> str:
    """Return a readable name for a resource."""
    if not section.identity:
        return f"{section.noun} of the organisation"
    inside = f" in workspace {workspace!r}" if workspace is not None else ""
    return f"{section.noun} {label!r}{inside}"


def folded(section: Section, name: str) -> str:
    """Return a name in the Unicode form used for comparison."""
    if section.identity == ("email",):
        return normal_address(name)
    # A workspace's icon may be part of its name, at the start.
    return normal_name(split_icon(name)[1] if section is _WORKSPACES and not name.isascii() else name)
