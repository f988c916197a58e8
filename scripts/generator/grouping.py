"""Decides which models share a module: few files, and none that holds much that is not needed with the rest.

A model lives with the only one that uses it, a written schema with the one that is read, a page with its
rows. The bodies of a family share a module, and so does what its changes answer. The rest has a module of
its own, as has each member of a choice: an answer needs one of them. Nothing is counted or measured, so that
a schema which is added, or used in one more place, moves itself and what hangs on it, and nothing else.
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
    """Give each class and alias the module that it is written to.

    Args:
        schemas: The named schemas; some of them become no class.
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
    """Who uses what is in a module: other modules, or operations."""

    def __init__(self, schemas: Json, written: Collection[str], modules: Mapping[str, str]) -> None:
        self.schemas = schemas
        self.written = written
        self.modules = modules
        self.of: dict[str, set[str]] = {self.module(name): set() for name in modules}
        self.alone: set[str] = set()
        """Modules that stay what they are."""

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
        """Give the module of a page's rows, where they are of one class."""
        if call.paging is None:
            return None
        answer = self.resolved(call.answer)
        places = [self.inside(answer, name) for name in call.paging["rows"]] or [answer.get("items")]
        found = {self.module(row) for place in places for row in self.classes(place)}
        return found.pop() if len(found) == 1 else None

    def inside(self, node: Any, name: str) -> Any:
        """Give the schema of a field; "data.rows" is a field inside another."""
        for part in name.split("."):
            node = self.resolved(node).get("properties", {}).get(part)
        return node

    def resolved(self, node: Any) -> dict[str, Any]:
        """Give what a node refers to, or itself."""
        found: Any = self.schemas.get(reference_target(node) or "", node)
        return found if isinstance(found, dict) else {}

    def classes(self, node: Any, seen: tuple[str, ...] = ()) -> Iterator[str]:
        """Go through the classes that a node refers to, also by way of schemas that become no class."""
        for name in references(node):
            if name in self.modules:
                yield name
            elif name in self.schemas and name not in seen:
                yield from self.classes(self.schemas[name], (*seen, name))

    def choices(self, node: Any) -> Iterator[str]:
        """Go through the members of choices that are read."""
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
    """Give the modules that others move into: those that are not alone, and that only one other uses."""
    homes: dict[str, str] = {}

    def home(module: str) -> str:
        return home(homes[module]) if module in homes else module

    moved = True
    while moved:  # two users may have become one
        moved = False
        for module in sorted(users.keys() - homes.keys() - set(alone)):
            others = {home(user) for user in users[module]} - {module}
            if len(others) == 1:
                homes[module] = others.pop()
                moved = True
    return {module: home(module) for module in homes}
