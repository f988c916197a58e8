"""Whether an operation returns a list, and how it is paged."""

from __future__ import annotations

from typing import Any

from .document import Endpoint, Node, content_schema, referenced_name, schemas
from .words import singular

_ENVELOPE = {
    "object", "total", "total_count", "count", "has_more", "success", "status", "page", "page_size", "limit",
    "current_page", "currentPage", "pageSize", "offset", "next", "next_page", "cursor", "next_cursor",
    "message", "total_pages",
}  # fmt: skip
_PAGES = (
    ("current_page", "page_size"),
    ("currentPage", "pageSize"),
    ("page", "page_size"),
    ("page", "pageSize"),
    ("page", "limit"),
)
_TURNING = {name for pair in _PAGES for name in pair}
_DEPTH = 8


def success(operation: Node) -> Node | None:
    """Return the schema of the success response."""
    answers = [content_schema(each) for code, each in operation["responses"].items() if code != "default"]
    return next((answer for answer in answers if answer is not None), None)


def resolved(document: Node, schema: Any, depth: int = 0) -> Node:
    """Return a schema with all its fields, including those of compositions and references."""
    name = referenced_name(schema)
    if name is not None:
        schema = schemas(document).get(name)
    if not isinstance(schema, dict) or depth > _DEPTH:
        return {"properties": {}}
    if referenced_name(schema) is not None:
        return resolved(document, schema, depth + 1)
    fields: Node = {}
    kind = schema.get("type")
    for part in schema.get("allOf") or []:
        found = resolved(document, part, depth + 1)
        fields |= found.get("properties") or {}
        kind = kind or found.get("type")
    for part in [*(schema.get("anyOf") or []), *(schema.get("oneOf") or [])]:
        fields |= resolved(document, part, depth + 1).get("properties") or {}
    fields |= schema.get("properties") or {}
    return {**schema, "properties": fields, **({"type": kind} if kind else {})}


def rows(document: Node, endpoint: Endpoint) -> list[str]:
    """Return the field of a response with the rows; None if the response is not a list in an envelope."""
    fields = (
        resolved(document, success(endpoint.operation))["properties"] if success(endpoint.operation) else {}
    )
    lists = [name for name, child in fields.items() if resolved(document, child).get("type") == "array"]
    if "data" in lists:
        return ["data"]
    last = endpoint.path.rstrip("/").rpartition("/")[2].replace("-", "_")
    named = [name for name in lists if name == last]
    others = set(fields) - _ENVELOPE - set(lists)
    turned = _TURNING & _parameters(endpoint)
    if len(lists) == 1 and (named or turned or not others):
        return lists
    return named


def answers_list(document: Node, endpoint: Endpoint) -> bool:
    """Whether an operation returns a list."""
    answer = success(endpoint.operation)
    if answer is None:
        last = endpoint.path.rpartition("/")[2]
        return not last.startswith("{") and singular(last) != last
    whole = resolved(document, answer)
    kinds = (
        resolved(document, whole["properties"].get("object")).get("enum") if whole.get("properties") else None
    )
    return whole.get("type") == "array" or kinds == ["list"] or bool(rows(document, endpoint))


def field(document: Node, schema: Any, place: str) -> Node | None:
    """Return a field of a schema; "data.rows" is a field inside another."""
    for name in place.split("."):
        schema = (resolved(document, schema).get("properties") or {}).get(name)
    return schema if isinstance(schema, dict) else None


def paging(document: Node, endpoint: Endpoint) -> Node:
    """Return the paging of an operation; empty if it does not return a list."""
    answer = resolved(document, success(endpoint.operation))
    found = rows(document, endpoint)
    if not found and answer.get("type") != "array":
        return {}
    parameters = {part["name"]: part["schema"] for part in endpoint.operation.get("parameters", [])}
    pages = next((each for each in _PAGES if set(each) <= parameters.keys()), None)
    made: Node = {}
    limits: tuple[tuple[str, object], ...] = ()
    if pages is not None:
        page, size = parameters[pages[0]], parameters[pages[1]]
        first = 1 if 1 in (page.get("minimum"), page.get("default")) else 0
        made = {"page": pages[0], "size": pages[1], "first": first}
        limits = (("default_size", size.get("default")), ("max_size", size.get("maximum")))
    made["rows"] = found
    for total in ("total", "total_count"):
        if total in (answer.get("properties") or {}):
            made["total"] = total
            break
    if "has_more" in (answer.get("properties") or {}):
        made["has_more"] = "has_more"
    made |= {key: value for key, value in limits if type(value) is int}
    return made


def _parameters(endpoint: Endpoint) -> set[str]:
    return {str(part.get("name")) for part in endpoint.operation.get("parameters", [])}
