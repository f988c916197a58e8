"""Sample values for schemas, filled with known fields: the responses of derived handlers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

_FORMATS: Mapping[str, str] = {
    "uuid": "00000000-0000-4000-8000-000000000000",
    "email": "somebody@example.com",
    "uri": "https://example.com",
    "date": "2026-01-01",
    "date-time": "2026-01-01T00:00:00.000Z",
}
# Schemas can be recursive.
_DEEPEST = 6


def instance(document: Mapping[str, Any], schema: Mapping[str, Any], known: Mapping[str, Any]) -> Any:
    """Return an object that matches a schema, with the known fields and all others that it requires."""
    return _made(document, schema, known, 0)


def properties(document: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schemas of an object's fields, including those of `allOf` and the like."""
    schema = resolved(document, schema)
    found: dict[str, Any] = {}
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ())[:1], *schema.get("oneOf", ())[:1]):
        found |= properties(document, part)
    found |= schema.get("properties", {})
    return found


def resolved(document: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a node, after following a reference."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            name = unquote(part).replace("~1", "/").replace("~0", "~")
            target = target[int(name)] if isinstance(target, list) else target[name]
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
            name: _fitting(document, fields[name], given.get(name), depth + 1)
            for name in fields
            if name in needed
        }
    for part in (*schema.get("allOf", ()), *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        return _made(document, part, known, depth)
    return _scalar(document, schema, depth)


def _fitting(document: Mapping[str, Any], schema: Mapping[str, Any], value: object, depth: int) -> Any:
    """Return a written value in the form in which it is read, if the two differ."""
    kinds, formats = _kinds(document, schema)
    if "email" in formats and "@" not in str(value):
        value = None
    if not kinds or _kind(value) in kinds or (type(value) is int and "number" in kinds):
        return value if value is not None or "null" in kinds else _made(document, schema, None, depth)
    if isinstance(value, bool) and "integer" in kinds:
        return int(value)
    if isinstance(value, dict | list) and "string" in kinds:
        return json.dumps(value)
    return _made(document, schema, None, depth)


def _kinds(document: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """Return the JSON types that a schema names, and the formats of its strings."""
    schema = resolved(document, schema)
    stated = schema.get("type", ())
    kinds = {stated} if isinstance(stated, str) else set(stated)
    formats = {schema["format"]} if "format" in schema else set()
    for part in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        inner, more = _kinds(document, part)
        kinds, formats = kinds | inner, formats | more
    return kinds, formats


def _kind(value: object) -> str:
    if value is None:
        return "null"
    names = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object", list: "array"}
    return names.get(type(value), "")


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
