"""The arguments of a friendly method, each with its type and its description."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import attrs

from portkey_admin import operations
from portkey_admin_api import api

_API = re.compile(r"API:\s+([A-Z]+)\s+(/[^\s,]*[^\s,.])")
# A field in the docstring of an operation: name, type and description.
_FIELD = re.compile(r"(\w+) \(.*?\): (.*)")


@attrs.frozen(kw_only=True)
class MethodParameter:
    """One argument of a method.

    type: as written in the source, such as "Sequence[str] | None".
    in_path: it is an id in the path, given by its position.
    about: one paragraph; empty if there is none.
    """

    name: str
    type: str
    required: bool
    in_path: bool
    about: str = ""


def parameters_of(method: Callable[..., object]) -> list[MethodParameter]:
    """Return the arguments of a friendly method, in the order of its signature."""
    about = _descriptions(inspect.getdoc(method) or "")
    found = []
    for each in inspect.signature(method).parameters.values():
        if each.name == "self" or each.kind is each.VAR_KEYWORD:
            continue
        in_path = each.kind is each.POSITIONAL_ONLY
        found.append(
            MethodParameter(
                name=each.name.rstrip("_") if in_path else each.name,
                type="" if each.annotation is each.empty else str(each.annotation),
                required=each.default is each.empty,
                in_path=in_path,
                about=about.get(each.name.rstrip("_"), ""),
            )
        )
    return found


def _descriptions(document: str) -> Mapping[str, str]:
    """Return the description of each field, by name, from the operation that a method calls."""
    called = _API.search(document)
    if called is None:
        return {}
    exact = _routes().get((called[1], called[2]))
    # A method for one case of an operation writes /api-keys/workspace/user for /api-keys/{type}/{sub-type}.
    ids = (
        [exact]
        if exact
        else [
            id
            for (method, path), id in _routes().items()
            if method == called[1] and re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", path), called[2])
        ]
    )
    return dict(_fields_in(inspect.getdoc(getattr(api, api.OPERATIONS[ids[0]])) or "")) if ids else {}


@cache
def _routes() -> Mapping[tuple[str, str], str]:
    return {(each.method, each.path): each.id for each in operations().values()}


def _fields_in(document: str) -> Iterator[tuple[str, str]]:
    """Yield the fields that a docstring lists under Path, Query and Body, each on one line."""
    for entry in re.split(r"^(?: {4})?(?! )", document, flags=re.MULTILINE):
        field = _FIELD.match(" ".join(entry.split()))
        if field is not None:
            yield field[1], field[2]
