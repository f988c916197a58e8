"""The properties of a document that programs depend on, in a form that can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from .document import Endpoint, Node, content_schema, endpoints, flow, reachable, referenced_name, schemas

_NOT_LIMITS = {
    "type", "properties", "required", "items", "additionalProperties", "anyOf", "oneOf", "allOf", "enum",
    "x-extensible-enum", "description", "title", "examples", "example", "$ref", "in", "name", "schema",
}  # fmt: skip


@attrs.frozen
class FieldFacts:
    """One parameter, field, or schema other than an object.

    Attributes:
        type: in words, such as "list of Workspace" or "string or null".
        values: the values of an enum; empty for any other type.
        limits: formats, defaults and bounds, by keyword.
    """

    type: str
    required: bool = False
    values: tuple[str, ...] = ()
    limits: Mapping[str, str] = attrs.field(factory=dict)


@attrs.frozen
class OperationFacts:
    """One operation: its route, its metadata and its parameters."""

    route: str
    about: Mapping[str, str]
    parameters: Mapping[str, FieldFacts]


@attrs.frozen
class SchemaFacts:
    """One component schema, and the ids of the operations that send and return it."""

    fields: Mapping[str, FieldFacts]
    own: FieldFacts
    sent_by: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()


@attrs.frozen
class Facts:
    """Everything that is compared in a document."""

    operations: Mapping[str, OperationFacts]
    schemas: Mapping[str, SchemaFacts]


def facts(document: Node) -> Facts:
    """Collect the facts of a document that `make sync` wrote."""
    sent: dict[str, list[str]] = {}
    answered: dict[str, list[str]] = {}
    operations = {}
    for endpoint in endpoints(document):
        id = str(endpoint.operation["operationId"])
        operations[id] = _operation(document, endpoint)
        body = content_schema(endpoint.operation.get("requestBody"))
        for name in reachable(document, [body] if body else []):
            sent.setdefault(name, []).append(id)
        for name in reachable(document, list(_answers(endpoint.operation).values())):
            answered.setdefault(name, []).append(id)
    return Facts(
        operations,
        {
            name: SchemaFacts(
                dict(_fields(schema)),
                field(schema),
                tuple(sent.get(name, ())),
                tuple(answered.get(name, ())),
            )
            for name, schema in schemas(document).items()
        },
    )


def _answers(operation: Node) -> dict[str, Node]:
    found = {}
    for status, response in operation.get("responses", {}).items():
        schema = content_schema(response) if status != "default" else None
        if schema is not None:
            found[str(status)] = schema
    return found


def _operation(document: Node, endpoint: Endpoint) -> OperationFacts:
    operation = endpoint.operation
    about = {
        key.removeprefix("x-portkey-"): flow(value)
        for key, value in operation.items()
        if key.startswith("x-portkey-")
    }
    body = content_schema(operation.get("requestBody"))
    if body is not None:
        about["body"] = spell(body)
    about |= {f"response {status}": spell(schema) for status, schema in _answers(operation).items()}
    return OperationFacts(endpoint.route, about, dict(_parameters(document, operation)))


def _parameters(document: Node, operation: Node) -> Iterator[tuple[str, FieldFacts]]:
    shared = document.get("components", {}).get("parameters", {})
    for parameter in operation.get("parameters", []):
        if "$ref" in parameter:
            parameter = shared[parameter["$ref"].rsplit("/", 1)[-1]]
        found = field(parameter.get("schema", {}), required=bool(parameter.get("required")))
        yield (
            parameter["name"],
            attrs.evolve(found, limits={**found.limits, "in": str(parameter.get("in", "query"))}),
        )


def _fields(schema: Node) -> Iterator[tuple[str, FieldFacts]]:
    for part in (schema, *schema.get("allOf", [])):
        for name, child in (part.get("properties") or {}).items():
            yield name, field(child, required=name in part.get("required", []))


def field(schema: Any, *, required: bool = False) -> FieldFacts:
    """Return the facts of one schema."""
    if not isinstance(schema, dict):
        return FieldFacts("anything", required)
    items = schema.get("items")
    inner: Node = items if isinstance(items, dict) else {}
    values = schema.get("enum") or schema.get("x-extensible-enum") or ()
    values = values or inner.get("enum") or inner.get("x-extensible-enum") or ()
    limits = {key: flow(value) for key, value in schema.items() if key not in _NOT_LIMITS}
    return FieldFacts(
        spell(schema), required, tuple(str(each) for each in values if each is not None), limits
    )


def spell(schema: Any) -> str:
    """Describe the values that a schema allows, in a few words."""
    if not isinstance(schema, dict) or not schema:
        return "anything"
    name = referenced_name(schema)
    if name is not None:
        return name
    for keyword, word in (("anyOf", " or "), ("oneOf", " or "), ("allOf", " and ")):
        if schema.get(keyword):
            return word.join(dict.fromkeys(map(spell, schema[keyword])))
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    return " or ".join(_kind(kind, schema) for kind in kinds) or "anything"


def _kind(kind: str, schema: Node) -> str:
    if kind == "array":
        return f"list of {spell(schema.get('items'))}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"object of {spell(schema['additionalProperties'])}"
    return kind
