"""Variables of a manifest and parameters of its templates.

Both are declared with a type and a default, and used as `${variables.NAME}` and `${parameters.NAME}`. A text
that consists of only one of these becomes the value with its type; in other text, the value is inserted.
Values from outside are data: `${` has no meaning in them.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import attrs

from portkey_admin.manifest.errors import ManifestError, Mark, Problems
from portkey_admin.manifest.model.nodes import Node, below
from portkey_admin.manifest.model.secret_sources import Given
from portkey_admin.manifest.reader.growth import Growth, weight
from portkey_admin.manifest.reader.parser import read
from portkey_admin.manifest.reader.schema_check import SECRET_REFUSED

Prefix: TypeAlias = Literal["variables", "parameters"]

_TYPES: Mapping[str, tuple[str, tuple[type, ...]]] = {
    "string": ("text", (str,)),
    "integer": ("a whole number", (int,)),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", (bool,)),
    "list": ("a list", (list,)),
    "map": ("a mapping", (dict,)),
}
_NOUNS: Mapping[Prefix, str] = {"variables": "variable", "parameters": "parameter"}
_PLACEHOLDERS = {
    prefix: re.compile(r"\$(\$\{|\{\s*" + prefix + r"\.([^{}]*)\})") for prefix in ("variables", "parameters")
}
_WHOLE_NUMBER = re.compile(r"[-+]?[0-9]{1,18}")


@attrs.frozen
class Values:
    """The values of one type of placeholder.

    declared: all names; missing values have been reported. secret: names that must not be part of other text.
    """

    prefix: Prefix
    values: Mapping[str, Node]
    declared: frozenset[str]
    secret: frozenset[str]

    @classmethod
    def of(cls, prefix: Prefix, values: Mapping[str, Node], declared: Mapping[str, Node]) -> Values:
        """Return these values for the declared names."""
        secret = frozenset(name for name, node in declared.items() if _is_secret(node))
        return cls(prefix, values, frozenset(declared), secret)


def variables_of(declared: Mapping[str, Node], given: Mapping[str, object], problems: Problems) -> Values:
    """Return the variables of a manifest, with given values overriding defaults."""
    for name in given:
        if name not in declared:
            known = problems.did_you_mean(name, declared) or ("" if declared else "; the manifest has none")
            problems.add(Mark(f"--var {name}", 0), "", f"unknown variable {name!r}{known}")
    values: dict[str, Node] = {}
    for name, node in declared.items():
        if name in given:
            value = _from_outside(node, name, given[name], problems)
        else:
            value = _default(node, "variables", name, problems)
            if value is None and node.get("default") is None:
                how = f"set it with --var {name}=VALUE, or add a `default`"
                problems.at(node, f"the variable {name!r} has no value: {how}")
        if value is not None:
            values[name] = value
    return Values.of("variables", values, declared)


def parameters_of(template: Node, use: Node, problems: Problems) -> Values:
    """Return the parameters of a template. use: the entry in a workspace, with or without values."""
    section, entry = template.get("parameters"), use.get("parameters")
    declared = section.entries() if section is not None else {}
    given = entry.entries() if entry is not None else {}
    for name, node in given.items():
        if name not in declared:
            hint = problems.did_you_mean(name, declared) or ("" if declared else "; the template has none")
            problems.at(node, f"unknown parameter {name!r}{hint}")
    values: dict[str, Node] = {}
    for name, node in declared.items():
        value: Node | None
        if name in given:
            value = _typed(given[name], node, "parameters", name, problems)
        else:
            value = _default(node, "parameters", name, problems)
            if value is None and node.get("default") is None:
                problems.at(use, f"the template's parameter {name!r} has no value here")
        if value is not None:
            values[name] = value
    return Values.of("parameters", values, declared)


def with_values(node: Node, values: Values, growth: Growth, problems: Problems) -> Node:
    """Return a node with its placeholders filled in."""
    if isinstance(node.value, str):
        return _filled(node, node.value, values, growth, problems) if "${" in node.value else node
    return node.changed(lambda inner, _: with_values(inner, values, growth, problems))


def _filled(node: Node, text: str, values: Values, growth: Growth, problems: Problems) -> Node:
    pattern = _PLACEHOLDERS[values.prefix]
    whole = pattern.fullmatch(text)
    if whole is not None and whole[2] is not None:
        value = _value(node, whole, values, problems)
        if value is None:
            return node
        growth.use(value, node)
        return Node(value.value, node.mark, node.path, value.names)

    def written(found: re.Match[str]) -> str:
        if found[2] is None:
            return str(found[0])
        value = _value(node, found, values, problems)
        if value is None:
            return str(found[0])
        if found[2].strip() in values.secret or isinstance(value.value, dict | list | None):
            told = "a secret" if found[2].strip() in values.secret else "no text and no number"
            problems.at(node, f"{found[0]} is {told}: it can't be part of other text")
            return ""
        inside = value.value if isinstance(value.value, str) else json.dumps(value.value)
        growth.count(weight(inside), node)
        return inside

    return Node(pattern.sub(written, text), node.mark, node.path)


def _value(node: Node, found: re.Match[str], values: Values, problems: Problems) -> Node | None:
    name = found[2].strip()
    if name not in values.declared:
        noun = _NOUNS[values.prefix]
        hint = problems.did_you_mean(name, values.declared) or ("" if values.declared else "; there are none")
        problems.at(node, f"unknown {noun} {name!r}{hint}")
    return values.values.get(name)


def _is_secret(declared: Node) -> bool:
    entry = declared.get("secret")
    return entry is not None and entry.value is True


def _type_of(declared: Node) -> str:
    written = declared.text("type")
    if written is not None:
        return written if written in _TYPES else "string"
    default = declared.get("default")
    value = default.value if default is not None and not _is_secret(declared) else ""
    return next((name for name in _TYPES if _is_of(value, name)), "string")


def _default(declared: Node, prefix: Prefix, name: str, problems: Problems) -> Node | None:
    node = declared.get("default")
    return None if node is None else _typed(node, declared, prefix, name, problems)


def _typed(node: Node, declared: Node, prefix: Prefix, name: str, problems: Problems) -> Node | None:
    """Return a value from the manifest, if it has the declared type."""
    if _is_secret(declared):
        names = node.entries().keys()
        if node.value is not None and not (names and names <= {"env", "file", "format"}):
            problems.at(node, SECRET_REFUSED)
            return None
        return node
    kind = _type_of(declared)
    # A placeholder is filled in and validated later.
    if node.value is not None and not _is_of(node.value, kind) and not _is_placeholder(node):
        problems.at(node, f"the {_NOUNS[prefix]} {name!r} must be {_TYPES[kind][0]}, according to its type")
        return None
    return node


def _is_placeholder(node: Node) -> bool:
    return isinstance(node.value, str) and node.value.startswith("${")


def _is_of(value: object, kind: str) -> bool:
    return isinstance(value, _TYPES[kind][1]) and (kind == "boolean" or not isinstance(value, bool))


def _from_outside(declared: Node, name: str, value: object, problems: Problems) -> Node | None:
    """Return a given value; text is converted to the type. Errors don't show it."""
    kind, place = _type_of(declared), Mark(f"--var {name}", 0)
    if _is_secret(declared):
        if isinstance(value, str) and value:
            return Node({"env": Node(Given.of(f"--var {name}", value), place, name)}, place, name)
        problems.add(place, "", f"the variable {name!r} is a secret: it must be non-empty text")
        return None
    try:
        read_as = _read_as(kind, value, f"--var {name}") if isinstance(value, str) else value
        if _is_of(read_as, kind):
            return _node(read_as, place, name)
    except (ValueError, TypeError, RecursionError, ManifestError):
        pass
    problems.add(
        place, "", f"the variable {name!r} must be {_TYPES[kind][0]}, according to its type ({declared.mark})"
    )
    return None


def _read_as(kind: str, text: str, file: str) -> object:
    """Convert a text to a value. Raises ValueError or ManifestError."""
    match kind:
        case "integer":
            return int(text) if _WHOLE_NUMBER.fullmatch(text) else None
        case "number":
            number = float(text)
            return int(text) if _WHOLE_NUMBER.fullmatch(text) else number if math.isfinite(number) else None
        case "boolean":
            return {"true": True, "false": False}.get(text.lower())
        case "list" | "map":
            return read(text, format="yaml", file=file).plain()
    return text


def _node(value: Any, mark: Mark, path: str) -> Node:
    if isinstance(value, dict):
        return Node(
            {str(name): _node(item, mark, below(path, str(name))) for name, item in value.items()}, mark, path
        )
    if isinstance(value, list | tuple):
        return Node([_node(item, mark, below(path, at)) for at, item in enumerate(value)], mark, path)
    if isinstance(value, str):
        return Node(value.replace("${", "$${"), mark, path)
    if value is None or isinstance(value, bool | int | float):
        return Node(value, mark, path)
    raise TypeError
