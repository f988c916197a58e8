"""The things that a manifest lists, and what each depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

import attrs

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.sections import SECTIONS, Section
from portkey_admin.manifest.yaml_nodes import Node
from portkey_admin.text import did_you_mean


@attrs.frozen(kw_only=True, eq=False)
class Thing:
    """One thing that there shall be.

    Attributes:
        key: tells it from all others and is the same in every run, such as "api_keys/Search/batch".
        section: what kind of thing it is.
        label: what it is told by: a name, a slug or an address.
        workspace: label of the workspace that it is in; None where it is the organisation's.
        body: its fields as they are sent, but for references, which are by name, and secrets.
        node: where it stands.
        deferred: the second half of a workspace: fields that refer to what lies inside it.
    """

    key: str
    section: Section
    label: str
    workspace: str | None
    body: Mapping[str, Any] = attrs.field(repr=False)
    node: Node = attrs.field(repr=False)
    deferred: bool = False

    @property
    def mark(self) -> Mark:
        """Return where it stands."""
        return self.node.mark

    @property
    def scope(self) -> str | None:
        """Return the label of the workspace whose things it may refer to; None: those of the organisation."""
        return self.label if self.deferred else self.workspace

    @property
    def title(self) -> str:
        """Return what it is called among people."""
        inside = f" in workspace {self.workspace!r}" if self.workspace is not None else ""
        part = ": defaults" if self.deferred else ""
        return f"{self.section.noun} {self.label!r}{inside}{part}"


class Things:
    """All things of a manifest, by their keys and by what they are called."""

    def __init__(self) -> None:
        self.by_key: dict[str, Thing] = {}
        self._named: dict[tuple[str, str | None], dict[str, Thing]] = {}

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.by_key.values())

    def __len__(self) -> int:
        return len(self.by_key)

    def add(self, thing: Thing, problems: Problems) -> None:
        """Take a thing in; note a problem where there is one of the same name already."""
        first = self.by_key.get(thing.key)
        if first is not None:
            problems.add(thing.mark, thing.node.path, f"{thing.title} stands twice; first at {first.mark}")
            return
        self.by_key[thing.key] = thing
        if not thing.deferred:
            names = self._named.setdefault((thing.section.name, thing.workspace), {})
            for name in (thing.label, thing.body.get("name"), thing.body.get("slug")):
                if isinstance(name, str):
                    names.setdefault(_folded(thing.section, name), thing)

    def find(self, section: str, workspace: str | None, name: str) -> Thing | None:
        """Return a thing by name: one inside the workspace, else one of the organisation."""
        folded = _folded(SECTIONS[section], name)
        for place in (workspace, None):
            found = self._named.get((section, place), {}).get(folded)
            if found is not None:
                return found
        return None

    def names(self, section: str, workspace: str | None = None) -> list[str]:
        """Return what the things are called that a workspace can refer to."""
        return [name for place in {workspace, None} for name in self._named.get((section, place), {})]

    def needs(self, thing: Thing) -> tuple[str, ...]:
        """Return the keys of the things of the manifest that this one cannot do without."""
        found: dict[str, None] = {}
        if thing.scope is not None:
            found[key_of(SECTIONS["workspaces"], None, thing.scope)] = None
        for name, section in references(thing):
            target = self.find(section, thing.scope, name)
            if target is None or target is thing:
                continue
            found[target.key] = None
            access = key_of(SECTIONS["integration_workspaces"], None, target.label)
            if section == "integrations" and thing.section.name == "providers" and access in self.by_key:
                found[access] = None
            if section == "people" and thing.section.name == "api_keys":
                member = key_of(SECTIONS["members"], thing.workspace, target.label)
                if member in self.by_key:
                    found[member] = None
        return tuple(found)

    def levels(self, problems: Problems) -> dict[str, int]:
        """Return for each thing how many rounds of work come before it."""
        levels: dict[str, int] = {}
        open_: set[str] = set()

        def level(key: str) -> int:
            if key in levels:
                return levels[key]
            thing = self.by_key[key]
            if key in open_:
                problems.add(
                    thing.mark, thing.node.path, f"{thing.title} refers to itself, if through others"
                )
                return 0
            open_.add(key)
            needed = max((1 + level(other) for other in self.needs(thing)), default=0)
            levels[key] = max(needed, thing.section.level)
            return levels[key]

        for key in self.by_key:
            level(key)
        return levels


def key_of(section: Section, workspace: str | None, label: str, *, deferred: bool = False) -> str:
    """Return the key of a thing."""
    place = [] if workspace is None else [workspace]
    parts = [quote(part, safe=" @+.-_") for part in (*place, _folded(section, label))]
    return "/".join([section.name, *parts]) + (":defaults" if deferred else "")


def references(thing: Thing) -> Iterator[tuple[str, str]]:
    """Yield what a thing refers to: its name, and the section that it is in."""
    found: list[tuple[str, str]] = []

    def note(name: str, section: str) -> str:
        found.append((name, section))
        return name

    with_references(thing.body, thing.section, note)
    yield from found


def with_references(
    body: Mapping[str, Any], section: Section, resolve: Callable[[str, str], Any]
) -> dict[str, Any]:
    """Return a body with each reference put through `resolve`, which gets its name and its section."""
    made: dict[str, Any] = dict(body)
    for field, target in section.references.items():

        def resolved(name: str, target: str = target) -> Any:
            return resolve(name, target)

        made = _replaced(made, field.split("."), resolved)
    return made


def check_references(thing: Thing, things: Things, problems: Problems) -> None:
    """Note references to workspaces that the manifest does not list.

    Other things may be there without being listed: that is seen when the organisation is looked at.
    """
    for name, section in references(thing):
        if section == "workspaces" and things.find("workspaces", None, name) is None:
            no_workspace(reference_node(thing.node, name), name, things, problems)


def no_workspace(node: Node, name: str, things: Things, problems: Problems) -> None:
    """Note that the manifest does not list a workspace."""
    known = things.names("workspaces")
    hint = did_you_mean(name, known) or ("" if known else "; the manifest has none")
    problems.add(node.mark, node.path, f"there is no workspace {name!r}{hint}")


def reference_node(node: Node, name: str) -> Node:
    """Return the node that holds a reference, for its position."""
    return next((each for each in node.walk() if each.value == name), node)


def _replaced(value: Any, path: list[str], resolve: Callable[[str], Any]) -> Any:
    if not path:
        return resolve(value) if isinstance(value, str) else value
    name, inner = path[0].removesuffix("[]"), path[1:]
    if not isinstance(value, Mapping) or value.get(name) is None:
        return value
    entry = value[name]
    if path[0].endswith("[]"):
        entry = entry if isinstance(entry, list) else []
        return {**value, name: [_replaced(item, inner, resolve) for item in entry]}
    return {**value, name: _replaced(entry, inner, resolve)}


def _folded(section: Section, name: str) -> str:
    # Addresses are one, however they are written; other names are as they are.
    return name.lower() if section.identity == ("email",) else name
