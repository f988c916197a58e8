"""Drop component schemas that no operation uses."""

from __future__ import annotations

from .document import Node, content_schema, endpoints, reachable, schemas


def prune(document: Node) -> None:
    """Keep the schemas that operations and shared responses use, sorted by name."""
    starts: list[Node] = []
    for endpoint in endpoints(document):
        starts += [parameter["schema"] for parameter in endpoint.operation.get("parameters", [])]
        messages = [endpoint.operation.get("requestBody"), *endpoint.operation["responses"].values()]
        starts += [schema for schema in map(content_schema, messages) if schema is not None]
    for response in document["components"].get("responses", {}).values():
        schema = content_schema(response)
        starts += [schema] if schema is not None else []
    used = reachable(document, starts)
    kept = {name: schemas(document)[name] for name in sorted(used)}
    schemas(document).clear()
    schemas(document).update(kept)
