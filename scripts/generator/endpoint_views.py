"""Views of endpoints: the constant, the function and the typed dict of its query."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from . import annotations
from .annotations import Annotation, Types
from .docstrings import Entry, describe_call, describe_field, sentence
from .document import EMPTY
from .operations import Call
from .views import (
    Accepts,
    BodyView,
    EndpointView,
    FieldView,
    Modules,
    QueryView,
    accepts,
    entry,
    field_kinds,
    imports,
    is_functional,
    name_of,
    written_field,
)

__all__ = ("endpoint_view", "shared_queries")


def endpoint_view(call: Call, endpoint: Endpoint, types: Types, modules: Modules) -> EndpointView:
    """Describe an endpoint: its constant, its function and the typed dict of its query."""
    names: set[str] = set()
    path: list[FieldView] = []
    path_entries: list[Entry] = []
    arguments = annotations.argument_names(parameter.name for parameter in call.path)
    for parameter, prop in zip(call.path, endpoint.path_parameters, strict=True):
        annotation = types.write(prop)
        if types.kinds(prop) != "string" or "datetime" in annotation.text:
            annotation = Annotation("str")  # path parameters are strings, whatever their declared type
        names |= annotation.names
        attribute = arguments[parameter.name]
        path.append(FieldView(name=parameter.name, attribute=attribute, type=annotation.text, required=True))
        path_entries.append((attribute, annotation.text, parameter.description))
    query, query_entries = _query(call, endpoint, types, names)
    body, body_entries = _body(call, endpoint, types, names)
    returns, decode, note = _answer(call, endpoint, types, names)
    facts = {
        "scopes": _tuple(call.scopes),
        "scope_rule": annotations.quoted(call.scope_rule),
        "evidence": annotations.quoted(call.evidence),
        "keys": _tuple(call.keys),
        "idempotent": repr(call.idempotent),
        "server": annotations.quoted(call.server),
        "experimental": repr(call.experimental),
    }
    paging = call.paging or {}
    return EndpointView(
        id=call.id,
        name=call.name,
        module=call.module,
        method=call.route.method.upper(),
        path=call.route.path,
        summary=sentence(call.summary).rstrip("."),
        docstring=describe_call(call, path_entries, query_entries, body_entries, returns, note),
        path_params=path,
        query=query,
        body=body,
        facts=list(facts.items()),
        paging=[
            (name, _tuple(v) if isinstance(v, list) else annotations.quoted(v)) for name, v in paging.items()
        ],
        returns=returns,
        decoder=decode,
        imports=imports(names, modules),
    )


def shared_queries(endpoints: Iterable[EndpointView]) -> Iterator[EndpointView]:
    """Share the type of queries with the same fields in a module: all graphs have the same twenty."""
    seen: list[EndpointView] = []
    for endpoint in endpoints:
        query = endpoint.query
        if query is not None and not query.functional:
            first = next((e for e in seen if e.module == endpoint.module and _same(e.query, query)), None)
            if first is None:
                seen.append(endpoint)
            else:
                assert first.query is not None
                query = attrs.evolve(query, like=first.constant, base=first.query.name)
                endpoint = attrs.evolve(endpoint, query=query)
        yield endpoint


def _same(one: QueryView | None, other: QueryView) -> bool:
    return one is not None and (one.fields, one.accepts) == (other.fields, other.accepts)


def _query(
    call: Call, endpoint: Endpoint, types: Types, names: set[str]
) -> tuple[QueryView | None, list[Entry]]:
    if not call.query:
        return None, []
    properties = {name_of(prop): prop for prop in endpoint.query_parameters}
    fields: list[FieldView] = []
    entries: list[Entry] = []
    used: set[str] = set()
    for parameter in call.query:
        prop = properties[parameter.name]
        used |= types.write(prop).names
        field = written_field(types, parameter.name, prop, required=parameter.required)
        fields.append(field)
        inherited = prop.description.get_untrusted_value() if prop.description else ""
        entries.append(entry(field, parameter.description or inherited))
    names |= used
    pascal = "".join(word.capitalize() for word in call.name.split("_"))
    kinds, inner = field_kinds(types, {p.name: [properties[p.name]] for p in call.query})
    required = [p.name for p in call.query if p.required]
    taken = Accepts(kinds=kinds, entries=inner, required=required)
    view = QueryView(
        name=f"{pascal}Query", fields=fields, functional=is_functional(fields, used), accepts=taken
    )
    return view, entries


def _body(
    call: Call, endpoint: Endpoint, types: Types, names: set[str]
) -> tuple[BodyView | None, list[Entry]]:
    if call.body is None:
        return None, []
    prop = endpoint.bodies[0].prop
    annotation = types.write(prop)
    names |= annotation.names
    alternatives = [inner for member in types.members(prop) for inner in _objects(types, member)]
    entries: dict[str, Entry] = {}
    for model in alternatives:
        for field in annotations.fields_of(model):
            name = name_of(field)
            view = written_field(types, name, field, held=annotations.held_in(model, name))
            entries.setdefault(name, entry(view, describe_field(model, field)))
    root = dict.fromkeys("object" if kind[0].isupper() else kind for kind in types.kinds(prop).split("|"))
    taken = accepts(types, alternatives, optional=not call.body_required, root="|".join(root))
    return BodyView(type=annotation.text, accepts=taken), list(entries.values())


def _answer(call: Call, endpoint: Endpoint, types: Types, names: set[str]) -> tuple[str, str | None, str]:
    """Return the type of the result, its decoder and its description."""
    if call.answer is None:
        return "None", None, ""
    prop: Any = endpoint.responses.patterns[0].prop
    if isinstance(prop, ModelProperty) and prop.class_info.name == EMPTY and not types.is_class(prop):
        return "None", None, ""  # `{}` says no more than the status
    annotation = types.read(prop)
    names |= annotation.names
    description = prop.description.get_untrusted_value() if prop.description else call.answer_description
    return annotation.text, types.decoder(prop) or "decoding.raw", description


def _objects(types: Types, prop: Any) -> list[ModelProperty]:
    """Return the objects that a body, or each entry of a body, may be."""
    if isinstance(prop, ModelProperty):
        return [prop]
    inner = getattr(prop, "inner_property", None)
    return (
        []
        if inner is None
        else [model for member in types.members(inner) for model in _objects(types, member)]
    )


def _tuple(values: Iterable[str]) -> str:
    entries = [annotations.quoted(value) for value in values]
    return f"({', '.join(entries)}{',' if len(entries) == 1 else ''})"
