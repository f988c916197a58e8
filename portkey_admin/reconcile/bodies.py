"""What the bodies of a create and of an update take. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Mapping

from portkey_admin.calls.fields import Json
from portkey_admin_api import models
from portkey_admin_api.types import Fields


def schema_of(kinds: str) -> Fields | None:
    """Return the fields of an object that the API's description names; None where it leaves them open."""
    name = next((kind for kind in kinds.split("|") if kind[:1].isupper()), None)
    return None if name is None else models.fields(name)


def fitting(value: Json, kinds: str, entries: str = "any") -> Json:
    """Return a value with those fields of described objects that a create takes.

    There is nothing yet that None could clear, so that it is left out as well.
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
    """Say whether a body takes a field, and all that is in it."""
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
