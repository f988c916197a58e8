"""Decides which models share a module: few files, each with models that are needed together.

A model is in the module of its only user, a written schema with the one that is read, a page with its rows.
The bodies of a family share a module, and so do the responses to its changes. All others have a module of
their own, including each member of a union, as a response needs only one of them. The rules do not depend on
counts or sizes, so a new schema, or a new use of one, moves only that schema and those that depend on it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from .directions import PARAMS, references
from .document import Json, reference_target
from .operations import Call

__all__ = ("group",)


def group(
    schemas: Json, calls: Iterable[Call], written: Collection[str], modules: Mapping[str, str]
) -> dict[str, str]:
    """Return the module of each class and alias.

    Args:
        schemas: The named schemas; some of them do not become classes.
        calls: The operations.
        written: Names of the schemas that are sent.
        modules: The module that each class and alias would have alone.
    """
    users = _Users(schemas, written, modules)
    for name in modules:
        users.add_schema(name)
    for call in calls:
        users.add_call(call)
    homes = _homes(users.of, users.alone)
    return {name: homes.get(module := users.module(name), module) for name in modules}


class _Users:
    """The users of a module: other modules, or operations."""

    def __init__(self, schemas: Json, written: Collection[str], modules: Mapping[str, str]) -> None:
        self.schemas = schemas
        self.written = written
        self.modules = modules
        self.of: dict[str, set[str]] = {self.module(name): set() for name in modules}
        self.alone: set[str] = set()
        """Modules that are never merged."""

    def module(self, name: str) -> str:
        read = name.removesuffix(PARAMS)
        return self.modules[read if read in self.modules else name]

    def add_schema(self, name: str) -> None:
        for used in self.classes(self.schemas[name]):
            self.of[self.module(used)].add(self.module(name))
        for member in self.choices(self.schemas[name]):
            self.alone.add(self.module(member))

    def add_call(self, call: Call) -> None:
        for sent in (call.body, *(parameter.schema for parameter in (*call.path, *call.query))):
            for name in self.classes(sent):
                self.of[self.module(name)].add(f"{call.family}_bodies")
        rows = self.rows(call)
        for name in self.classes(call.answer):
            if rows is not None:
                self.of[self.module(name)].add(rows)
            elif call.route.method == "get":
                self.alone.add(self.module(name))
            else:
                self.of[self.module(name)].add(f"{call.family}_answers")
        if rows is not None:
            self.alone.add(rows)

    def rows(self, call: Call) -> str | None:
        """Return the module of a page's rows if they have one class."""
        if call.paging is None:
            return None
        answer = self.resolved(call.answer)
        places = [self.inside(answer, name) for name in call.paging["rows"]] or [answer.get("items")]
        found = {self.module(row) for place in places for row in self.classes(place)}
        return found.pop() if len(found) == 1 else None

    def inside(self, node: Any, name: str) -> Any:
        """Return the schema of a field; "data.rows" is a field inside another."""
        for part in name.split("."):
            node = self.resolved(node).get("properties", {}).get(part)
        return node

    def resolved(self, node: Any) -> dict[str, Any]:
        """Return the target of a reference; any other node itself."""
        found: Any = self.schemas.get(reference_target(node) or "", node)
        return found if isinstance(found, dict) else {}

    def classes(self, node: Any, seen: tuple[str, ...] = ()) -> Iterator[str]:
        """Yield the classes that a node refers to, also through schemas that do not become classes."""
        for name in references(node):
            if name in self.modules:
                yield name
            elif name in self.schemas and name not in seen:
                yield from self.classes(self.schemas[name], (*seen, name))

    def choices(self, node: Any) -> Iterator[str]:
        """Yield the members of unions that are read."""
        if isinstance(node, dict):
            members = set(self.classes(node.get("anyOf")))
            if len(members) > 1:
                yield from members.difference(self.written)
            for value in node.values():
                yield from self.choices(value)
        elif isinstance(node, list):
            for value in node:
                yield from self.choices(value)


def _homes(users: Mapping[str, Collection[str]], alone: Collection[str]) -> dict[str, str]:
    """Return the target of each module that is merged: those that have only one user."""
    homes: dict[str, str] = {}

    def home(module: str) -> str:
        return home(homes[module]) if module in homes else module

    moved = True
    while moved:  # two users may have been merged into one
        moved = False
        for module in sorted(users.keys() - homes.keys() - set(alone)):
            others = {home(user) for user in users[module]} - {module}
            if len(others) == 1:
                homes[module] = others.pop()
                moved = True
    return {module: home(module) for module in homes}
