"""Responses as they may look next year, with fields, values and nulls that today's description lacks."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from portkey_admin.testing.faults.kinds import Sprinkled

NEW_FIELD = "field_from_the_future"
NEW_VALUE = "value_from_the_future"

# No client can work without these, and no API would drop them.
_KEPT = frozenset({"id", "slug", "key", "object"})


def sprinkled(
    document: Mapping[str, Any],
    pointer: str,
    body: Any,
    kind: Sprinkled,
    chance: random.Random,
    *,
    kept: Collection[str] = (),
) -> Any:
    """Return a copy of a body with unexpected fields, values and nulls, according to its schema.

    `pointer`: JSON pointer to the schema in the API description. `kept`: fields that never become null.
    """
    return _Sprinkler(document, kind, chance, _KEPT.union(kept)).value(body, [{"$ref": pointer}])


class _Sprinkler:
    def __init__(
        self, document: Mapping[str, Any], kind: Sprinkled, chance: random.Random, kept: Collection[str]
    ) -> None:
        self._document = document
        self._kind = kind
        self._chance = chance
        self._kept = kept

    def value(self, value: Any, schemas: list[Mapping[str, Any]]) -> Any:
        parts = [part for schema in schemas for part in self._parts(schema)]
        if isinstance(value, dict):
            return self._object(value, parts)
        if isinstance(value, list):
            items = [part["items"] for part in parts if "items" in part]
            return [self.value(item, items) for item in value]
        if isinstance(value, str) and any("x-extensible-enum" in part for part in parts):
            return NEW_VALUE if self._happens(self._kind.values) else value
        return value

    def _object(self, value: dict[str, Any], parts: list[Mapping[str, Any]]) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        required = {name for part in parts for name in part.get("required", ())}
        for name, item in value.items():
            schemas = [part["properties"][name] for part in parts if name in part.get("properties", {})]
            optional = bool(schemas) and name not in required and name not in self._kept
            if optional and self._happens(self._kind.nulls):
                changed[name] = None
            else:
                changed[name] = self.value(item, schemas)
        if parts and self._happens(self._kind.fields):
            changed[NEW_FIELD] = {"anything": [1, None, "x"]}
        return changed

    def _parts(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """Yield a schema and the schemas that it combines, with references resolved."""
        if "$ref" in schema:
            yield from self._parts(self._at(schema["$ref"]))
        yield schema
        for word in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(word, ()):
                yield from self._parts(part)

    def _at(self, pointer: str) -> Mapping[str, Any]:
        node: Any = self._document
        for step in pointer.removeprefix("#/").split("/"):
            step = step.replace("%7B", "{").replace("%7D", "}").replace("~1", "/").replace("~0", "~")
            node = node[int(step)] if isinstance(node, list) else node[step]
        found: Mapping[str, Any] = node
        return found

    def _happens(self, probability: float) -> bool:
        # Always drawn, so that changing one probability does not affect the others.
        return self._chance.random() < probability
