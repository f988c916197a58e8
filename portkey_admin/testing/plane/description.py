"""The API description, prepared for serving: the operations and their parameters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import attrs

from portkey_admin_api.api import operation
from portkey_admin_api.types import Operation

_METHODS = ("get", "put", "post", "delete", "patch")


@attrs.frozen(kw_only=True)
class Parameter:
    """A parameter in the path or in the query."""

    name: str
    place: str
    required: bool
    pointer: str
    types: tuple[str, ...]
    separated: bool = False
    """True: an array, sent as one comma-separated value."""


@attrs.frozen(kw_only=True)
class Described:
    """One operation, with pointers to the schemas of its request and response."""

    id: str
    method: str
    path: str
    public: bool
    """True: the operation is not part of the control plane, and needs no key."""
    parameters: tuple[Parameter, ...]
    body: str | None
    """JSON pointer to the schema of the request body."""
    body_required: bool
    answer: str | None
    """JSON pointer to the schema of the response."""

    @property
    def facts(self) -> Operation[Any]:
        """Scopes, key types and paging, from the generated package."""
        return operation(self.id)


class Spec:
    """The API description with its operations."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.operations: dict[str, Described] = {entry.id: entry for entry in _operations(document)}

    def scopes(self) -> set[str]:
        """Return every scope that an operation needs."""
        stated = (
            entry.get("x-portkey-scopes", {})
            for item in self.document["paths"].values()
            for method, entry in item.items()
            if method in _METHODS
        )
        return {scope for scopes in stated for rule in ("any", "all") for scope in scopes.get(rule, ())}

    @classmethod
    def load(cls) -> Spec:
        """Read the description that ships with the generated package."""
        text = resources.files("portkey_admin_api").joinpath("openapi.json").read_text("utf-8")
        return cls(json.loads(text))


def _operations(document: Mapping[str, Any]) -> Iterator[Described]:
    for path, item in document["paths"].items():
        for method in _METHODS:
            if method in item:
                yield _operation(document, path, method)


def _operation(document: Mapping[str, Any], path: str, method: str) -> Described:
    item = document["paths"][path]
    stated = item[method]
    place = f"#/paths/{_escaped(path)}/{method}"
    body, body_place = _resolved(document, stated.get("requestBody", {}), f"{place}/requestBody")
    success, success_place = _resolved(document, stated["responses"].get("200", {}), f"{place}/responses/200")
    parameters = [
        *_parameters(document, item.get("parameters", []), f"#/paths/{_escaped(path)}/parameters"),
        *_parameters(document, stated.get("parameters", []), f"{place}/parameters"),
    ]
    return Described(
        id=stated["operationId"],
        method=method.upper(),
        path=path,
        public=stated.get("x-portkey-server") == "public",
        parameters=tuple(parameters),
        body=_json_schema(body, body_place),
        body_required=body.get("required", False),
        answer=_json_schema(success, success_place),
    )


def _parameters(document: Mapping[str, Any], stated: list[Any], place: str) -> Iterator[Parameter]:
    for index, entry in enumerate(stated):
        parameter, where = _resolved(document, entry, f"{place}/{index}")
        if parameter["in"] in ("path", "query"):
            schema, _ = _resolved(document, parameter["schema"], f"{where}/schema")
            yield Parameter(
                name=parameter["name"],
                place=parameter["in"],
                required=parameter.get("required", False),
                pointer=f"{where}/schema",
                types=_types(document, schema),
                separated=parameter.get("explode") is False,
            )


def _types(document: Mapping[str, Any], schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the JSON types that a schema names."""
    stated = schema.get("type", ())
    types = [stated] if isinstance(stated, str) else list(stated)
    for part in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        types.extend(_types(document, _resolved(document, part, "")[0]))
    return tuple(types)


def _json_schema(content: Mapping[str, Any], place: str) -> str | None:
    if "schema" not in content.get("content", {}).get("application/json", {}):
        return None
    return f"{place}/content/application~1json/schema"


def _resolved(
    document: Mapping[str, Any], node: Mapping[str, Any], place: str
) -> tuple[Mapping[str, Any], str]:
    """Return a node and its JSON pointer, after following a reference."""
    while "$ref" in node:
        place = node["$ref"]
        node = document
        for part in place.removeprefix("#/").split("/"):
            node = node[part.replace("~1", "/").replace("~0", "~")]
    return node, place


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
