"""Converts schemas of any OpenAPI 3 document to the plain form.

OpenAPI 3.0 and 3.1 have different notations, and documents contain constructs that neither allows. The plain
form has a single type, `nullable: true`, `enum`, `items` and compositions of schemas. Conditions (`if`,
`not`, `dependentSchemas`) say which values go together; only their fields are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from .document import Node
from .faults import Faults

TYPES = ("string", "integer", "number", "boolean", "array", "object", "null")
_TYPES_MEANT = {
    "int": "integer", "long": "integer", "int32": "integer", "int64": "integer",
    "float": "number", "double": "number", "decimal": "number",
    "bool": "boolean", "list": "array", "dict": "object", "map": "object", "json": "object",
    "str": "string", "text": "string", "date": "string", "datetime": "string", "date-time": "string",
    "uuid": "string", "file": "string", "binary": "string", "enum": "string",
}  # fmt: skip
_SHAPES = ("type", "properties", "items", "enum", "const", "allOf", "anyOf", "oneOf", "additionalProperties")
_COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_FLAGS = ("nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems")
_KEPT = ("default", "discriminator", "description", "title", "example", "examples")
_CONDITIONS = ("then", "else", "dependentSchemas")
_DEPTH = 60
"""No response is this deep: anything deeper is treated as a circle of YAML anchors."""

_NULL: Node = {"type": "null"}


@attrs.frozen
class Forms:
    """Converts schemas.

    Attributes:
        refer: Turns a pointer into a reference to a component; None if it is dangling.
        faults: Collects what is left out.
        siblings: Whether keywords besides `$ref` count, as from OpenAPI 3.1 on.
    """

    refer: Callable[[str, str], Node | None]
    faults: Faults
    siblings: bool

    def schema(self, node: Any, where: str, depth: int = 0) -> Node:
        """Return a schema in plain form; anything else becomes a schema that allows any value."""
        if isinstance(node, bool) or node is None:
            return {}
        if not isinstance(node, dict):
            self.faults.lose(where, f"{node!r:.40} in place of a schema, taken for anything")
            return {}
        if depth > _DEPTH:
            self.faults.lose(where, "goes in a circle, taken for anything")
            return {}
        if isinstance(node.get("$ref"), str):
            return self._reference(node, where, depth)
        made: Node = {}
        for key, value in node.items():
            name = str(key)
            kept = self._keyword(name, value, where, depth)
            if kept is not None:
                made[name] = kept
        self._items(node, made, where, depth)
        self._entries(node, made, where, depth)
        self._conditions(node, made, where, depth)
        return _with_null(_flat(_exclusive(made)))

    def _reference(self, node: Node, where: str, depth: int) -> Node:
        reference = self.refer(node["$ref"], where)
        rest = {key: value for key, value in node.items() if key != "$ref"}
        if reference is None:
            return self.schema(rest, where, depth + 1)
        if self.siblings and any(key in rest for key in _SHAPES):
            return {"allOf": [reference, self.schema(rest, where, depth + 1)]}
        return {**reference, "nullable": True} if _truth(rest.get("nullable")) else {**reference}

    def _keyword(self, key: str, value: Any, where: str, depth: int) -> Any:
        """Return a keyword's value in plain form; None if it can't be represented."""
        match key:
            case "properties":
                return self._properties(value, where, depth)
            case "items":
                return None if isinstance(value, list) else self.schema(value, f"{where}[]", depth + 1)
            case "additionalProperties":
                return value if isinstance(value, bool) else self._some(value, f"{where}{{}}", depth)
            case "allOf" | "anyOf" | "oneOf":
                members = value if isinstance(value, list) else [value]
                return [self.schema(each, where, depth + 1) for each in members if each is not None] or None
            case "type":
                return self._type(value, where)
            case "enum":
                return _distinct(value) if isinstance(value, list) and value else None
            case "const" | "$ref":
                if key == "$ref":
                    self.faults.lose(where, f"refers to {value!r:.40}, left out")
                return None
            case "required":
                return list(dict.fromkeys(map(str, value))) if isinstance(value, list) else None
            case "format" | "pattern":
                return value if isinstance(value, str) else None
        if key in _FLAGS:
            return _truth(value) if value is not None else None
        if key in _COUNTS or key in _BOUNDS:
            return _number(key, value)
        return value if key in _KEPT and not _refers(value) else None

    def _some(self, value: Any, where: str, depth: int) -> Node | None:
        return None if value is None else self.schema(value, where, depth + 1)

    def _properties(self, value: Any, where: str, depth: int) -> Node | None:
        if not isinstance(value, dict):
            if value is not None:
                self.faults.lose(where, "`properties` is not an object, left out")
            return None
        made: Node = {}
        for key, child in value.items():
            name = str(key).lower() if isinstance(key, bool) else str(key)
            if name == "$ref" and isinstance(child, str):
                self.faults.lose(where, f"`properties` refers to {child}, left out")
            else:
                made[name] = self.schema(child, f"{where}.{name}", depth + 1)
        return made

    def _type(self, value: Any, where: str) -> Any:
        kinds: list[str] = []
        if value is None:
            return None
        for each in value if isinstance(value, list) else [value]:
            word = each.lower() if isinstance(each, str) else "null" if each is None else ""
            kind = word if word in TYPES else _TYPES_MEANT.get(word)
            if kind is None:
                self.faults.lose(where, f"type {each!r} is unknown, taken for anything")
                return None
            kinds.append(kind)
        kinds = list(dict.fromkeys(kinds))
        return kinds[0] if len(kinds) == 1 else kinds or None

    def _items(self, node: Node, made: Node, where: str, depth: int) -> None:
        """Turn a list of schemas per position into a union for all positions."""
        several = [*(node.get("prefixItems") or [])] if isinstance(node.get("prefixItems"), list) else []
        if isinstance(node.get("items"), list):
            several += node["items"]
        if several:
            rest = [made["items"]] if made.get("items") else []
            found = [self.schema(each, f"{where}[]", depth + 1) for each in several]
            made["items"] = _choice([*found, *rest])

    def _entries(self, node: Node, made: Node, where: str, depth: int) -> None:
        """Turn entries with a name pattern into entries with any name."""
        patterns = node.get("patternProperties")
        found = [*patterns.values()] if isinstance(patterns, dict) else []
        others = node.get("unevaluatedProperties")
        found += [others] if isinstance(others, dict) else []
        if found and not isinstance(made.get("additionalProperties"), dict):
            made["additionalProperties"] = _choice(
                [self.schema(each, f"{where}{{}}", depth + 1) for each in found]
            )

    def _conditions(self, node: Node, made: Node, where: str, depth: int) -> None:
        """Turn fields under a condition into optional fields."""
        for keyword in _CONDITIONS:
            value = node.get(keyword)
            parts = value.values() if keyword == "dependentSchemas" and isinstance(value, dict) else [value]
            for part in parts:
                if isinstance(part, dict) and "$ref" not in part:
                    fields = self.schema(part, where, depth + 1).get("properties") or {}
                    for name, child in fields.items():
                        made.setdefault("properties", {}).setdefault(name, child)
        if "const" in node and "enum" not in made:
            made["enum"] = [node["const"]]
            if node["const"] is None:
                made.pop("enum")
                made["nullable"] = True


def _refers(value: Any) -> bool:
    """Whether a value of the document contains something like a reference."""
    if isinstance(value, dict):
        return "$ref" in value or any(map(_refers, value.values()))
    return isinstance(value, list) and any(map(_refers, value))


def _truth(value: Any) -> bool:
    return value is True or str(value).lower() == "true"


def _number(key: str, value: Any) -> Any:
    if isinstance(value, bool):
        return value if key.startswith("exclusive") else None
    if isinstance(value, str):
        try:
            value = float(value) if "." in value else int(value)
        except ValueError:
            return None
    if not isinstance(value, int | float):
        return None
    if key in _COUNTS:
        return int(value) if value >= 0 and value == int(value) else None
    return value if key != "multipleOf" or value > 0 else None


def _distinct(values: list[Any]) -> list[Any]:
    """Drop duplicates; YAML's 1 and true are different."""
    kept: list[Any] = []
    for value in values:
        if not any(type(value) is type(each) and value == each for each in kept):
            kept.append(value)
    return kept


def _exclusive(made: Node) -> Node:
    """Convert exclusive bounds, which are flags in OpenAPI 3.0."""
    for flag, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(made.get(flag), bool) and made.pop(flag) and bound in made:
            made[flag] = made.pop(bound)
    return made


def _flat(made: Node) -> Node:
    """Flatten nested compositions; merge those of plain values into one schema."""
    if "allOf" not in made:
        return made
    members: list[Node] = []
    for member in made.pop("allOf"):
        inner = member.get("allOf")
        if inner is None:
            members += [member] if member else []
            continue
        rest = {key: value for key, value in member.items() if key != "allOf"}
        members += [*inner, *([rest] if rest else [])]
    if len(members) == 1 and "$ref" not in members[0] and not (set(members[0]) & set(made) & set(_SHAPES)):
        return {**members[0], **made}
    if members and not any(_is_made_of_parts(member) for member in (made, *members)):
        for member in members:
            made = {**member, **made}
        return made
    choice = next((each for each in members if _branches(each)), None)
    if choice is not None and "properties" not in made:
        others = [each for each in members if each is not choice]
        return {**made, "anyOf": [_flat({"allOf": [*others, branch]}) for branch in _branches(choice)]}
    return {**made, "allOf": members} if members else made


def _is_made_of_parts(schema: Node) -> bool:
    return any(key in schema for key in ("$ref", "properties", "items", "allOf", "anyOf", "oneOf"))


def _branches(schema: Node) -> list[Node]:
    """The members of a plain union."""
    for keyword in ("anyOf", "oneOf"):
        members = schema.get(keyword) or []
        if len(members) > 1 and not set(schema) - {keyword, "type", "description"}:
            return members if all(_is_made_of_parts(each) for each in members) else []
    return []


def _with_null(made: Node) -> Node:
    """Use one notation for null, whatever the document's version."""
    kinds = made.get("type")
    if isinstance(kinds, list) and "null" in kinds:
        rest = [kind for kind in kinds if kind != "null"]
        made["type"] = rest[0] if len(rest) == 1 else rest
        made["nullable"] = True
    for keyword in ("anyOf", "oneOf"):
        members = made.get(keyword)
        if members is None:
            continue
        kept = [member for member in members if not _is_null(member)]
        if len(kept) == len(members):
            continue
        made["nullable"] = True
        if len(kept) == 1 and "properties" not in made and "allOf" not in made:
            del made[keyword]
            made.update({**kept[0], **made})
        elif kept:
            made[keyword] = kept
        else:
            del made[keyword]
    return made


def _is_null(member: Node) -> bool:
    return (
        member == _NULL
        or (member.get("enum") == [None])
        or (set(member) <= {"nullable", "description"} and member.get("nullable") is True)
    )


def _choice(members: list[Node]) -> Node:
    kept = _distinct(members)
    if not all(kept):
        return {}
    return kept[0] if len(kept) == 1 else {"anyOf": kept}
