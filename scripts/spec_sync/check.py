"""Validates the document before it is written."""

from __future__ import annotations

from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from .document import Node, content_schema, endpoints, referenced_name, schemas, walk
from .problems import Stop


def check(document: Node, stops: list[Stop]) -> None:
    """Stop if the document is not valid OpenAPI 3.1, or if something has no name."""
    unnamed = [
        f"{endpoint.route}: {role}"
        for endpoint in endpoints(document)
        for role, message in _messages(endpoint.operation)
        if content_schema(message) is not None and referenced_name(content_schema(message)) is None
    ]
    for name, schema in schemas(document).items():
        for node in list(walk(schema))[1:]:
            if node.get("properties") and node not in schema.get("allOf", []):
                unnamed.append(f"{name}: an object with {', '.join(node['properties'])}")
    if unnamed:
        stops.append(
            Stop(
                "bodies, responses or objects without a name",
                unnamed,
                "Name them in the overlay.",
            )
        )
    try:
        invalid = [
            f"{'/'.join(map(str, error.absolute_path)) or 'document'}: {error.message[:200]}"
            for error in OpenAPIV31SpecValidator(document).iter_errors()
        ]
    except Exception as error:  # the validator itself fails on circular and dangling references
        invalid = [f"the validator gave up: {type(error).__name__}: {str(error)[:200]}"]
    if invalid:
        stops.append(
            Stop("the result is not a valid OpenAPI document", invalid, "Fix the correction that caused it.")
        )


def _messages(operation: Node) -> list[tuple[str, Any]]:
    answers = [
        (f"response {status}", answer)
        for status, answer in operation["responses"].items()
        if status != "default"
    ]
    return [("request", operation.get("requestBody")), *answers]
