"""Turns inline objects into components with names of their own."""

from __future__ import annotations

from typing import Any

import attrs

from .document import Node, reference, schemas
from .namesakes import add, alike, free_name
from .problems import Stop
from .rows import resolved
from .words import pascal, singular


@attrs.frozen
class _Unnamed:
    """An object that the overlay does not name: its location, a draft of a name, and the reason."""

    place: str
    draft: str
    why: str


@attrs.define
class Inner:
    """Extracts the inline objects of a document's components.

    Attributes:
        document: Changed in place.
        inline: Names of inline objects in the overlay, by the name derived from their location.
        unlisted: Published components that the overlay does not name.
        used: Entries of `inline` that were used.
        remarks: A remark for each pair of merged schemas.
    """

    document: Node
    inline: dict[str, str]
    unlisted: frozenset[str]
    used: set[str] = attrs.field(factory=set)
    remarks: list[str] = attrs.field(factory=list)
    _unnamed: list[_Unnamed] = attrs.field(factory=list)
    _made: list[str] = attrs.field(factory=list)

    def lift_all(self, stops: list[Stop]) -> None:
        """Extract all inline objects; those without a name get a draft, and are added to `stops`."""
        waiting = list(schemas(self.document))
        while waiting:
            parent = waiting.pop(0)
            self._visit(schemas(self.document)[parent], parent)
            waiting += self._made
            self._made = []
        if self._unnamed:
            stops.append(
                Stop(
                    "objects that nothing names",
                    [f"{each.place}: {each.why}" for each in self._unnamed],
                    "Give each a name under `inline` in scripts/overlay/names.yaml.",
                    "\n".join(
                        [
                            "```yaml",
                            "inline:",
                            *(f"  {each.place}: {each.draft}" for each in self._unnamed),
                            "```",
                        ]
                    ),
                )
            )

    def _visit(self, schema: Node, name: str) -> None:
        for field, child in list((schema.get("properties") or {}).items()):
            schema["properties"][field] = self._settle(child, name + pascal(field))
        for keyword, place in (("items", singular(name)), ("additionalProperties", name + "Value")):
            if isinstance(schema.get(keyword), dict):
                schema[keyword] = self._settle(schema[keyword], place)
        for member in schema.get("allOf") or []:
            self._visit(member, name)
        for keyword in ("anyOf", "oneOf"):
            members = schema.get(keyword) or []
            for index, member in enumerate(members):
                if is_object(member):
                    place = f"{name}Variant{index + 1}"
                    final = self.inline.get(place)
                    if final is None:
                        final = free_name(self.document, _variant(name, member, members))
                        self._unnamed.append(_Unnamed(place, final, f"holds {', '.join(_fields(member))}"))
                    self.used.add(place)
                    members[index] = self._lift(member, final)
                else:
                    self._visit(member, singular(name) if member.get("type") == "array" else name)

    def _settle(self, child: Any, place: str) -> Any:
        if not is_object(child):
            if isinstance(child, dict):
                self._visit(child, place)
            return child
        self.used.add(place)
        final = self.inline.get(place, place)
        known = schemas(self.document).get(final)
        if known is not None and known != child and (place not in self.inline or final in self.unlisted):
            others, fields = (set(resolved(self.document, each)["properties"]) for each in (known, child))
            if alike(others, fields):
                self.remarks.append(f"{final}: united from schemas that differ")
            else:
                final = free_name(self.document, final)
                self._unnamed.append(
                    _Unnamed(place, final, f"holds {', '.join(_fields(child))}; another schema has that name")
                )
        return self._lift(child, final)

    def _lift(self, child: Node, final: str) -> Node:
        nullable = child.pop("nullable", False)
        if final not in schemas(self.document):
            self._made.append(final)
        add(self.document, final, child, [])
        return {**reference(final), "nullable": True} if nullable else reference(final)


def is_object(schema: object) -> bool:
    """Whether a schema declares fields, itself or in a part of a composition."""
    return isinstance(schema, dict) and (
        bool(schema.get("properties")) or any(map(is_object, schema.get("allOf") or []))
    )


def _fields(schema: Node) -> dict[str, Any]:
    found = dict(schema.get("properties") or {})
    for part in schema.get("allOf") or []:
        found |= _fields(part)
    return found


def _variant(name: str, member: Node, members: list[Node]) -> str:
    """Propose a name for one member of a union: by a value or a field that the others don't have."""
    fields = _fields(member)
    for child in fields.values():
        values = child.get("enum") if isinstance(child, dict) else None
        if isinstance(values, list) and len(values) == 1 and isinstance(values[0], str):
            return name + pascal(values[0])
    others = {field for other in members if other is not member for field in _fields(other)}
    own = [field for field in fields if field not in others]
    required = [field for field in own if field in (member.get("required") or [])]
    chosen = (required or own)[:1]
    return f"{name}With{pascal(chosen[0])}" if chosen else f"{name}Variant{members.index(member) + 1}"
