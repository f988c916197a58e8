"""Sample values for schemas of the API description: one that holds every field, the same at every run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_DEEPEST = 4
_FORMATS = {
    "date-time": "2031-05-04T03:02:01.000Z",
    "email": "ada@example.com",
    "uri": "https://example.com/x",
}


def sample(schema: Mapping[str, Any], components: Mapping[str, Any], depth: int = 0) -> Any:
    """Make a value that a schema allows. Inner objects deeper than a few levels are left empty."""
    if "$ref" in schema:
        return sample(components[schema["$ref"].rsplit("/", 1)[-1]], components, depth)
    for keyword in ("enum", "x-extensible-enum"):
        if keyword in schema:
            return next(value for value in schema[keyword] if value is not None)
    if "allOf" in schema:
        merged: dict[str, Any] = {}
        for part in schema["allOf"]:
            merged |= sample(part, components, depth)
        return merged
    if "anyOf" in schema:
        return sample(schema["anyOf"][0], components, depth)
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        return _object(schema, components, depth)
    if kind == "array":
        return [sample(schema["items"], components, depth + 1)] if depth < _DEEPEST else []
    if kind == "string":
        return _text(schema)
    if kind == "boolean":
        return True
    return schema.get("minimum", schema.get("maximum", 7))


def _object(schema: Mapping[str, Any], components: Mapping[str, Any], depth: int) -> dict[str, Any]:
    fields = schema.get("properties") or {}
    # `oneOf` of bare `required` lists: exactly one of these fields may be there.
    rivals = [name for choice in schema.get("oneOf", []) for name in choice.get("required", [])]
    value = {
        name: sample(child, components, depth + 1)
        for name, child in fields.items()
        if (depth < _DEEPEST or name in schema.get("required", [])) and name not in rivals[1:]
    }
    extra = schema.get("additionalProperties")
    if isinstance(extra, Mapping) and extra:
        value["green"] = sample(extra, components, depth + 1)
    elif not fields and extra is not False:
        value["free"] = "form"
    return value


def _text(schema: Mapping[str, Any]) -> str:
    return _FORMATS.get(schema.get("format", ""), "sample-text")
