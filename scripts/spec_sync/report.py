"""What a sync changed against the committed document: operations, parameters, fields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .document import Node, content_schema, endpoints, referenced_name, schemas

_PROSE = ("description", "summary")


def differences(before: Node, after: Node) -> list[str]:
    """One line for each operation, parameter and field that is added, changed or vanished."""
    lines: list[str] = []
    for kind, collect in (("operation", _operations), ("parameter", _parameters), ("field", _fields)):
        old, new = collect(before), collect(after)
        lines += [f"added {kind}: {name}" for name in new if name not in old]
        lines += [f"vanished {kind}: {name}" for name in old if name not in new]
        lines += [
            f"changed {kind}: {name}: {old[name]} -> {new[name]}"
            for name in new
            if name in old and old[name] != new[name]
        ]
    return lines


def _operations(document: Node) -> Mapping[str, str]:
    found = {}
    for endpoint in endpoints(document):
        operation = endpoint.operation
        answers = {
            status: referenced_name(content_schema(response))
            for status, response in operation["responses"].items()
            if status != "default"
        }
        facts = {key: value for key, value in operation.items() if key.startswith("x-")}
        facts["request"] = referenced_name(content_schema(operation.get("requestBody")))
        facts["answers"] = answers
        found[f"{operation['operationId']} ({endpoint.route})"] = _compact(facts)
    return found


def _parameters(document: Node) -> Mapping[str, str]:
    shared = document.get("components", {}).get("parameters", {})
    found = {}
    for endpoint in endpoints(document):
        for parameter in endpoint.operation.get("parameters", []):
            if "$ref" in parameter:
                parameter = shared[parameter["$ref"].rsplit("/", 1)[-1]]
            facts = {key: value for key, value in parameter.items() if key not in ("name", *_PROSE)}
            found[f"{endpoint.operation['operationId']}({parameter['name']})"] = _compact(facts)
    return found


def _fields(document: Node) -> Mapping[str, str]:
    found = {}
    for name, schema in schemas(document).items():
        for part in (schema, *schema.get("allOf", [])):
            for field, child in (part.get("properties") or {}).items():
                facts = {key: value for key, value in child.items() if key not in _PROSE}
                facts["required"] = field in part.get("required", [])
                found[f"{name}.{field}"] = _compact(facts)
    return found


def _compact(facts: Any) -> str:
    return json.dumps(facts, sort_keys=True, ensure_ascii=False)
