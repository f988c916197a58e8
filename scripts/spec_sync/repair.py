"""Faults that the published document repeats, mended by rule rather than place by place.

Every rule holds for any version of the document. What needs to know one operation or one schema is a
correction in the overlay, not a rule here.
"""

from __future__ import annotations

from typing import Any

from .document import (
    Node,
    content_schema,
    endpoints,
    roots,
    schemas,
    set_content_schema,
    walk,
)
from .problems import Stop

_PROSE = ("summary", "description", "title", "example", "examples", "externalDocs", "termsOfService")
_OPERATION_KEYS = ("parameters", "requestBody", "responses")
_DEFINES_SHAPE = ("type", "properties", "items", "enum", "allOf", "anyOf", "oneOf", "additionalProperties")

EMPTY = "Empty"
"""Component for answers without content of their own (`{}`), which is how Portkey answers most changes."""


def repair(document: Node, stops: list[Stop]) -> None:
    """Apply every rule to the operations and the schemas that they use.

    A parameter that an operation points at and that is not there is left out, and added to `stops`.
    """
    _resolve_parameters(document, stops)
    for endpoint in endpoints(document):
        operation = endpoint.operation
        for key in [key for key in operation if key not in _OPERATION_KEYS]:
            del operation[key]
        operation["parameters"] = [_bare(parameter) for parameter in operation.get("parameters", [])]
        _require_body(operation)
        _keep_success(operation)
    for schema in roots(document):
        for node in walk(schema):
            _repair_schema(node)
    for endpoint in endpoints(document):
        _name_empty_answers(endpoint.operation)
    schemas(document).setdefault(EMPTY, {"type": "object"})


def _resolve_parameters(document: Node, stops: list[Stop]) -> None:
    """Write shared parameters out where they are used, each once; drop the ones that repeat the security
    scheme.

    `GET /admin/users` of the published document lists the API key's own header as a parameter.
    """
    components = document.get("components", {})
    shared = components.get("parameters", {})
    secured = {
        scheme.get("name", "").lower()
        for scheme in components.get("securitySchemes", {}).values()
        if scheme.get("in") == "header"
    }
    missing: list[str] = []
    for endpoint in endpoints(document):
        found: dict[tuple[str, str], Node] = {}
        for parameter in endpoint.operation.get("parameters", []):
            target = parameter.get("$ref")
            if target:
                name = target.rsplit("/", 1)[-1]
                if name not in shared:
                    missing.append(f"{endpoint.route}: {target}")
                    continue
                parameter = shared[name]
            place, name = parameter["in"], parameter["name"]
            if place == "header" and name.lower() in secured:
                continue
            found[place, name] = parameter
        endpoint.operation["parameters"] = list(found.values())
    if missing:
        stops.append(
            Stop(
                "parameters that the published document uses and does not define",
                missing,
                "The published document is broken there; ask for a newer one.",
            )
        )


def _bare(parameter: Node) -> Node:
    kept: Node = {
        key: parameter[key] for key in ("name", "in", "required", "style", "explode") if key in parameter
    }
    kept["schema"] = _copied(parameter.get("schema") or {})
    return kept


def _copied(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _copied(value) for key, value in node.items()}
    return [_copied(value) for value in node] if isinstance(node, list) else node


def _require_body(operation: Node) -> None:
    """A body that is described is needed: the published document forgets to say so for ten operations."""
    schema = content_schema(operation.get("requestBody"))
    if schema is None:
        operation.pop("requestBody", None)
        return
    body: Node = {"required": True}
    set_content_schema(body, schema)
    operation["requestBody"] = body


def _keep_success(operation: Node) -> None:
    """Keep the answers to what was done; errors have one form, which every operation gets later."""
    kept: Node = {}
    for status, response in operation.get("responses", {}).items():
        if str(status).startswith("2"):
            answer: Node = {}
            schema = content_schema(response)
            if schema is not None:
                set_content_schema(answer, schema)
            kept[str(status)] = answer
    operation["responses"] = kept


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
        del node["required"]  # OpenAPI 2 wrote it on the field; it means nothing here
    discriminator = node.get("discriminator")
    if discriminator is not None:
        del node["discriminator"]  # the one there is names a field that six of its nine members lack
    if isinstance(node.get("oneOf"), list) and any(_shapes(member) for member in node["oneOf"]):
        # Members overlap: the published document's own examples match several of them.
        node["anyOf"] = node.pop("oneOf")


def _shapes(member: Node) -> bool:
    return "$ref" in member or any(key in member for key in _DEFINES_SHAPE)


def _lift_misplaced_additional_properties(node: Node) -> None:
    """`additionalProperties` one level too deep is a field of that name, which every reader trips over."""
    fields = node.get("properties")
    if isinstance(fields, dict) and _is_schema(fields.get("additionalProperties")):
        node["additionalProperties"] = fields.pop("additionalProperties")


def _is_schema(value: object) -> bool:
    return isinstance(value, dict) and ("type" in value or "$ref" in value)


def _stand_aside_of_references(node: Node) -> None:
    """OpenAPI 3.0 ignores whatever stands beside `$ref`; of it only `nullable` is meant."""
    if "$ref" in node:
        for key in [key for key in node if key not in ("$ref", "nullable")]:
            del node[key]


def _loosen_formats(node: Node) -> None:
    """Ids are mostly, not always, UUIDs: slugs are taken in their place."""
    if str(node.get("format", "")).lower() in ("uuid", "string"):
        del node["format"]


def _mend_enum(node: Node) -> None:
    if isinstance(node.get("enum"), list):
        values = list(dict.fromkeys(node["enum"]))
        if node.get("nullable") and None not in values:
            values.append(None)
        node["enum"] = values


def _drop_impossible_default(node: Node) -> None:
    if "default" in node and node["default"] is None and not node.get("nullable"):
        del node["default"]


def _name_empty_answers(operation: Node) -> None:
    """An object without any field, as the answer to a change, is the API's way to say that it is done."""
    for response in operation["responses"].values():
        schema = content_schema(response)
        if schema is not None and set(schema) <= {"type", "properties"} and not schema.get("properties"):
            set_content_schema(response, {"$ref": f"#/components/schemas/{EMPTY}"})
