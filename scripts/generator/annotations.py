"""Type strings, decoders and JSON kinds, from the parser's properties.

The parser's own type strings are too strict for tolerant reading (closed enums, no null), and lose the order
of enum values, so this module writes the types of both directions.
"""

import builtins
import json
import keyword
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
from openapi_python_client.parser.properties import (
    AnyProperty,
    LiteralEnumProperty,
    ModelProperty,
    Property,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import snake_case

__all__ = (
    "Annotation",
    "Types",
    "argument_names",
    "attribute_names",
    "extra_of",
    "fields_of",
    "held_in",
    "literal",
    "quoted",
)

SCALARS: Mapping[type, str] = {
    BooleanProperty: "bool",
    IntProperty: "int",
    FloatProperty: "float",
    StringProperty: "str",
}
KINDS: Mapping[type, str] = {
    BooleanProperty: "boolean",
    IntProperty: "integer",
    FloatProperty: "number",
    StringProperty: "string",
    DateTimeProperty: "string",
    ListProperty: "array",
}
# Types of JSON text in a string, by `x-portkey-json-text`: when read, and when given by the caller.
HELD: Mapping[str, tuple[str, str]] = {
    "string": ("str", "str"),
    "array": ("list[Any]", "Sequence[Any]"),
    "object": ("dict[str, Any]", "Mapping[str, Any]"),
    "number": ("float", "float"),
}
JSON_KINDS: Mapping[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}

# `id`, `type` and `object` are names of the API, and annotations inside models never use the builtins.
TAKEN = set(dir(builtins)) - {"id", "type", "object"}
ATTRIBUTES_TAKEN = {"from_dict", "to_dict", "additional_properties", "self", "datetime", "attrs", "decoding"}
ARGUMENTS_TAKEN = {"transport", "query", "body"}


@attrs.frozen
class Annotation:
    """A type string, and the names of the generated classes and aliases in it."""

    text: str
    names: frozenset[str] = frozenset()
    nullable: bool = False

    @property
    def optional(self) -> str:
        """The type string that also allows None."""
        return self.text if self.nullable or self.text == "Any" else f"{self.text} | None"


def quoted(value: Any) -> str:
    """Write a JSON scalar as Python source."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def attribute_names(names: Iterable[str]) -> dict[str, str]:
    """Return the attribute names of JSON fields: snake_case, with an underscore after reserved words."""
    return _python_names(names, ATTRIBUTES_TAKEN)


def argument_names(names: Iterable[str]) -> dict[str, str]:
    """Return the argument names of path parameters."""
    return _python_names(names, ARGUMENTS_TAKEN)


def _python_names(names: Iterable[str], taken: set[str]) -> dict[str, str]:
    given: dict[str, str] = {}
    # A field with the attribute's spelling comes first: of `user_id` and `userId` it keeps the name.
    for name in sorted(names, key=lambda name: snake_case(name) != name):
        snake = snake_case(name)
        if not snake.isidentifier():
            snake = f"field_{snake}"
        if keyword.iskeyword(snake) or snake in TAKEN | taken:
            snake = f"{snake}_"
        candidates = [snake, *(f"{snake}_{number}" for number in range(2, 100))]
        given[name] = next(candidate for candidate in candidates if candidate not in given.values())
    return given


def fields_of(model: ModelProperty) -> list[Property]:
    """Return a model's properties in the document's order."""
    order = [str(name.get_untrusted_value()) for name in model.data.properties or {}]
    properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
    return sorted(properties, key=lambda prop: order.index(prop.name.get_untrusted_value()))


def held_in(model: ModelProperty, name: str) -> list[str]:
    """Return the JSON kinds that the JSON text in a field can be; an empty list if it is not JSON text."""
    found = extra_of(model, name).get("x-portkey-json-text")
    return list(found) if isinstance(found, list) else []


def extra_of(model: ModelProperty, name: str) -> Mapping[str, Any]:
    """Return the `x-` keys of a field."""
    node = next((n for key, n in (model.data.properties or {}).items() if key == name), None)
    return (node.model_extra or {}) if node is not None else {}


def literal(values: list[Any]) -> str:
    """Write a `Literal[...]`."""
    return f"Literal[{', '.join(quoted(value) for value in values)}]"


class Types:
    """Writes types, decoders and kinds; knows all models of the document."""

    def __init__(self, models: Iterable[ModelProperty], answers: Collection[str] = ()) -> None:
        # A reference resolves to a copy from before the model's fields were known.
        self._models = {model.class_info.name: model for model in models}
        self._answers = answers
        self._maps: list[str] = []

    def members(self, prop: Any) -> Iterator[Any]:
        """Yield the alternatives of a union; any other property is yielded itself."""
        if isinstance(prop, UnionProperty):
            for inner in prop.inner_properties:
                yield from self.members(inner)
        elif isinstance(prop, ModelProperty):
            yield self._models.get(prop.class_info.name, prop)
        else:
            yield prop

    def is_class(self, prop: Any) -> bool:
        """Return whether a property becomes a class: whole responses, and objects with declared fields."""
        return isinstance(prop, ModelProperty) and (
            bool(prop.data.properties) or prop.class_info.name in self._answers
        )

    def is_open(self, model: ModelProperty) -> bool:
        """Return whether additional keys are explicitly allowed, not just not forbidden."""
        return not self.is_class(model) or model.data.additionalProperties not in (None, False)

    def read(self, prop: Any, held: Sequence[str] = ()) -> Annotation:
        """Return the type of a value in a response: enums are open. `held`: kinds of JSON text in it."""
        return self._annotation(prop, written=False, held=held)

    def write(self, prop: Any, held: Sequence[str] = ()) -> Annotation:
        """Return the type of an argument: enums are closed, and any mapping or sequence is accepted."""
        return self._annotation(prop, written=True, held=held)

    def _annotation(self, prop: Any, *, written: bool, held: Sequence[str] = ()) -> Annotation:
        parts: list[str] = []
        opened: list[str] = []
        names: set[str] = set()
        constants: list[Any] = []
        nullable = False
        for member in self.members(prop):
            match member:
                case NoneProperty():
                    nullable = True
                case AnyProperty():
                    return Annotation("Any")
                case ConstProperty() if isinstance(member.value.raw_value, float):
                    parts.append("float")  # no literal in Python's types
                case ConstProperty():
                    if not constants:
                        parts.append("")  # placeholder for one Literal with all constants
                    constants.append(member.value.raw_value)
                    opened.append(type(member.value.raw_value).__name__)
                case LiteralEnumProperty():
                    names.add(member.class_info.name)
                    parts.append(member.class_info.name)
                    opened.append(member.value_type.__name__)
                case ListProperty():
                    inner = self._annotation(member.inner_property, written=written)
                    names |= inner.names
                    parts.append(f"{'Sequence' if written else 'list'}[{inner.text}]")
                case ModelProperty() if self.is_class(member):
                    names.add(member.class_info.name)
                    parts.append(member.class_info.name)
                    if written and self.is_open(member):  # typed dicts can't allow other keys
                        parts.append("Mapping[str, Any]")
                case ModelProperty():
                    values = self._values(member, written=written)
                    names |= values.names
                    parts.append(f"{'Mapping' if written else 'dict'}[str, {values.text}]")
                case DateTimeProperty():
                    parts.append("datetime")
                    if written:
                        parts.append("str")
                case StringProperty() if held:
                    parts += [HELD[kind][written] for kind in held]
                case _:
                    parts.append(SCALARS[type(member)])
        if constants:
            parts[parts.index("")] = literal(constants)
        if not written:
            parts += opened
        if nullable:
            parts.append("None")
        return Annotation(" | ".join(dict.fromkeys(parts)) or "None", frozenset(names), nullable)

    def _values(self, member: ModelProperty, *, written: bool) -> Annotation:
        name = member.class_info.name
        if member.additional_properties is None or name in self._maps:  # or a recursive map
            return Annotation("Any")
        self._maps.append(name)
        values = self._annotation(member.additional_properties, written=written)
        self._maps.pop()
        return values

    def decoder(self, prop: Any, held: Sequence[str] = ()) -> str | None:
        """Return the source of the decoder for a response value; None if it is kept as received."""
        if held:
            return "decoding.number" if "number" in held else "decoding.json_text"
        return self._decoder(list(self.members(prop)), ())

    def _decoder(self, alternatives: list[Any], trail: tuple[str, ...]) -> str | None:
        classes = {m.class_info.name: m for m in alternatives if self.is_class(m)}
        models = [f"decoding.model({quoted(name)})" for name in classes]
        dicts = [m for m in alternatives if isinstance(m, ModelProperty) and not self.is_class(m)]
        lists = [m for m in alternatives if isinstance(m, ListProperty)]
        inner = [
            m.additional_properties
            for m in dicts
            if m.class_info.name not in trail and m.additional_properties
        ]
        trail = (*trail, *(m.class_info.name for m in dicts))
        values = (
            self._decoder([entry for prop in inner for entry in self.members(prop)], trail) if inner else None
        )
        free = f"decoding.dict_of({values})" if values else "decoding.raw" if models and dicts else None
        items = None
        if lists:
            items = self._decoder([entry for m in lists for entry in self.members(m.inner_property)], trail)
        array = f"decoding.list_of({items})" if items else None
        text = "decoding.date_time" if any(isinstance(m, DateTimeProperty) for m in alternatives) else None
        several = {"free": free, "array": array, "text": text}
        present = [source for source in several.values() if source]
        if len(models) + len(present) <= 1:
            return next(iter(models + present), None)
        # With their keys, so that choosing among many models does not load them all.
        models = [f"decoding.model({', '.join(map(quoted, [n, *_keys(m)]))})" for n, m in classes.items()]
        arguments = models + [f"{name}={source}" for name, source in several.items() if source]
        return f"decoding.one_of({', '.join(arguments)})"

    def kinds(self, *props: Any) -> str:
        """Return the entry of `Fields.kinds` for values that any of the properties allows."""
        found: list[str] = []
        objects: list[str] = []
        for member in (member for prop in props for member in self.members(prop)):
            match member:
                case NoneProperty():
                    found.append("null")
                case AnyProperty():
                    return "any"
                case ConstProperty():
                    found.append(JSON_KINDS[type(member.value.raw_value)])
                case LiteralEnumProperty():
                    found.append(JSON_KINDS[member.value_type])
                case ModelProperty():
                    found.append("object")
                    objects.append(member.class_info.name if self.is_class(member) else "object")
                case _:
                    found.append(KINDS[type(member)])
        if len(set(objects)) == 1:  # only the server can tell which of several is meant
            found = [objects[0] if kind == "object" else kind for kind in found]
        return "|".join(dict.fromkeys(found)) or "any"

    def entries(self, *props: Any) -> str:
        """Return the kinds of list entries, or of the values of an object without declared fields."""
        members = [member for prop in props for member in self.members(prop)]
        inner = [member.inner_property for member in members if isinstance(member, ListProperty)]
        objects = [member for member in members if isinstance(member, ModelProperty)]
        maps = [member for member in objects if not self.is_class(member)]
        if len(objects) > 1 and (maps or "object" in self.kinds(*objects)):
            return "any"
        if maps and maps[0].additional_properties is None:
            return "any"
        return self.kinds(*inner, *(member.additional_properties for member in maps))

    def values(self, models: Iterable[ModelProperty]) -> str:
        """Return the kinds of values under undeclared names of objects."""
        found = [model.additional_properties for model in models]
        return "any" if None in found else self.kinds(*found)


def _keys(model: ModelProperty) -> list[str]:
    """Return the JSON names of a model's fields."""
    return [prop.name.get_untrusted_value() for prop in fields_of(model)]
