"""The content of a file with the position of every value, for error messages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import attrs

from portkey_admin.manifest.errors import Mark

if TYPE_CHECKING:
    from portkey_admin.calls.fields import Json

Scalar: TypeAlias = "bool | int | float | str | None"


_NO_NAMES: Mapping[str, Mark] = MappingProxyType({})


@attrs.frozen(eq=False)
class Node:
    """One value of a file: a scalar, a list of nodes or a mapping of names to nodes.

    Attributes:
        value: its content.
        mark: where it starts.
        path: its path, such as "workspaces[0].name"; "" for the whole file.
        names: the position of each name in a mapping.
    """

    value: Scalar | list[Node] | dict[str, Node]
    mark: Mark
    path: str = ""
    names: Mapping[str, Mark] = _NO_NAMES

    def entries(self) -> Mapping[str, Node]:
        """Return the entries of a mapping; empty for anything else."""
        return self.value if isinstance(self.value, dict) else {}

    def items(self) -> Sequence[Node]:
        """Return the items of a list; empty for anything else."""
        return self.value if isinstance(self.value, list) else ()

    def get(self, name: str) -> Node | None:
        """Return an entry of a mapping, or None."""
        return self.value.get(name) if isinstance(self.value, dict) else None

    def text(self, name: str) -> str | None:
        """Return an entry of a mapping if it is non-empty text."""
        entry = self.get(name)
        return entry.value if entry and isinstance(entry.value, str) and entry.value else None

    def name_mark(self, name: str) -> Mark:
        """Return the position of an entry's name, or of the mapping if it has no such entry."""
        return self.names.get(name, self.mark)

    def plain(self) -> Json:
        """Return the value as plain JSON."""
        if isinstance(self.value, dict):
            return {name: node.plain() for name, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        # For a text with references, the original.
        return str(self.value) if isinstance(self.value, str) else self.value

    def at(self, path: Sequence[str | int]) -> Node:
        """Return the node at a path of names and indices, or its nearest existing ancestor."""
        node = self
        for part in path:
            inner: Node | None = None
            if isinstance(part, int):
                items = node.items()
                inner = items[part] if part < len(items) else None
            else:
                inner = node.get(part)
            if inner is None:
                break
            node = inner
        return node

    def changed(self, change: Callable[[Node, str], Node]) -> Node:
        """Return a list or mapping with each item changed, given with its name; itself if none is."""
        if isinstance(self.value, list):
            items = [change(item, "") for item in self.value]
            same = all(made is item for made, item in zip(items, self.value, strict=True))
            return self if same else Node(items, self.mark, self.path)
        entries = {name: change(entry, name) for name, entry in self.entries().items()}
        same = all(made is self.entries()[name] for name, made in entries.items())
        return self if same else mapping(self, entries)

    def walk(self) -> Iterator[Node]:
        """Yield this node and all nodes inside it."""
        yield self
        inner = self.value.values() if isinstance(self.value, dict) else self.items()
        for node in inner:
            yield from node.walk()


def mapping(node: Node, entries: Mapping[str, Node], names: Mapping[str, Mark] | None = None) -> Node:
    """Return a mapping with other entries at the position of `node`."""
    marks = {name: (names or node.names).get(name, entry.mark) for name, entry in entries.items()}
    return Node(dict(entries), node.mark, node.path, marks)


def without(node: Node, names: Collection[str]) -> Node:
    """Return a mapping without these entries, or the node itself if it has none of them."""
    if node.entries().keys().isdisjoint(names):
        return node
    return mapping(node, {name: entry for name, entry in node.entries().items() if name not in names})


def overlaid(lower: Node, upper: Node) -> Node:
    """Return a mapping with the entries of both; those of `upper` take precedence."""
    entries = {**lower.entries(), **upper.entries()}
    return Node(entries, upper.mark, upper.path, {**lower.names, **upper.names})


def scalar(value: Scalar, like: Node) -> Node:
    """Return a scalar at the position of `like`."""
    return Node(value, like.mark, like.path)


def below(path: str, part: str | int) -> str:
    """Return the path of a child."""
    if isinstance(part, int):
        return f"{path}[{part}]"
    return f"{path}.{part}" if path else part


def parts(node: Node, most: int, fields: Collection[str]) -> Iterator[Node]:
    """Yield a node in parts of about `most` values, each with some of the entries of its lists and maps.

    Entries of mappings that are called as one of `fields` are in every part: what a mapping needs or
    allows depends on them. A list of several items has several in each part, as some must have only one.
    """
    if _size(node) <= most:
        yield node
    elif len(node.items()) > 2:
        for run in _runs([("", item) for item in node.items()], most):
            yield from _in_step(Node([item for _, item in run], node.mark, node.path), most, fields)
    elif free := [entry for entry in node.entries().items() if entry[0] not in fields]:
        described = {name: child for name, child in node.entries().items() if name in fields}
        for run in _runs(free, most):
            yield from _in_step(mapping(node, {**described, **dict(run)}), most, fields)
    else:
        yield from _in_step(node, most, fields)


def _in_step(node: Node, most: int, fields: Collection[str]) -> Iterator[Node]:
    """Yield a node with the first part of each child, then with the second of each, and so on."""
    held = list(node.items() or node.entries().values())
    sizes = {place: _size(child) for place, child in enumerate(held) if child.items() or child.entries()}
    share = most / _size(node)
    inner = {place: parts(held[place], max(int(share * each), 1), fields) for place, each in sizes.items()}
    moved = {place: next(each) for place, each in inner.items()}
    if not moved:
        yield node
    while moved:
        for place, child in moved.items():
            held[place] = child
        if isinstance(node.value, list):
            yield Node(list(held), node.mark, node.path)
        else:
            yield mapping(node, dict(zip(node.entries(), held, strict=True)))
        moved = {place: part for place, each in inner.items() if (part := next(each, None)) is not None}


def _size(node: Node) -> int:
    return sum(1 for _ in node.walk())


def _runs(entries: Sequence[tuple[str, Node]], most: int) -> Iterator[list[tuple[str, Node]]]:
    run: list[tuple[str, Node]] = []
    left = most - 1
    for entry in entries:
        size = _size(entry[1])
        left -= size
        if len(run) > 1 and left < 0:
            yield run
            run, left = [], most - 1 - size
        run.append(entry)
    yield run
