"""Resolves references: chained, into nested objects, circular and dangling ones."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from .document import Node
from .faults import Faults


def target(document: Node, pointer: str) -> Any:
    """Return the target of a pointer such as `#/components/schemas/A`; None if it does not exist."""
    if not pointer.startswith("#/"):
        return document if pointer in ("#", "#/") else None
    value: Any = document
    for part in pointer[2:].split("/"):
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict):
            # A status may be written as a number.
            value = value.get(key, next((each for name, each in value.items() if str(name) == key), None))
        elif isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return value


def followed(document: Node, node: Any, where: str, faults: Faults) -> Node | None:
    """Return the object at the end of a chain of references; None, with a fault, if there is none."""
    seen: list[str] = []
    while isinstance(node, dict) and isinstance(node.get("$ref"), str):
        pointer = node["$ref"]
        if pointer in seen:
            faults.miss(where, f"{pointer} leads in a circle")
            return None
        seen.append(pointer)
        node = target(document, pointer)
        if node is None:
            faults.miss(where, pointer)
            return None
    if isinstance(node, dict):
        return node
    faults.lose(where, f"{type(node).__name__} in place of an object, left out")
    return None
