"""Converts parameters, bodies and responses of any OpenAPI 3 document to the plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from .document import METHODS, Node, set_content_schema
from .faults import Faults
from .pointers import followed
from .schema_forms import Forms

_PARAMETER_SCHEMA = ("type", "format", "enum", "items", "default", "nullable", "pattern")
_ANY_CONTENT = ("*/*", "application/*")


@attrs.frozen
class Messages:
    """Reads operations.

    Attributes:
        document: The published document, for resolving references.
        forms: Reads the schemas.
        faults: Collects what is left out.
        secured: Headers with the API key, in lower case: they are not parameters.
    """

    document: Node
    forms: Forms
    faults: Faults
    secured: frozenset[str]

    def operation(self, path: str, method: str, item: Node, operation: Node) -> Node:
        """Return an operation with parameters, a body and success responses."""
        where = f"{method.upper()} {path}"
        made: Node = {}
        listed = [*_listed(item.get("parameters")), *_listed(operation.get("parameters"))]
        made["parameters"] = self.parameters(path, where, listed)
        if operation.get("requestBody") is not None:
            body = followed(self.document, operation["requestBody"], f"{where}: body", self.faults)
            schema = self.content(body, f"{where}: body")
            if schema is not None:  # a body is an object, even if its fields are not described
                made["requestBody"] = _message(schema or {"type": "object"})
        made["responses"] = self.responses(operation.get("responses"), where)
        return made

    def parameters(self, path: str, where: str, listed: list[Any]) -> list[Node]:
        """Return path and query parameters, each once: an operation's own override those of its path."""
        found: dict[tuple[str, str], Node] = {}
        for raw in listed:
            parameter = followed(self.document, raw, f"{where}: parameter", self.faults)
            if parameter is None:
                continue
            name, place = str(parameter.get("name") or ""), str(parameter.get("in") or "")
            if place == "header" and name.lower() in self.secured:
                continue
            if not name or place not in ("path", "query"):
                self.faults.lose(
                    where,
                    f"parameter `{name}` in {place or 'no place'} left out: only path and query are sent",
                )
                continue
            kept: Node = {key: parameter[key] for key in ("required", "style", "explode") if key in parameter}
            if not isinstance(kept.get("required", False), bool):
                kept["required"] = str(kept["required"]).lower() == "true"
            schema = self.forms.schema(_parameter_schema(parameter), f"{where}: parameter `{name}`")
            found[place, name] = {"name": name, "in": place, **kept, "schema": schema}
        named = list(dict.fromkeys(re.findall(r"{([^{}]*)}", path)))
        for place, name in list(found):
            if place == "path" and name not in named:
                del found[place, name]
                self.faults.lose(where, f"parameter `{name}` left out: the path has no place for it")
        for name in named:
            own = found.setdefault(("path", name), {"name": name, "in": "path", "schema": {"type": "string"}})
            own["required"] = True
        return list(found.values())

    def responses(self, responses: Any, where: str) -> Node:
        """Return the success responses; errors have one form, which every operation gets later."""
        kept: Node = {}
        for status, raw in responses.items() if isinstance(responses, dict) else ():
            code = str(status).upper().replace("2XX", "200")
            if not code.startswith("2"):
                continue
            response = followed(self.document, raw, f"{where}: response {code}", self.faults)
            schema = self.content(response, f"{where}: response {code}")
            kept.setdefault(code, {} if schema is None else _message(schema))
        if not kept:
            # If one response covers all statuses, it includes success.
            raw = responses.get("default") if isinstance(responses, dict) else None
            response = raw and followed(self.document, raw, f"{where}: response", self.faults)
            schema = self.content(response, f"{where}: response") if response else None
            kept["200"] = {} if schema is None else _message(schema)
            self.faults.lose(where, "does not say which response means success; 200 is assumed")
        return self._one_answer(kept, where)

    def _one_answer(self, kept: Node, where: str) -> Node:
        answers = {code: each["content"] for code, each in kept.items() if "content" in each}
        first = next(iter(answers), None)
        for code, content in answers.items():
            if first is not None and content != answers[first]:
                del kept[code]
                self.faults.lose(where, f"response {code} differs from {first}, left out")
        return kept

    def content(self, message: Node | None, where: str) -> Node | None:
        """Return the schema of a message's JSON; None if it has none."""
        content = message.get("content") if message else None
        if not isinstance(content, dict) or not content:
            return None
        ranked = sorted(content, key=_json_rank)
        if _json_rank(ranked[0]) > len(_ANY_CONTENT) + 2:
            self.faults.lose(where, f"is {', '.join(map(str, content))}, left out: only JSON is described")
            return None
        media = followed(self.document, content[ranked[0]], where, self.faults)
        if media is None or "schema" not in media:
            return None
        return self.forms.schema(media["schema"], where)


def _json_rank(kind: Any) -> int:
    """Sort key of media types: the lower, the more likely JSON."""
    bare = str(kind).partition(";")[0].strip().lower()
    if bare == "application/json":
        return 0 if kind == "application/json" else 1
    if bare.endswith(("+json", "/json")):
        return 2
    return 3 + _ANY_CONTENT.index(bare) if bare in _ANY_CONTENT else 9


def _parameter_schema(parameter: Node) -> Any:
    if "schema" in parameter:
        return parameter["schema"]
    if "content" in parameter:  # JSON or another notation, as text
        return {"type": "string"}
    return {key: parameter[key] for key in _PARAMETER_SCHEMA if key in parameter}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _message(schema: Node) -> Node:
    made: Node = {}
    set_content_schema(made, schema)
    return made


def path_items(document: Node, faults: Faults) -> Iterator[tuple[str, str, Node, Node]]:
    """Yield the operations as published: path, method, path item, operation."""
    for key, raw in document["paths"].items():
        path = "/" + str(key).strip("/")
        if str(key).startswith("x-") or raw is None:
            continue
        item = followed(document, raw, path, faults)
        if item is None:
            continue
        for method in METHODS:
            operation = item.get(method)
            if operation is not None:
                found = followed(document, operation, f"{method.upper()} {path}", faults)
                if found is not None:
                    yield path, method, item, found
