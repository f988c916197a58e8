"""A value that a schema allows, with what is known put in: what a derived handler answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FORMATS: Mapping[str, str] = {
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "somebody@example.com",
    "uri": "https://example.com",
    "date": "2026-01-01",
    "date-time": "2026-01-01T00:00:00.000Z",
}
# Schemas may contain themselves.
_DEEPEST = 6


def instance(document: Mapping[str, Any], schema: Mapping[str, Any], known: Mapping[str, Any]) -> Any:
    """Return what is known of an object in the form that a schema has for it, and all else that it needs."""
    return _made(document, schema, known, 0)


def properties(document: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schemas of an object's fields, also of those that stand in its parts."""
    schema = resolved(document, schema)
    found: dict[str, Any] = {}
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())[:1], *schema.get("oneOf", ())[:1]):
        found |= properties(document, part)
    found |= schema.get("properties", {})
    return found


def resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a node, or what it refers to."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[
                part.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
            ]
        node = target
    return node


def _made(document: Mapping[str, Any], schema: Mapping[str, Any], known: object, depth: int) -> Any:
    schema = resolved(document, schema)
    fields = properties(document, schema)
    if fields and depth < _DEEPEST:
        given = known if isinstance(known, Mapping) else {}
        needed = {*schema.get("required", ()), *(name for name in fields if name in given)}
        for part in schema.get("allOf", ()):
            needed |= {*resolved(document, part).get("required", ())}
        return {
            name: given[name] if name in given else _made(document, fields[name], None, depth + 1)
            for name in fields
            if name in needed
        }
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        return _made(document, part, known, depth)
    return _scalar(document, schema, depth)


def _scalar(document: Mapping[str, Any], schema: Mapping[str, Any], depth: int) -> Any:
    for stated in ("const", "default"):
        if stated in schema:
            return schema[stated]
    choices = schema.get("enum") or schema.get("x-extensible-enum")
    if choices:
        return choices[0]
    kind = schema.get("type", "object")
    kind = kind if isinstance(kind, str) else kind[0]
    if kind == "array":
        least = schema.get("minItems", 0)
        return [_made(document, schema.get("items", {}), None, depth + 1) for _ in range(least)]
    text = _FORMATS.get(schema.get("format", ""), "simulated")
    values = {"string": text, "boolean": False, "null": None}
    number = schema.get("minimum", 0)
    return values.get(kind, number if kind in ("integer", "number") else {})
