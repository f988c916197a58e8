"""The fields of bodies, and responses in the form of a body. Nothing here does I/O."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import is_empty, number, truth
from portkey_admin.reconcile.identity import PLACES, Wanted
from portkey_admin.reconcile.rules import CLEARS
from portkey_admin_api import models
from portkey_admin_api.types import Fields, Operation


def schema_of(kinds: str) -> Fields | None:
    """Return the fields of an object in the API's description; None if it leaves them open."""
    name = next((kind for kind in kinds.split("|") if kind[:1].isupper()), None)
    return None if name is None else models.fields(name)


def fitting(value: Json, kinds: str, entries: str = "any") -> Json:
    """Return a value with only those fields of described objects that a create accepts.

    None is left out as well, because there is nothing to clear yet.
    """
    schema = schema_of(kinds)
    if isinstance(value, dict) and schema is not None:
        return {
            name: fitting(item, schema.kinds.get(name, "any"), schema.entries.get(name, "any"))
            for name, item in value.items()
            if (name in schema.kinds or schema.open) and item is not None
        }
    if isinstance(value, list) and schema_of(entries) is not None:
        return [fitting(item, entries) for item in value]
    return value


def takes_whole(fields: Fields, name: str, value: Json) -> bool:
    """Return whether a body accepts a field and everything inside it."""
    if name not in fields.kinds:
        return False
    kinds, entries = fields.kinds[name], fields.entries.get(name, "any")
    return _without_none(fitting(value, kinds, entries)) == _without_none(value)


def _without_none(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _without_none(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_none(item) for item in value]
    return value


def unwrapped(wanted: Json, shown: object) -> object:
    """Return a current value in request form: some responses wrap it in a list of one, or a string."""
    if isinstance(shown, list) and len(shown) == 1 and isinstance(wanted, dict | str):
        return shown[0]
    if isinstance(shown, str) and isinstance(wanted, dict):
        try:
            return json.loads(shown)
        except ValueError:
            return shown
    return shown


def as_written(value: Any, kinds: str) -> Any:
    """Return a value in the form of a request body: responses have 0 for false, 5.0 and "5" for 5."""
    taken = kinds.split("|")
    if "boolean" in taken:
        return truth(value)
    if isinstance(value, str) and ("number" in taken or "integer" in taken):
        value = value if (read := number(value)) is None else read
    if isinstance(value, float) and value.is_integer() and "integer" in taken:
        return int(value)
    return value


def cleared(fields: Fields, wanted: Mapping[str, Json], there: Mapping[str, Any]) -> dict[str, Json]:
    """Return the fields that are cleared by setting others of the same object, each with None."""
    return {
        other: None
        for name, value in wanted.items()
        if not is_empty(value)
        for other in CLEARS.get(name, ())
        if other in fields.kinds and other not in wanted and not is_empty(there.get(other))
    }


def place_in_query(operation: Operation[Any], wanted: Wanted) -> dict[str, object]:
    """Return the place fields of an operation's query."""
    kinds = operation.query.kinds if operation.query is not None else {}
    return {field: wanted[field] for field in PLACES if field in kinds and wanted.get(field)}
