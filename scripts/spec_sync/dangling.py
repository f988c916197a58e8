"""Dangling references from corrections, which occur with older documents."""

from __future__ import annotations

from .document import Node, content_schema, endpoints, referenced_name, roots, schemas, walk


def drop_dangling(document: Node, shared: Node) -> list[str]:
    """Drop added operations that lack the schema of their body or response; free fields that lack theirs.

    Args:
        document: The document after its corrections.
        shared: Component schemas that are added later.

    Returns:
        A remark for each.
    """
    known = schemas(document).keys() | shared.keys()
    remarks: list[str] = []
    for endpoint in list(endpoints(document)):
        messages = [endpoint.operation.get("requestBody"), *endpoint.operation["responses"].values()]
        missing = {referenced_name(content_schema(message)) for message in messages} - known - {None}
        if missing:
            del document["paths"][endpoint.path][endpoint.method]
            remarks.append(f"{endpoint.route}: left out, {', '.join(sorted(map(str, missing)))} is missing")
    for schema in roots(document):
        for node in walk(schema):
            name = referenced_name(node)
            if name is not None and name not in known:
                del node["$ref"]
                remarks.append(f"{name} is missing: what refers to it may hold anything")
    return remarks
