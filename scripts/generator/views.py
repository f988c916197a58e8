"""The input of the templates: plain values, so that templates contain no logic."""

import keyword
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from openapi_python_client.parser.properties import ModelProperty, Property

from .annotations import Types, fields_of, held_in
from .docstrings import Entry

__all__ = (
    "Accepts",
    "AliasView",
    "BodyView",
    "EndpointView",
    "FieldView",
    "ModelView",
    "Modules",
    "QueryView",
    "accepts",
    "entry",
    "field_kinds",
    "imports",
    "is_functional",
    "name_of",
    "written_field",
)

ANNOTATION_NAMES = {"str", "int", "float", "bool", "list", "dict", "datetime"}

Modules = Mapping[str, str]
"""Module of each generated class and alias."""


@attrs.frozen(kw_only=True)
class Accepts:
    """The arguments of `Fields`."""

    kinds: list[tuple[str, str]]
    entries: list[tuple[str, str]]
    required: list[str]
    open: bool = False
    optional: bool = False
    root: str = "object"


@attrs.frozen(kw_only=True)
class FieldView:
    name: str
    attribute: str = ""
    type: str
    required: bool
    decoder: str | None = None
    secret: bool = False
    cents: bool = False
    """An amount of US cents, which the class gives in dollars too."""

    @property
    def presence(self) -> str:
        return "Required" if self.required else "NotRequired"


@attrs.frozen(kw_only=True)
class ModelView:
    name: str
    module: str
    docstring: str
    fields: list[FieldView]
    imports: list[tuple[str, str]]
    functional: bool
    accepts: Accepts | None = None
    """The fields that may be sent; None for the class of a response."""

    @property
    def written(self) -> bool:
        return self.accepts is not None

    @property
    def secrets(self) -> list[str]:
        return [field.attribute for field in self.fields if field.secret]


@attrs.frozen(kw_only=True)
class AliasView:
    name: str
    module: str
    literal: str
    docstring: str


@attrs.frozen(kw_only=True)
class QueryView:
    name: str
    fields: list[FieldView]
    functional: bool
    accepts: Accepts
    like: str | None = None
    """The constant of an earlier operation in the module whose query has the same fields."""
    base: str | None = None
    """The typed dict of that operation's query."""


@attrs.frozen(kw_only=True)
class BodyView:
    type: str
    accepts: Accepts


@attrs.frozen(kw_only=True)
class EndpointView:
    id: str
    name: str
    module: str
    method: str
    path: str
    summary: str
    docstring: str
    path_params: list[FieldView]
    query: QueryView | None
    body: BodyView | None
    facts: list[tuple[str, str]]
    paging: list[tuple[str, str]]
    returns: str
    decoder: str | None
    imports: list[tuple[str, str]]

    @property
    def constant(self) -> str:
        return self.name.upper()


def written_field(
    types: Types, name: str, prop: Property, required: bool | None = None, held: Sequence[str] = ()
) -> FieldView:
    return FieldView(
        name=name,
        type=types.write(prop, held).text,
        required=prop.required if required is None else required,
    )


def accepts(types: Types, models: Iterable[ModelProperty], **rest: Any) -> Accepts:
    """Describe an object that is one of these: it may have the fields of any, and requires those of all."""
    models = list(models)
    fields: dict[str, list[Property]] = {}
    for model in models:
        for prop in fields_of(model):
            fields.setdefault(name_of(prop), []).append(prop)
    required = {name: sum(prop.required for prop in found) == len(models) for name, found in fields.items()}
    opened = [model for model in models if types.is_open(model)]
    kinds, entries = field_kinds(types, fields)
    held = {name for name in fields for model in models if held_in(model, name)}
    kinds = [(name, f"{found}|json" if name in held else found) for name, found in kinds]
    if opened and (others := types.values(opened)) != "any":
        entries.append(("", others))
    return Accepts(
        kinds=kinds,
        entries=entries,
        required=[name for name in fields if required[name]],
        open=bool(opened),
        **rest,
    )


def field_kinds(
    types: Types, fields: Mapping[str, list[Property]]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the kinds of fields, and of their entries if known."""
    entries = [(name, types.entries(*found)) for name, found in fields.items()]
    return (
        [(name, types.kinds(*found)) for name, found in fields.items()],
        [(name, kinds) for name, kinds in entries if kinds != "any"],
    )


def entry(field: FieldView, description: str) -> Entry:
    return field.name, field.type + (", required" if field.required else ""), description


def is_functional(fields: list[FieldView], names: set[str]) -> bool:
    """Return whether a typed dict's field is not a valid attribute, or would shadow a type in its class."""
    return any(
        not field.name.isidentifier()
        or keyword.iskeyword(field.name)
        or field.name.startswith("__")
        or field.name in ANNOTATION_NAMES | names
        for field in fields
    )


def name_of(prop: Property) -> str:
    return str(prop.name.get_untrusted_value())


def imports(names: Iterable[str], modules: Modules) -> list[tuple[str, str]]:
    return sorted((name, modules[name]) for name in names)
