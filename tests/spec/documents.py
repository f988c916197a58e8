"""Documents as Portkey may publish them: parts of those at hand, changed at random in the ways that happen.

Each way of changing takes a source of chance and a document, and changes the document in place.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from spec_sync.document import METHODS
from yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parents[2]
UPSTREAM = ROOT.parent / "shared" / "reference" / "upstream"

Document = dict[str, Any]
Way = Callable[[random.Random, Document], None]


def at_hand() -> list[str]:
    """Names of the documents that there are: ours always, the published ones where `../shared` is."""
    return ["openapi.yaml", *sorted(file.name for file in UPSTREAM.glob("2*.yaml")), *_published()]


def _published() -> list[str]:
    return ["published.yaml"] if (UPSTREAM / "openapi.yaml").exists() else []


@cache
def whole(name: str) -> Document:
    """Read a document that is at hand. Nobody may change it."""
    file = ROOT / name if name == "openapi.yaml" else UPSTREAM / name.replace("published", "openapi")
    document: Document = read_yaml(file.read_text(encoding="utf-8"))
    return document


def part(chance: random.Random, name: str, paths: int) -> Document:
    """Take some paths of a document, and the components that they use."""
    source = whole(name)
    chosen = chance.sample(sorted(source["paths"]), min(paths, len(source["paths"])))
    document: Document = {key: value for key, value in source.items() if key not in ("paths", "components")}
    document["paths"] = {path: source["paths"][path] for path in chosen}
    components: dict[str, dict[str, Any]] = {"securitySchemes": source["components"]["securitySchemes"]}
    waiting: list[Any] = [document["paths"]]
    while waiting:
        for pointer in pointers(waiting.pop()):
            _, _, section, key = pointer.split("/")
            if key not in components.setdefault(section, {}):
                components[section][key] = source["components"][section][key]
                waiting.append(components[section][key])
    document["components"] = components
    return copy.deepcopy(document)


def nodes(value: Any) -> Iterator[Any]:
    """Go through all objects and lists, parents first."""
    if isinstance(value, dict | list):
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from nodes(each)


def pointers(value: Any) -> Iterator[str]:
    for node in nodes(value):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            yield node["$ref"]


def operations(document: Document) -> list[Document]:
    return [
        item[method]
        for item in document["paths"].values()
        if isinstance(item, dict)
        for method in METHODS
        if isinstance(item.get(method), dict)
    ]


def objects(document: Document) -> list[Document]:
    """The schemas that write out fields."""
    return [
        node
        for node in nodes(document)
        if isinstance(node, dict) and isinstance(node.get("properties"), dict)
    ]


def some(chance: random.Random, values: list[Any], share: float = 0.3) -> list[Any]:
    return [value for value in values if chance.random() < share]


def drop_parameters(chance: random.Random, document: Document) -> None:
    for operation in some(chance, operations(document)):
        operation["parameters"] = some(chance, operation.get("parameters") or [], 0.6)


def drop_fields(chance: random.Random, document: Document) -> None:
    for schema in some(chance, objects(document)):
        for name in some(chance, list(schema["properties"])):
            del schema["properties"][name]


def drop_operations(chance: random.Random, document: Document) -> None:
    for item in document["paths"].values():
        for method in some(chance, [each for each in METHODS if each in item]):
            del item[method]


def drop_words(chance: random.Random, document: Document) -> None:
    for operation in operations(document):
        for key in some(chance, ["operationId", "summary", "description", "tags"], 0.7):
            operation.pop(key, None)


def drop_components(chance: random.Random, document: Document) -> None:
    schemas = document["components"].get("schemas", {})
    for name in some(chance, list(schemas), 0.1):
        del schemas[name]


def write_out(chance: random.Random, document: Document) -> None:
    """Write schemas out where they are used."""
    schemas = document["components"].get("schemas", {})
    for node in list(nodes(document)):
        name = str(node.get("$ref", "")).rpartition("/")[2] if isinstance(node, dict) else ""
        if name in schemas and chance.random() < 0.4:
            found = copy.deepcopy(schemas[name])
            node.clear()
            node.update(found)


def share(chance: random.Random, document: Document) -> None:
    """Move parameters, bodies and answers to where they can be shared, by way of one more reference."""
    components = document["components"]

    def move(section: str, value: Any) -> Document:
        shelf = components.setdefault(section, {})
        name = f"Shared{len(shelf)}"
        shelf[name] = value
        shelf[f"{name}Too"] = {"$ref": f"#/components/{section}/{name}"}
        return {"$ref": f"#/components/{section}/{name}Too"}

    for operation in some(chance, operations(document), 0.5):
        operation["parameters"] = [move("parameters", each) for each in operation.get("parameters") or []]
        if operation.get("requestBody"):
            operation["requestBody"] = move("requestBodies", operation["requestBody"])
        for status in list(operation.get("responses") or {}):
            operation["responses"][status] = move("responses", operation["responses"][status])
    for name in some(chance, list(components.get("schemas", {})), 0.2):
        components["schemas"][f"{name}Alias"] = components["schemas"][name]
        components["schemas"][name] = {"$ref": f"#/components/schemas/{name}Alias"}


def respell(chance: random.Random, document: Document) -> None:
    """Say in the words of OpenAPI 3.1 what is said in those of 3.0."""
    document["openapi"] = chance.choice(["3.1.0", "3.1.1", "3.2.0"])
    for node in list(nodes([document["paths"], document["components"]])):
        if not isinstance(node, dict):
            continue
        if isinstance(node.get("enum"), list) and len(node["enum"]) == 1:
            node["const"] = node.pop("enum")[0]
        if node.get("nullable") is True and isinstance(node.get("type"), str) and "properties" not in node:
            del node["nullable"]
            node["type"] = [node["type"], "null"]
        elif node.get("nullable") is True and "$ref" in node:
            target = node.pop("$ref")
            del node["nullable"]
            node["anyOf"] = [{"$ref": target}, {"type": "null"}]


def compose(chance: random.Random, document: Document) -> None:
    """Make of fields what is composed of them."""
    for schema in some(chance, objects(document)):
        for name, child in list(schema["properties"].items()):
            way = chance.randrange(12)
            inner = {"type": "object", "properties": {f"{name}_more": {"type": "string"}}}
            made: Any = {
                0: {"allOf": [child, inner if "$ref" in child else {"description": "Theirs."}]},
                1: {"oneOf": [child, inner, {"type": "null"}]},
                2: {"anyOf": [inner, {"allOf": [inner, {"allOf": [inner]}]}]},
                3: {"type": "array", "items": {"allOf": [inner]}},
                4: {"type": "object", "additionalProperties": {"oneOf": [inner, inner]}},
                5: {"type": "object", "patternProperties": {"^x": inner}, "if": inner, "then": inner},
                6: {"type": "array", "prefixItems": [inner, {"type": "string"}]},
            }.get(way)
            if made is not None:
                schema["properties"][name] = made


def circle(chance: random.Random, document: Document) -> None:
    """Let schemas lead back to themselves."""
    schemas = document["components"].setdefault("schemas", {})
    for name in some(chance, list(schemas), 0.15):
        here = {"$ref": f"#/components/schemas/{name}"}
        way = chance.randrange(5)
        if way == 0:
            schemas[name] = dict(here)
        elif way == 1:
            schemas[name] = {"allOf": [here, schemas[name]]}
        elif way == 2:
            schemas[name] = {"anyOf": [here, {"type": "array", "items": here}]}
        elif way == 3 and isinstance(schemas[name].get("properties"), dict):
            schemas[name]["properties"]["parent"] = here
            schemas[name]["additionalProperties"] = here
        else:
            schemas[name] = {"type": "array", "items": here}


def other_media(chance: random.Random, document: Document) -> None:
    _media(chance, document, ["text/csv", "multipart/form-data", "application/octet-stream"])


def other_json(chance: random.Random, document: Document) -> None:
    _media(chance, document, ["application/json; charset=utf-8", "application/scim+json", "*/*"])


def _media(chance: random.Random, document: Document, kinds: list[str]) -> None:
    for node in list(nodes(document)):
        content = node.get("content") if isinstance(node, dict) else None
        if isinstance(content, dict) and "application/json" in content and chance.random() < 0.3:
            content[chance.choice(kinds)] = content.pop("application/json")


def other_keys(chance: random.Random, document: Document) -> None:
    """Statuses as numbers, parameters on the path, ids that stand twice."""
    for item in document["paths"].values():
        found = [item[method] for method in METHODS if isinstance(item.get(method), dict)]
        if len(found) == 1 and chance.random() < 0.6:
            item["parameters"] = found[0].pop("parameters", [])
        for operation in found:
            answers = operation.get("responses") or {}
            operation["responses"] = {
                int(key) if str(key).isdecimal() else key: value for key, value in answers.items()
            }
            operation["operationId"] = chance.choice(["get", "list", "list", None])


def new_operations(chance: random.Random, document: Document) -> None:
    """Publish what is published already in other places, too."""
    for path, item in list(document["paths"].items()):
        if chance.random() < 0.5:
            place = chance.choice(
                ["/v2{}", "/.well-known{}", "{}/{{newId}}", "{}/ping", "/{{first}}{}/", "/x y{}"]
            )
            document["paths"][place.format(path)] = copy.deepcopy(item)


def break_things(chance: random.Random, document: Document) -> None:
    """Put in the place of some things what does not belong there."""
    found = [node for node in nodes([document["paths"], document["components"]]) if node]
    for node in chance.sample(found, min(len(found), 12)):
        junk: Any = chance.choice(
            [
                None,
                True,
                False,
                0,
                "text",
                [],
                {},
                [None],
                {"$ref": "#/nowhere"},
                {"$ref": 7},
                {"a": {"b": 1}},
            ]
        )
        if isinstance(node, list):
            node[chance.randrange(len(node))] = junk
        else:
            node[chance.choice(sorted(node, key=str))] = junk


WAYS: dict[str, Way] = {
    way.__name__: way
    for way in (
        drop_parameters, drop_fields, drop_operations, drop_words, drop_components, write_out, share, respell,
        compose, circle, other_media, other_json, other_keys, new_operations, break_things,
    )
}  # fmt: skip

SAME = ("drop_words", "share", "respell", "other_json", "other_keys")
"""Ways after which a document says just what it said before."""
