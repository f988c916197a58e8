"""Fields that a response can have according to its models. Misspelt names are rejected with a suggestion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from portkey_admin.cli.output.rows import has
from portkey_admin.text import did_you_mean
from portkey_admin_api import models
from portkey_admin_api.decoding import Model, ModelDecoder
from portkey_admin_api.types import Operation

Models = Sequence[type[Model]]

_MODEL = re.compile(r"\b[A-Z]\w+")


def models_of(operation: Operation[Any]) -> Models:
    """Return the models of a list's rows or of another response; empty if unknown."""
    if not isinstance(operation.response, ModelDecoder):
        return ()
    found = operation.response.model()
    if operation.paging is None:
        return (found,)
    return [each for key in operation.paging.rows for each in _inside(found, key)]


def field_names(known: Models) -> list[str]:
    """Return the names of all fields of the models."""
    return list(dict.fromkeys(name for model in known for name, _, _ in model._table))


def paths(known: Models) -> list[str]:
    """Return the dotted names of the fields and of those one level below."""
    found: dict[str, None] = {}
    for model in known:
        for name, _, _ in model._table:
            below = field_names(_inside(model, name))
            found |= dict.fromkeys([name, *(f"{name}.{each}" for each in below)])
    return list(found)


def refuse_unknown(option: str, wanted: Iterable[str], known: Models, rows: Sequence[object] = ()) -> None:
    """Raise click.UsageError for a dotted name that is neither in a model nor in a row.

    known: the models; without models and rows, every name is accepted.
    """
    if not known and not rows:
        return
    for path in wanted:
        parent, names = _missing(path, known)
        if names is None or any(has(row, path) for row in rows):
            continue
        name = path.removeprefix(parent).partition(".")[0]
        if not parent:
            names = [*names, *dict.fromkeys(name for row in rows if isinstance(row, Mapping) for name in row)]
            if name in names:
                continue  # the fields below differ from row to row
        where = f" in {parent.rstrip('.')}" if parent else ""
        raise click.UsageError(
            f"{option}: unknown field {name!r}{where}"
            f"{did_you_mean(name, names) or f'; there are {_listed(names)}'}"
        )


def _missing(path: str, known: Models) -> tuple[str, list[str] | None]:
    """Return the path to the first unknown name, and the names known there; None if all may exist."""
    parent = ""
    for name in path.split("."):
        if name.isdecimal() and parent:  # an entry of a list
            parent += f"{name}."
            continue
        names = field_names(known)
        if name not in names:
            return parent, names
        known = [each for model in known for each in _inside(model, name)]
        if not known:
            return parent, None
        parent += f"{name}."
    return parent, None


def _inside(model: type[Model], name: str) -> Models:
    """Return the models that a field can hold, directly or in a list or object."""
    attribute = next((attribute for field, attribute, _ in model._table if field == name), None)
    annotation = str(model.__annotations__.get(attribute or "", ""))
    found = [getattr(models, each) for each in _MODEL.findall(annotation) if each in models.__all__]
    return [each for each in found if isinstance(each, type) and issubclass(each, Model)]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(sorted(names)) or "none"
