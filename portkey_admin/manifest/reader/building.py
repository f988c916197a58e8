"""Build nodes from the events of a YAML parser, in one pass.

PyYAML's own composer would be a second pass. That of libyaml recurses without a limit, and a stack overflow
raises no error.
"""

from __future__ import annotations

import math
from typing import Any

import attrs

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.model.nodes import Node, Scalar, below
from portkey_admin.manifest.reader.growth import most_values, weight
from portkey_admin.manifest.reader.yaml_loader import TAG, integer

TOO_DEEP = "nested too deeply"
_DEEPEST = 64

_KINDS = {"int": "a number of more than 64 bits", "float": "a number that is not finite"}
_COLLECTIONS = (None, "!", f"{TAG}map", f"{TAG}seq")


@attrs.define
class _Anchored:
    """What an alias stands for.

    text: a scalar as it is written. size: its number of values. height: the levels of lists and mappings.
    is_open: its end was not reached yet.
    """

    node: Node
    text: str | None = None
    size: int = 0
    height: int = 0
    is_open: bool = False


class Building:
    """Builds the content of one file.

    Problems of single values are noted. A file that is too deep or too large raises ManifestError.
    """

    def __init__(
        self, yaml: Any, parser: Any, size: int, file: str, problems: Problems, *, is_json: bool
    ) -> None:
        self._yaml = yaml
        self._next = parser.get_event
        self._forms = parser.yaml_implicit_resolvers
        self._file = file
        self._problems = problems
        # The only plain texts in JSON are NaN and Infinity.
        self._plain_text = "float" if is_json else "str"
        self._most = most_values(size)
        self._left = 2 * self._most  # names in mappings are events too
        self._values = 0
        self._height = 0
        self._has_aliases = False
        self._anchors: dict[str, _Anchored] = {}

    def root(self) -> Node | None:
        """Return the content; None: the file is empty. Raises the errors of the parser."""
        root: Node | None = None
        while (event := self._next()) is not None:
            if isinstance(event, self._yaml.DocumentStartEvent):
                if root is not None:
                    self._refuse(self._mark(event), "not valid YAML: but found another document")
                root = self._node(self._next(), "", 1)
        self._check_growth()
        return root

    def _node(self, event: Any, path: str, depth: int) -> Node:
        """Return the value that starts with an event."""
        kind = type(event)
        if kind is self._yaml.ScalarEvent:
            mark = self._mark(event)
            node = Node(self._value(event, mark, path), mark, path)
            size = weight(event.value)
            self._values += size
            if event.anchor is not None:
                self._remember(event, _Anchored(node, event.value, size))
            return node
        if kind is self._yaml.AliasEvent:
            return self._alias(event, path, depth)
        return self._collection(event, path, depth)

    def _collection(self, event: Any, path: str, depth: int) -> Node:
        mark = self._mark(event)
        if depth > _DEEPEST:
            self._refuse(mark, TOO_DEEP)
        if event.tag not in _COLLECTIONS:
            self._problems.add(mark, path, f"values of type {event.tag} are not supported")
        is_list = isinstance(event, self._yaml.SequenceStartEvent)
        node = Node([], mark, path) if is_list else Node({}, mark, path, {})
        anchored = _Anchored(node, is_open=True)
        if event.anchor is not None:
            self._remember(event, anchored)
        before, self._values = self._values, self._values + 1
        beside, self._height = self._height, 0
        if isinstance(node.value, list):
            self._items(node.value, path, depth + 1)
        elif isinstance(node.names, dict) and isinstance(node.value, dict):
            self._entries(node.value, node.names, node, depth + 1)
        anchored.size, anchored.height, anchored.is_open = self._values - before, self._height + 1, False
        self._height = max(beside, anchored.height)
        return node

    def _items(self, items: list[Node], path: str, depth: int) -> None:
        end = self._yaml.SequenceEndEvent
        while type(event := self._next()) is not end:
            items.append(self._node(event, below(path, len(items)), depth))

    def _entries(self, entries: dict[str, Node], names: dict[str, Mark], whole: Node, depth: int) -> None:
        end, path = self._yaml.MappingEndEvent, whole.path
        merged: list[Node] = []
        while type(event := self._next()) is not end:
            mark, name = self._mark(event), self._name(event, path, depth)
            if name is None:
                self._node(self._next(), path, depth)  # its name is refused: so is it
            elif name == "<<" and self._is_merge(event):
                node = self._node(self._next(), path, depth)
                brought = node.items() or [node]
                if not all(isinstance(each.value, dict) for each in brought):
                    self._problems.add(mark, path, "`<<` takes a mapping, or a list of them")
                merged += brought
            else:
                first = names.setdefault(name, mark)
                node = self._node(self._next(), below(path, name), depth)
                if first is mark:
                    entries[name] = node
                else:
                    self._problems.add(mark, path, f"duplicate name {name!r}; first in line {first.line}")
        for node in merged:  # explicit entries override those from `<<`
            for name, entry in node.entries().items():
                entries.setdefault(name, entry)
                names.setdefault(name, node.name_mark(name))

    def _name(self, event: Any, path: str, depth: int) -> str | None:
        """Return the name of an entry; None, with a problem, if it is not a scalar."""
        kind = type(event)
        if kind is self._yaml.ScalarEvent:
            text: str | None = event.value
            if event.anchor is not None:
                self._remember(event, _Anchored(Node(text, self._mark(event)), text, weight(event.value)))
            return text
        if kind is self._yaml.AliasEvent:
            text = self._anchored(event).text
        else:
            self._node(event, path, depth)
            text = None
        if text is None:
            self._problems.add(self._mark(event), path, "the name of an entry must be a string")
        return text

    def _is_merge(self, event: Any) -> bool:
        return isinstance(event, self._yaml.ScalarEvent) and self._kind(event) == "merge"

    def _alias(self, event: Any, path: str, depth: int) -> Node:
        found = self._anchored(event)
        mark = found.node.mark
        if found.is_open:
            self._problems.add(mark, path, "an alias refers to a value that contains it")
            return Node(None, mark, path)
        self._values += found.size
        self._has_aliases = True
        self._check_growth()
        if depth + found.height - 1 > _DEEPEST:
            self._refuse(self._mark(event), TOO_DEEP)
        self._height = max(self._height, found.height)
        return _moved(found.node, path)

    def _anchored(self, event: Any) -> _Anchored:
        if event.anchor not in self._anchors:
            self._refuse(self._mark(event), "not valid YAML: found undefined alias")
        return self._anchors[event.anchor]

    def _remember(self, event: Any, anchored: _Anchored) -> None:
        if event.anchor in self._anchors:
            self._refuse(self._mark(event), f"not valid YAML: a second anchor {event.anchor!r}")
        self._anchors[event.anchor] = anchored

    def _value(self, event: Any, mark: Mark, path: str) -> Scalar:
        kind, text = self._kind(event), str(event.value)
        try:
            match kind:
                case "str" | "merge":
                    return text
                case "null":
                    return None
                case "bool":
                    return {"true": True, "false": False}[text.lower()]
                case "int":
                    return _sendable(integer(text))
                case "float":
                    return _sendable(float(text.lower().replace(".inf", "inf").replace(".nan", "nan")))
        except (KeyError, ValueError):
            pass
        self._problems.add(mark, path, f"{_KINDS.get(kind, event.tag)} is not supported")
        return None

    def _kind(self, event: Any) -> str:
        """Return the tag of a scalar, without the beginning of YAML's own."""
        tag: str | None = event.tag
        if tag is not None and tag != "!":
            return tag.removeprefix(TAG)
        if not event.implicit[0]:
            return "str"
        for plain, form in self._forms.get(event.value[:1], ()):
            if form.match(event.value):
                return str(plain.removeprefix(TAG))
        return self._plain_text

    def _mark(self, event: Any) -> Mark:
        """Return the position of an event. Raises ManifestError if there are too many events."""
        start = event.start_mark
        mark = Mark(self._file, start.line + 1, start.column + 1)
        self._left -= 1
        if self._left < 0:
            self._refuse(mark, "the file has too many values for its size")
        return mark

    def _check_growth(self) -> None:
        if self._has_aliases and self._values > self._most:  # without aliases, a file doesn't expand
            told = f"the file's aliases expand to more than {self._most:,} values"
            self._refuse(Mark(self._file, 1), told)

    def _refuse(self, mark: Mark, message: str) -> None:
        self._problems.add(mark, "", message)
        self._problems.raise_any()


def _moved(node: Node, path: str) -> Node:
    """Return the value of an alias, with its own paths; its position is that of the anchor."""
    if isinstance(node.value, list):
        items = [_moved(item, below(path, index)) for index, item in enumerate(node.value)]
        return Node(items, node.mark, path)
    if isinstance(node.value, dict):
        entries = {name: _moved(entry, below(path, name)) for name, entry in node.value.items()}
        return Node(entries, node.mark, path, node.names)
    return Node(node.value, node.mark, path)


def _sendable(number: float) -> float:
    """Return a number that JSON can represent. Raises ValueError."""
    if number.bit_length() > 63 if isinstance(number, int) else not math.isfinite(number):
        raise ValueError
    return number
