"""Converts any OpenAPI 3 document to the plain form that the steps use, with only our operations."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection

import attrs

from .document import SCHEMA_PREFIX, Endpoint, Node, reference, referenced_name, schemas
from .faults import Faults
from .messages import Messages, path_items
from .pointers import target
from .problems import Stop
from .schema_forms import Forms


def read(
    published: Node,
    wanted: Callable[[Endpoint], bool],
    stops: list[Stop],
    known: Collection[str] = (),
) -> tuple[Node, list[str]]:
    """Read the wanted operations, and the schemas that they use.

    Parts that the plain form can't represent are left out and reported. A dangling reference allows any
    value, and is added to `stops`.

    Args:
        published: The document as it was published.
        wanted: Which operations to read.
        stops: Gets the decisions that a person has to make.
        known: Names of components, preferred if a schema has several names.

    Returns:
        The plain document, and remarks on what was left out.
    """
    faults = Faults()
    components = _Components(published, faults, known)
    forms = Forms(components.refer, faults, siblings=not str(published.get("openapi")).startswith("3.0"))
    messages = Messages(published, forms, faults, _secured(published))
    paths: Node = {}
    seen: dict[str, str] = {}
    for path, method, item, operation in path_items(published, Faults()):
        endpoint = Endpoint(method, path, operation)
        if not wanted(endpoint):
            continue
        if endpoint.shape in seen:
            faults.lose(endpoint.route, f"left out: it is already described as {seen[endpoint.shape]}")
            continue
        seen[endpoint.shape] = path
        paths.setdefault(path, {})[method] = messages.operation(path, method, item, operation)
    document: Node = {"paths": paths, "components": {"schemas": components.read(forms)}}
    _open_circles(document, faults)
    if faults.missing:
        stops.append(
            Stop(
                "references of the published document that lead nowhere",
                list(dict.fromkeys(faults.missing)),
                "The published document is broken there: use a newer one, or fix a copy of it.",
            )
        )
    return document, list(faults.remarks())


def _secured(published: Node) -> frozenset[str]:
    """`GET /admin/users` of the published document lists the API key's own header as a parameter."""
    schemes = target(published, "#/components/securitySchemes")
    return frozenset(
        str(scheme.get("name", "")).lower()
        for scheme in (schemes.values() if isinstance(schemes, dict) else ())
        if isinstance(scheme, dict) and scheme.get("in") == "header"
    )


@attrs.define
class _Components:
    """Turns the target of each reference into a component, wherever it is."""

    published: Node
    faults: Faults
    known: Collection[str]
    names: dict[str, str] = attrs.field(factory=dict)
    waiting: deque[str] = attrs.field(factory=deque)

    def refer(self, pointer: str, where: str) -> Node | None:
        """Return a reference to the component for a pointer; None if the pointer is dangling."""
        seen: list[str] = []
        while True:
            if pointer in seen:
                self.faults.miss(where, f"{pointer} leads in a circle")
                return None
            seen.append(pointer)
            found = target(self.published, pointer)
            if found is None or not isinstance(found, dict | bool):
                self.faults.miss(where, pointer)
                return None
            if isinstance(found, bool):
                return None
            if not isinstance(found.get("$ref"), str) or set(found) - {"$ref", "description", "title"}:
                break
            pointer = found["$ref"]  # an alias
        if pointer not in self.names:
            self.names[pointer] = self._name(pointer)
            self.waiting.append(pointer)
        return reference(self.names[pointer])

    def _name(self, pointer: str) -> str:
        known = target(self.published, "#/components/schemas")
        if pointer.startswith(SCHEMA_PREFIX):
            name = pointer.removeprefix(SCHEMA_PREFIX)
            if isinstance(known, dict) and name in known:
                return next((each for each in self._also(known, name) if each in self.known), name)
        parts = [
            part for part in pointer.split("/") if part not in ("#", "components", "schemas", "properties")
        ]
        guess = "".join(_word(part.replace("~1", "/").replace("~0", "~")) for part in parts[-3:]) or "Schema"
        taken = {*self.names.values(), *(map(str, known) if isinstance(known, dict) else ())}
        number, name = 2, guess
        while name in taken:
            number, name = number + 1, f"{guess}{number}"
        return name

    def _also(self, components: Node, name: str) -> list[str]:
        """Return a component's name, and those of its aliases."""
        found = [name]
        for each in found:
            found += [
                other
                for other, schema in components.items()
                if isinstance(schema, dict)
                and schema.get("$ref") == SCHEMA_PREFIX + each
                and other not in found
            ]
        return found

    def read(self, forms: Forms) -> Node:
        """Read the components that were referred to, and those that they refer to."""
        made: Node = {}
        while self.waiting:
            pointer = self.waiting.popleft()
            made[self.names[pointer]] = forms.schema(target(self.published, pointer), self.names[pointer])
        known = target(self.published, "#/components/schemas")
        order = [name for name in map(str, known) if name in made] if isinstance(known, dict) else []
        return {name: made[name] for name in dict.fromkeys([*order, *made])}


def _word(part: str) -> str:
    letters = "".join(each if each.isalnum() else " " for each in part)
    return "".join(word[:1].upper() + word[1:] for word in letters.split())


def _open_circles(document: Node, faults: Faults) -> None:
    """Remove a schema from its own compositions and unions."""
    done: set[str] = set()

    def follow(name: str, trail: tuple[str, ...]) -> None:
        if name in done:
            return
        schema = schemas(document).get(name, {})
        for keyword in ("allOf", "anyOf", "oneOf"):
            kept = []
            for member in schema.get(keyword) or []:
                inner = referenced_name(member)
                if inner is not None and inner in (*trail, name):
                    faults.lose(name, f"is made of {inner}, which is made of it: left out there")
                    continue
                if inner is not None:
                    follow(inner, (*trail, name))
                kept.append(member)
            if keyword in schema:
                schema[keyword] = kept
                if not kept:
                    del schema[keyword]
        done.add(name)

    for name in list(schemas(document)):
        follow(name, ())
