"""Fixes recurring faults of the published document with general rules.

Every rule applies to any version of the document. Anything specific to one operation or schema is a
correction in the overlay instead.
"""

from __future__ import annotations

import jsonschema_rs

from .document import (
    Node,
    content_schema,
    endpoints,
    roots,
    schemas,
    set_content_schema,
    walk,
)

_PROSE = ("summary", "description", "title", "example", "examples", "externalDocs", "termsOfService")
_DEFINES_SHAPE = ("type", "properties", "items", "enum", "allOf", "anyOf", "oneOf", "additionalProperties")
_LIMITS = (
    "type", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
    "minItems", "maxItems", "format",
)  # fmt: skip

EMPTY = "Empty"
"""Component for empty responses (`{}`), which Portkey returns for most changes."""


def repair(document: Node) -> None:
    """Apply every rule to the operations and the schemas that they use."""
    for schema in roots(document):
        for node in walk(schema):
            _repair_schema(node)
    for endpoint in endpoints(document):
        _name_empty_answers(endpoint.operation)
    schemas(document).setdefault(EMPTY, {"type": "object"})


def _repair_schema(node: Node) -> None:
    _lift_misplaced_additional_properties(node)
    for key in [key for key in node if key in _PROSE or key.startswith("x-")]:
        del node[key]
    _stand_aside_of_references(node)
    _loosen_formats(node)
    _mend_enum(node)
    _drop_impossible_default(node)
    if node.get("type") == "array" and "items" not in node:
        node["items"] = {}
    if node.get("nullable") is False:
        del node["nullable"]
    required = node.get("required")
    if isinstance(required, bool):
        del node["required"]  # OpenAPI 2 has it on the field; here it means nothing
    discriminator = node.get("discriminator")
    if discriminator is not None:
        del node["discriminator"]  # the only one names a field that six of its nine members lack
    if isinstance(node.get("oneOf"), list) and any(_shapes(member) for member in node["oneOf"]):
        # Members overlap: the published document's own examples match several of them.
        node["anyOf"] = node.pop("oneOf")


def _shapes(member: Node) -> bool:
    return "$ref" in member or any(key in member for key in _DEFINES_SHAPE)


def _lift_misplaced_additional_properties(node: Node) -> None:
    """Move up `additionalProperties` that is one level too deep, where it would be a field of that name."""
    fields = node.get("properties")
    if isinstance(fields, dict) and _is_schema(fields.get("additionalProperties")):
        node["additionalProperties"] = fields.pop("additionalProperties")


def _is_schema(value: object) -> bool:
    return isinstance(value, dict) and ("type" in value or "$ref" in value)


def _stand_aside_of_references(node: Node) -> None:
    """Keep only `nullable` of the keywords besides `$ref`, which OpenAPI 3.0 ignores."""
    if "$ref" in node:
        for key in [key for key in node if key not in ("$ref", "nullable")]:
            del node[key]


def _loosen_formats(node: Node) -> None:
    """Remove the UUID format of ids: most are UUIDs, but slugs are accepted too."""
    if str(node.get("format", "")).lower() in ("uuid", "string"):
        del node["format"]


def _mend_enum(node: Node) -> None:
    if isinstance(node.get("enum"), list):
        values = list(node["enum"])
        if node.get("nullable") and None not in values:
            values.append(None)
        node["enum"] = values


def _drop_impossible_default(node: Node) -> None:
    """Remove invalid defaults: null if the value can't be null, 0 if it must be at least 1."""
    if "default" not in node:
        return
    limits = {key: node[key] for key in _LIMITS if key in node}
    if node.get("nullable") and "type" in limits:
        kinds = limits["type"] if isinstance(limits["type"], list) else [limits["type"]]
        limits["type"] = [*kinds, "null"]
    lone_null = node["default"] is None and not node.get("nullable")
    if lone_null or not jsonschema_rs.is_valid(limits, node["default"], validate_formats=True):
        del node["default"]


def _name_empty_answers(operation: Node) -> None:
    """Use one schema for the empty object in responses to changes, which only means success."""
    for response in operation["responses"].values():
        schema = content_schema(response)
        if schema is not None and is_empty(schema):
            set_content_schema(response, {"$ref": f"#/components/schemas/{EMPTY}"})


def is_empty(schema: Node) -> bool:
    """Whether a schema is an object without fields, and nothing more."""
    return set(schema) <= {"type", "properties"} and not schema.get("properties")
