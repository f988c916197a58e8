"""Final clean-up: OpenAPI 3.1 notation, open enums, shared envelopes and parameters, nothing unused."""

from __future__ import annotations

import json
from collections import Counter

from .document import (
    Node,
    content_schema,
    endpoints,
    reachable,
    reference,
    referenced_name,
    roots,
    schemas,
    walk,
)
from .prune import prune
from .rows import resolved
from .words import pascal

PAGE = "Page"
"""Component with the fields of every enveloped list besides its rows."""


def tidy(document: Node) -> None:
    """Convert the document to the form that is written."""
    _share_page_envelope(document)
    for schema in roots(document):
        for node in list(walk(schema)):
            _collapse_single(node)
            _spell_null(node)
    _require_what_is_there(document)
    prune(document)
    _open_enums(document)
    _share_parameters(document)


def _share_page_envelope(document: Node) -> None:
    """Share the fields `object` and `total` of all lists in one component."""
    for endpoint in endpoints(document):
        paging = endpoint.operation.get("x-portkey-paging")
        name = referenced_name(content_schema(endpoint.operation["responses"].get("200")))
        if not paging or paging.get("total") != "total" or name is None:
            continue
        schema = schemas(document)[name]
        fields = schema.get("properties")
        if not fields or "total" not in fields or fields.get("object", {}).get("enum", ["list"]) != ["list"]:
            continue
        for shared in ("object", "total"):
            fields.pop(shared, None)
        required = [field for field in schema.pop("required", []) if field in fields]
        own: Node = {"type": "object", "properties": fields}
        if required:
            own["required"] = required
        description = schema.get("description")
        schema.clear()
        schema.update({"description": description} if description else {})
        schema["allOf"] = [reference(PAGE), own]


def _require_what_is_there(document: Node) -> None:
    """Remove required fields that the document does not have: they are from another version of it."""
    for schema in schemas(document).values():
        fields = resolved(document, schema)["properties"]
        for part in (schema, *schema.get("allOf", [])):
            if isinstance(part.get("required"), list) and fields:
                part["required"] = [name for name in part["required"] if name in fields]
                if not part["required"]:
                    del part["required"]


def _collapse_single(node: Node) -> None:
    """Replace a union of one schema by that schema."""
    for keyword in ("anyOf", "oneOf"):
        if isinstance(node.get(keyword), list) and len(node[keyword]) == 1 and "properties" not in node:
            node.update(node.pop(keyword)[0])


def _spell_null(node: Node) -> None:
    """Convert `nullable: true` of the published document and the corrections to OpenAPI 3.1's null type."""
    if not node.pop("nullable", False):
        return
    if isinstance(node.get("enum"), list) and None not in node["enum"]:
        node["enum"].append(None)
    if "$ref" in node:
        target = node.pop("$ref")
        rest = dict(node)
        node.clear()
        node.update({**rest, "anyOf": [{"$ref": target}, {"type": "null"}]})
    elif isinstance(node.get("type"), str):
        node["type"] = [node["type"], "null"]
    elif isinstance(node.get("anyOf"), list):
        node["anyOf"].append({"type": "null"})
    elif isinstance(node.get("allOf"), list):
        node["anyOf"] = [{"allOf": node.pop("allOf")}, {"type": "null"}]


def _open_enums(document: Node) -> None:
    """Open the enums of responses, to which the API may add values at any time.

    `x-extensible-enum` is the established notation for that. Enums of requests stay closed, so that typos are
    found before sending, unless a correction has `x-portkey-open: true`.
    """
    sent: list[Node] = []
    for endpoint in endpoints(document):
        sent += [parameter["schema"] for parameter in endpoint.operation.get("parameters", [])]
        body = content_schema(endpoint.operation.get("requestBody"))
        sent += [body] if body is not None else []
    written = [*sent, *(schemas(document)[name] for name in reachable(document, sent))]
    closed = {
        id(node) for schema in written for node in walk(schema) if not node.pop("x-portkey-open", False)
    }
    for schema in roots(document):
        for node in walk(schema):
            values = node.get("enum")
            if id(node) not in closed and isinstance(values, list) and _are_words(values):
                items = list(node.items())
                node.clear()
                for key, value in items:
                    if key == "enum":
                        node["x-extensible-enum"] = [item for item in value if item is not None]
                    else:
                        node[key] = value


def _are_words(values: list[object]) -> bool:
    return all(value is None or isinstance(value, str) for value in values)


def _share_parameters(document: Node) -> None:
    """Share parameters that are equal in several operations.

    If a name has several descriptions, the most frequent one is shared and the others stay in their
    operations.
    """
    texts: Counter[tuple[str, str]] = Counter()
    for endpoint in endpoints(document):
        for parameter in endpoint.operation.get("parameters", []):
            texts[pascal(parameter["name"]), json.dumps(parameter, sort_keys=True)] += 1
    chosen: dict[str, str] = {}
    for (name, text), count in sorted(texts.items(), key=lambda item: (-item[1], item[0])):
        if count > 1:
            chosen.setdefault(name, text)
    for endpoint in endpoints(document):
        parameters = endpoint.operation.get("parameters", [])
        for index, parameter in enumerate(parameters):
            name = pascal(parameter["name"])
            if chosen.get(name) == json.dumps(parameter, sort_keys=True):
                document["components"].setdefault("parameters", {})[name] = parameter
                parameters[index] = {"$ref": f"#/components/parameters/{name}"}
    shared = document["components"].get("parameters", {})
    document["components"]["parameters"] = {name: shared[name] for name in sorted(shared)}
