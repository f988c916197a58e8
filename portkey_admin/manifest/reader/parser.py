"""Parse YAML or JSON into nodes.

Each value keeps its position in the file.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, Literal, TypeAlias

from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.model.nodes import Node, Scalar, below
from portkey_admin.manifest.reader.growth import most_values, weight
from portkey_admin.manifest.reader.yaml_loader import TAG, integer, loader

Format: TypeAlias = Literal["yaml", "json"]

_DEEPEST = 64
_TOO_DEEP = "nested too deeply"

_KINDS = {"int": "a number of more than 64 bits", "float": "a number that is not finite"}
_PAIR = re.compile(r"((?<!\\)(?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")


def read(text: str, *, format: Format, file: str) -> Node:
    """Return the content of a file.

    file: its name, for messages.

    Raises ManifestError if it is not valid YAML or JSON, has a duplicate name in a mapping, or contains
    values that JSON can't represent; ConfigurationError if PyYAML is not installed.
    """
    yaml, loader_of = loader()
    problems = Problems()
    if format == "json":
        text = _checked_json(text, file, problems)
    try:
        text.encode()  # as libyaml does
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        problems.add(Mark(file, line), "", "half of a surrogate pair, which no text in UTF-8 has")
        problems.raise_any()
    composing = loader_of(text)
    root: Any = None
    try:
        _check_events(yaml, loader_of, text, file, problems)
        root = composing.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = Mark(file, mark.line + 1, mark.column + 1) if mark else Mark(file, 1)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
        # libyaml has its own limit, which it checks further ahead than events are read.
        is_deep = "nesting depth" in problem
        problems.add(where, "", _TOO_DEEP if is_deep else f"not valid YAML: {problem}")
        problems.raise_any()
    finally:
        composing.dispose()
    if root is None:
        problems.add(Mark(file, 1), "", "the file is empty")
        problems.raise_any()
    building = _Building(yaml, file, problems, has_aliases="&" in text)
    # Without aliases, a file doesn't expand.
    if "&" in text and building.size(root) > most_values(len(text)):
        problems.add(
            Mark(file, 1),
            "",
            f"the file's aliases expand to more than {most_values(len(text)):,} values",
        )
        problems.raise_any()
    node = building.node(root, "")
    problems.raise_any()
    return node


def _check_events(yaml: Any, loader_of: Any, text: str, file: str, problems: Problems) -> None:
    # libyaml recurses, and a stack overflow raises no error.
    depth, left = 0, 2 * most_values(len(text))  # names in mappings are events too
    for event in yaml.parse(text, Loader=loader_of):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            continue
        left -= 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if depth > _DEEPEST or left < 0:
            where = event.start_mark
            wrong = _TOO_DEEP if left >= 0 else "the file has too many values for its size"
            problems.add(Mark(file, where.line + 1, where.column + 1), "", wrong)
            problems.raise_any()


def _checked_json(text: str, file: str, problems: Problems) -> str:
    # JSON is YAML, except for tabs between values: replacing them with spaces keeps the columns.
    try:
        # Numbers stay text: Python doesn't convert very long ones, and the YAML parser has their places.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        problems.add(Mark(file, error.lineno, error.colno), "", f"not valid JSON: {error.msg}")
    except RecursionError:
        problems.add(Mark(file, 1), "", _TOO_DEEP)
    problems.raise_any()
    return _PAIR.sub(_joined, text.replace("\t", " "))


def _joined(found: re.Match[str]) -> str:
    # JSON writes characters above U+FFFF as surrogate pairs; YAML never does.
    pair = json.loads(f'"{found[2]}"')
    return f"{found[1]}\\U{ord(pair):08x}"


class _Building:
    """Converts PyYAML's nodes into ours."""

    def __init__(self, yaml: Any, file: str, problems: Problems, *, has_aliases: bool) -> None:
        self._has_aliases = has_aliases
        self._yaml = yaml
        self._file = file
        self._problems = problems
        self._open: set[int] = set()
        self._sizes: dict[int, int] = {}

    def node(self, raw: Any, path: str) -> Node:
        mark = self._mark(raw)
        if isinstance(raw, self._yaml.ScalarNode):
            return Node(self._scalar(raw, path), mark, path)
        if raw.tag not in (f"{TAG}map", f"{TAG}seq"):
            self._problems.add(mark, path, f"values of type {raw.tag} are not supported")
        if id(raw) in self._open:
            self._problems.add(mark, path, "an alias refers to a value that contains it")
            return Node(None, mark, path)
        self._open.add(id(raw))
        try:
            if isinstance(raw, self._yaml.SequenceNode):
                items: list[Node] = []
                for index, item in enumerate(raw.value):
                    items.append(self.node(item, below(path, index)))
                    if not self._has_aliases:  # not visited again, so only one long list is kept in memory
                        raw.value[index] = None
                return Node(items, mark, path)
            return self._mapping(raw, mark, path)
        finally:
            self._open.discard(id(raw))

    def size(self, raw: Any) -> int:
        """Return the number of values in a node with aliases expanded; long texts count as several."""
        if isinstance(raw, self._yaml.ScalarNode):
            return weight(raw.value)
        if id(raw) not in self._sizes:
            self._sizes[id(raw)] = 1  # an alias inside its own value: reported later
            inner = (
                raw.value if isinstance(raw, self._yaml.SequenceNode) else (value for _, value in raw.value)
            )
            self._sizes[id(raw)] = 1 + sum(map(self.size, inner))
        return self._sizes[id(raw)]

    def _mapping(self, raw: Any, mark: Mark, path: str) -> Node:
        entries: dict[str, Node] = {}
        names: dict[str, Mark] = {}
        merged: list[Node] = []
        for key, value in raw.value:
            where = self._mark(key)
            if key.tag == f"{TAG}merge":
                node = self.node(value, path)
                brought = node.items() or [node]
                if not all(isinstance(each.value, dict) for each in brought):
                    self._problems.add(where, path, "`<<` takes a mapping, or a list of them")
                merged += brought
                continue
            if not isinstance(key, self._yaml.ScalarNode):
                self._problems.add(where, path, "the name of an entry must be a string")
                continue
            name = key.value
            if name in names:
                first = names[name]
                self._problems.add(where, path, f"duplicate name {name!r}; first in line {first.line}")
                continue
            names[name] = where
            entries[name] = self.node(value, below(path, name))
        for node in merged:  # explicit entries override those from `<<`
            for name, entry in node.entries().items():
                entries.setdefault(name, entry)
                names.setdefault(name, node.name_mark(name))
        return Node(entries, mark, path, names)

    def _scalar(self, raw: Any, path: str) -> Scalar:
        kind, text = raw.tag.removeprefix(TAG), raw.value
        try:
            match kind:
                case "null":
                    return None
                case "bool":
                    return {"true": True, "false": False}[text.lower()]
                case "int":
                    return self._sendable(integer(text))
                case "float":
                    return self._sendable(float(text.lower().replace(".inf", "inf").replace(".nan", "nan")))
                case "str" | "merge":
                    return str(text)
        except (KeyError, ValueError):
            pass
        self._problems.add(self._mark(raw), path, f"{_KINDS.get(kind, raw.tag)} is not supported")
        return None

    def _sendable(self, number: float) -> float:
        """Return a number that JSON can represent. Raises ValueError."""
        if number.bit_length() > 63 if isinstance(number, int) else not math.isfinite(number):
            raise ValueError
        return number

    def _mark(self, raw: Any) -> Mark:
        return Mark(self._file, raw.start_mark.line + 1, raw.start_mark.column + 1)
