"""Drafts ids for unknown operations."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from .document import Endpoint, Node
from .rows import answers_list
from .words import is_action, singular

_VERBS = {"get": "get", "post": "create", "put": "update", "patch": "update", "delete": "delete"}
_STANDARD = {"list", *_VERBS.values()}
_NO_RESOURCES = re.compile(r"admin|v\d+")

Path = tuple[str, ...]
"""The segments of a path, without an id at its end."""


@attrs.frozen
class _Known:
    """Naming patterns of the known operations.

    Attributes:
        homes: The resource of each path.
        bare: Resources whose operations are named after their response: `analytics.graphs.cost`.
        said: Our names of actions, by their name in the path: `makeDefault` is `publish`.
        collections: Paths of collections, whose items have paths of their own.
        methods: The methods of each path shape.
    """

    homes: Mapping[Path, str]
    bare: frozenset[str]
    said: Mapping[str, str]
    collections: frozenset[Path]
    methods: Mapping[str, set[str]]


def draft_ids(document: Node, unplaced: Iterable[Endpoint], entries: Mapping[str, Node]) -> dict[str, str]:
    """Return a unique id for each operation, by its shape, that is not taken yet."""
    unplaced = list(unplaced)
    known = _known(entries, [each.shape for each in unplaced])
    taken = [str(entry["id"]) for entry in entries.values()]
    ids: dict[str, str] = {}
    # The operation for one item gets the plain verb before the one for all of them.
    for endpoint in sorted(unplaced, key=lambda each: not each.path.endswith("}")):
        resource, verb = _named(document, endpoint, known)
        ids[endpoint.shape] = next(id for id in _candidates(endpoint, resource, verb) if _is_free(id, taken))
        taken.append(ids[endpoint.shape])
    return {endpoint.shape: ids[endpoint.shape] for endpoint in unplaced}


def _candidates(endpoint: Endpoint, resource: str, verb: str) -> Iterator[str]:
    yield f"{resource}.{verb}"
    if endpoint.method == "put":
        yield f"{resource}.replace"
    named = re.findall(r"{([^{}]*)}", endpoint.path)
    if named and word(named[-1]):
        yield f"{resource}.{verb}_by_{word(named[-1])}"
    yield f"{resource}.{verb}_all"
    yield f"{resource}_items.{verb}"
    for number in range(2, 1000):
        yield f"{resource}_{number}.{verb}"


def _is_free(id: str, taken: list[str]) -> bool:
    """Whether an operation can have an id: `jars.seal` is in the way of `jars.seal.get`, as a method of
    `jars`, and of a resource `jars_seal`."""
    functions = {each.replace(".", "_") for each in taken}
    resources = {each.rpartition(".")[0].replace(".", "_") for each in taken}
    return (
        id not in taken
        and id.replace(".", "_") not in functions | resources
        and id.rpartition(".")[0].replace(".", "_") not in functions
    )


def _named(document: Node, endpoint: Endpoint, known: _Known) -> tuple[str, str]:
    """Return the resource of an operation, and its action."""
    parts = [part for part in endpoint.path.split("/") if part]
    home, words = _split(parts, known)
    resource = ".".join([*home, *words]) or "root"
    methods = known.methods.get(endpoint.shape.partition(" ")[2], set())
    for_one = bool(parts) and parts[-1].startswith("{")
    parent, _, last = resource.rpartition(".")
    if words and parent and not keyword.iskeyword(last):
        if any(parent == each or parent.startswith(f"{each}.") for each in known.bare):
            base, rest = (
                (home, words) if home else (words[:2], words[2:]) if words[2:] else (words[:1], words[1:])
            )
            return ".".join(base), "_".join([*map(singular, rest[:-1]), rest[-1]])
        behind_one = len(parts) > 1 and parts[-2].startswith("{") and not for_one
        done = behind_one and singular(last) == last and endpoint.method in ("post", "put", "patch")
        if len(methods) == 1 and not for_one and (is_action(last) or done):
            return parent, known.said.get(last, last)
    if endpoint.method == "get" and not for_one and answers_list(document, endpoint):
        return _without(resource, "list"), "list"
    if endpoint.method == "put" and "patch" in methods:
        return resource, "replace"
    verb = _VERBS.get(endpoint.method, endpoint.method)
    return _without(resource, verb), verb


def _without(resource: str, verb: str) -> str:
    """`/keys/list` is the list of keys."""
    return resource.removesuffix(f".{verb}") or resource


def word(part: str) -> str:
    """`makeDefault` -> `make_default`, `.well-known` -> `well_known`; empty if it is not a word."""
    if part.startswith("{") or _NO_RESOURCES.fullmatch(part):
        return ""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", part)
    snake = re.sub(r"[^a-z0-9]+", "_", snake.lower()).strip("_")
    return snake if not snake[:1].isdigit() else f"n{snake}"


def _known(entries: Mapping[str, Node], shapes: list[str]) -> _Known:
    methods: dict[str, set[str]] = {}
    for shape in [*entries, *shapes]:
        method, _, path = shape.partition(" ")
        methods.setdefault(path, set()).add(method.lower())
    return _Known(
        _homes(entries),
        frozenset(_bare(entries)),
        _said(entries),
        frozenset(_trimmed(path.split("/")[1:]) for path in methods if path.endswith("}")),
        methods,
    )


def _homes(entries: Mapping[str, Node]) -> dict[Path, str]:
    homes: dict[Path, str] = {}
    for shape, entry in entries.items():
        resource, _, verb = str(entry["id"]).rpartition(".")
        if verb in _STANDARD:
            homes.setdefault(_trimmed(shape.partition(" ")[2].split("/")[1:]), resource)
    return homes


def _bare(entries: Mapping[str, Node]) -> Iterator[str]:
    verbs: dict[str, Counter[bool]] = {}
    for entry in entries.values():
        *resource, verb = str(entry["id"]).split(".")
        for length in range(1, len(resource) + 1):
            counter = verbs.setdefault(".".join(resource[:length]), Counter())
            counter[verb in _STANDARD or is_action(verb)] += 1
    return (resource for resource, found in verbs.items() if found[False] > 2 and not found[True])


def _said(entries: Mapping[str, Node]) -> dict[str, str]:
    said: dict[str, str] = {}
    for shape, entry in entries.items():
        last, verb = word(shape.rpartition("/")[2]), str(entry["id"]).rpartition(".")[2]
        if last and is_action(verb):
            said[last] = verb
    return said


def _split(parts: list[str], known: _Known) -> tuple[list[str], list[str]]:
    """Split a path into the known resource that it begins with, and the words after that."""
    shape = ["{}" if part.startswith("{") else part for part in parts]
    for length in range(len(shape), 0, -1):
        resource = known.homes.get(_trimmed(shape[:length]))
        if resource is not None:
            words = [each for each in map(word, parts[length:]) if each]
            if shape[length - 1] != "{}" and words and _trimmed(shape[: length + 1]) in known.collections:
                return [], [*_joined(resource, words[0]).split("."), *words[1:]]
            return [resource], words
    places = [index for index, each in enumerate(map(word, parts)) if each]
    words = [word(parts[index]) for index in places]
    side_by_side = len(places) > 1 and places[1] == places[0] + 1
    if side_by_side and _trimmed(shape[: places[1] + 1]) in known.collections:
        return [], [*_joined(words[0], words[1]).split("."), *words[2:]]
    return [], words


def _joined(resource: str, word: str) -> str:
    """Combine the names of two nested collections: `/logs/exports` contains `log_exports`."""
    one = singular(resource)
    return f"{one}_{word}" if one != resource else f"{resource}.{word}"


def _trimmed(parts: list[str]) -> Path:
    while parts and parts[-1] == "{}":
        parts = parts[:-1]
    return tuple(parts)
