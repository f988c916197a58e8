"""Reads a published document, with helpers that every step uses."""

from __future__ import annotations

import re
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from yaml_reader import YAMLError, read_yaml

from .problems import SyncError

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")
SCHEMA_PREFIX = "#/components/schemas/"

Node = dict[str, Any]
"""A JSON object of the document, of any form."""


class Endpoint(NamedTuple):
    """One operation and its location."""

    method: str
    path: str
    operation: Node

    @property
    def route(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def shape(self) -> str:
        """The route without the names of path parameters, which differ between versions."""
        return route_shape(self.route)


def route_shape(route: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", route)


def load_document(source: str) -> Node:
    """Read an OpenAPI document from a file or a URL.

    Raises:
        SyncError: It can't be read, or is not an OpenAPI 3 document.
    """
    try:
        if urlsplit(source).scheme in ("http", "https"):
            with urllib.request.urlopen(source, timeout=60) as response:
                text = response.read().decode("utf-8")
        else:
            text = Path(source).read_text(encoding="utf-8")
        document = read_yaml(text)
    except (OSError, ValueError, TypeError, RecursionError, YAMLError) as error:
        reason = " ".join(str(error).split())
        raise SyncError(
            "the published document can't be read", [f"{source}: {reason}"], "Name a file or a URL."
        ) from error
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        raise SyncError(
            "this is not an OpenAPI 3 document", [source], "Name the document that Portkey publishes."
        )
    if not isinstance(document.get("paths"), dict):
        raise SyncError("the document has no paths", [source], "Name the document that Portkey publishes.")
    return document


def endpoints(document: Node) -> Iterator[Endpoint]:
    """Yield all operations in the document's order."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield Endpoint(method, path, item[method])


def schemas(document: Node) -> dict[str, Node]:
    """The component schemas, by name."""
    found: dict[str, Node] = document.setdefault("components", {}).setdefault("schemas", {})
    return found


def reference(name: str) -> Node:
    return {"$ref": SCHEMA_PREFIX + name}


def referenced_name(node: object) -> str | None:
    """The component schema that a node points at, or None."""
    target = node.get("$ref") if isinstance(node, dict) else None
    return (
        target.removeprefix(SCHEMA_PREFIX)
        if isinstance(target, str) and target.startswith(SCHEMA_PREFIX)
        else None
    )


def subschemas(schema: Node) -> Iterator[tuple[str, Node]]:
    """The schemas directly inside one, each with its keyword or field."""
    for name, child in (schema.get("properties") or {}).items():
        if isinstance(child, dict):
            yield name, child
    for keyword in ("items", "additionalProperties", "not"):
        if isinstance(schema.get(keyword), dict):
            yield keyword, schema[keyword]
    for keyword in ("allOf", "anyOf", "oneOf", "prefixItems"):
        for child in schema.get(keyword) or []:
            if isinstance(child, dict):
                yield keyword, child


def content_schema(message: object) -> Node | None:
    """The JSON schema of a request body or response, or None."""
    content = message.get("content") if isinstance(message, dict) else None
    media = content.get("application/json") if isinstance(content, dict) else None
    schema = media.get("schema") if isinstance(media, dict) else None
    return schema if isinstance(schema, dict) else None


def set_content_schema(message: Node, schema: Node) -> None:
    message["content"] = {"application/json": {"schema": schema}}


def walk(schema: Node) -> Iterator[Node]:
    """A schema and all schemas inside it, without following references."""
    yield schema
    for _, child in subschemas(schema):
        yield from walk(child)


def roots(document: Node) -> Iterator[Node]:
    """All top-level schemas: of components, parameters, bodies and responses."""
    yield from schemas(document).values()
    for endpoint in endpoints(document):
        for parameter in endpoint.operation.get("parameters", []):
            if isinstance(parameter.get("schema"), dict):
                yield parameter["schema"]
        body = content_schema(endpoint.operation.get("requestBody"))
        if body is not None:
            yield body
        for response in endpoint.operation.get("responses", {}).values():
            answer = content_schema(response)
            if answer is not None:
                yield answer


def reachable(document: Node, starts: list[Node]) -> set[str]:
    """Names of the component schemas that some schemas use, directly or indirectly."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        for node in walk(waiting.pop()):
            name = referenced_name(node)
            if name is not None and name not in found and name in schemas(document):
                found.add(name)
                waiting.append(schemas(document)[name])
    return found


def flow(value: object) -> str:
    """Format plain data like the overlay's files: `{any: [a, b], evidence: family}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)
