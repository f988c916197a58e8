"""Views of models: classes of responses, typed dicts of request bodies, and aliases of enums."""

from collections.abc import Mapping
from typing import Any

from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty, Property

from . import annotations
from .annotations import Types
from .docstrings import Entry, describe_field, describe_model
from .views import (
    AliasView,
    FieldView,
    ModelView,
    Modules,
    accepts,
    imports,
    is_functional,
    name_of,
    written_field,
)

__all__ = ("alias_view", "model_view")


def alias_view(enum: LiteralEnumProperty, schema: Mapping[str, Any], modules: Modules) -> AliasView:
    """Describe the alias of a named enum."""
    return AliasView(
        name=enum.class_info.name,
        module=modules[enum.class_info.name],
        literal=annotations.literal(schema["enum"]),
        docstring=describe_model(enum.class_info.name, str(schema.get("description") or ""), ()),
    )


def model_view(model: ModelProperty, types: Types, modules: Modules, *, written: bool) -> ModelView:
    """Describe the class of a response, or the typed dict of a request body."""
    fields: list[FieldView] = []
    entries: list[Entry] = []
    names: set[str] = set()
    attributes = annotations.attribute_names(name_of(prop) for prop in annotations.fields_of(model))
    for prop in annotations.fields_of(model):
        name = name_of(prop)
        if written:
            view = written_field(types, name, prop, held=annotations.held_in(model, name))
        else:
            view = _read_field(types, name, attributes[name], prop, annotations.extra_of(model, name))
        annotation = types.write(prop) if written else types.read(prop)
        names |= annotation.names
        fields.append(view)
        entries.append((name if written else view.attribute, "", describe_field(model, prop)))
    description = model.data.description.get_untrusted_value() if model.data.description else ""
    return ModelView(
        name=model.class_info.name,
        module=modules[model.class_info.name],
        docstring=describe_model(
            model.class_info.name, description, entries, "Keys" if written else "Attributes"
        ),
        fields=fields,
        imports=imports(names - {model.class_info.name}, modules),
        functional=written and is_functional(fields, names),
        accepts=accepts(types, [model]) if written else None,
    )


def _read_field(
    types: Types, name: str, attribute: str, prop: Property, extra: Mapping[str, Any]
) -> FieldView:
    held = extra.get("x-portkey-json-text") or ()
    annotation = types.read(prop, held)
    required = prop.required and not annotation.nullable
    return FieldView(
        name=name,
        attribute=attribute,
        type=annotation.text if required else annotation.optional,
        required=required,
        decoder=types.decoder(prop, held),
        secret=extra.get("x-portkey-secret") is True,
        cents=extra.get("x-portkey-unit") == "US cents",
    )
