"""Names every object, and splits schemas that are both read and written.

Responses become classes and request bodies become typed dicts, so a schema that is used in both directions
becomes two: the one for responses keeps the name, the other is called `...Params`.
"""

import copy
from collections.abc import Callable, Iterator
from typing import Any

from openapi_python_client.strings import pascal_case

from .document import Json, reference_target

__all__ = ("Naming", "reachable", "references", "split")

PARAMS = "Params"


class Naming:
    """Moves inline objects to the named schemas, so that each class has a name derived from its position."""

    def __init__(self, schemas: Json) -> None:
        self.schemas = schemas

    def all(self) -> None:
        """Name the inline objects inside the named schemas."""
        for name in list(self.schemas):
            schema = self.schemas[name]
            if _has_fields(schema):
                self._fields(schema, name)
            else:
                self.schemas[name] = self._inner(schema, name)

    def place(self, schema: Json, name: str) -> Json:
        """Name an inline object, or those inside it; return the reference that replaces it."""
        if not _has_fields(schema):
            return self._inner(schema, name)
        taken, number = name, 2
        while taken in self.schemas:
            taken, number = f"{name}{number}", number + 1
        prose = {key: schema.pop(key) for key in ("x-portkey-secret",) if key in schema}
        self.schemas[taken] = schema
        self._fields(schema, taken)
        reference = {"$ref": f"#/components/schemas/{taken}"}
        return {"allOf": [reference], **prose} if prose else reference

    def _fields(self, schema: Json, owner: str) -> None:
        for name, field in schema["properties"].items():
            schema["properties"][name] = self.place(field, f"{owner}{pascal_case(name)}")
        if isinstance(schema.get("additionalProperties"), dict):
            schema["additionalProperties"] = self.place(schema["additionalProperties"], f"{owner}Value")

    def _inner(self, schema: Json, name: str) -> Json:
        if "anyOf" in schema:
            objects = [member for member in schema["anyOf"] if _has_fields(member)]
            names = {
                id(member): name if len(objects) == 1 else f"{name}Option{i}"
                for i, member in enumerate(objects, 1)
            }
            schema["anyOf"] = [self.place(member, names.get(id(member), name)) for member in schema["anyOf"]]
        if "items" in schema:
            schema["items"] = self.place(schema["items"], f"{name}Item")
        if isinstance(schema.get("additionalProperties"), dict):
            schema["additionalProperties"] = self.place(schema["additionalProperties"], f"{name}Value")
        return schema


def reachable(schemas: Json, roots: list[Any]) -> set[str]:
    """Return the names of all schemas that these nodes use, directly or indirectly."""
    found: set[str] = set()
    waiting = [name for root in roots for name in references(root)]
    while waiting:
        name = waiting.pop()
        if name not in found and name in schemas:
            found.add(name)
            waiting += references(schemas[name])
    return found


def split(schemas: Json, written: list[Json], read: list[Json]) -> tuple[set[str], list[str]]:
    """Split the schemas that contain objects and are used in both directions, in place.

    Args:
        schemas: The named schemas; unused ones are removed.
        written: Schemas of bodies and parameters.
        read: Schemas of responses.

    Returns:
        Names of the written schemas, and a list of problems.
    """
    sent, received = reachable(schemas, written), reachable(schemas, read)
    classes = {name for name in schemas if _has_fields(schemas[name])}
    both = [
        name
        for name in schemas
        if name in sent & received and ({name} | reachable(schemas, [schemas[name]])) & classes
    ]
    problems = [
        f"schema {name} is read and written, and {name}{PARAMS} is taken: the written {name} needs that name"
        for name in both
        if f"{name}{PARAMS}" in schemas
    ]
    for name in both:
        schemas[f"{name}{PARAMS}"] = copy.deepcopy(schemas[name])
    copies = {f"{name}{PARAMS}" for name in both}

    def rename(name: str) -> str:
        return f"{name}{PARAMS}" if name in both else name

    for node in [*written, *(schemas[name] for name in (sent - received) | copies)]:
        _rename(node, rename)
    for name in [name for name in schemas if name not in sent | received | copies]:
        del schemas[name]
    return (sent - received) | copies, problems


def _has_fields(schema: Json) -> bool:
    return bool(schema.get("properties"))


def references(node: Any) -> Iterator[str]:
    """Yield the names of the schemas that a node refers to."""
    if isinstance(node, dict):
        if (name := reference_target(node)) is not None:
            yield name
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def _rename(node: Any, rename: Callable[[str], str]) -> None:
    if isinstance(node, dict):
        if (name := reference_target(node)) is not None:
            node["$ref"] = f"#/components/schemas/{rename(name)}"
        for value in node.values():
            _rename(value, rename)
    elif isinstance(node, list):
        for value in node:
            _rename(value, rename)
