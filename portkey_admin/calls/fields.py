"""Validate the fields of a query or body, and convert them to plain JSON."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TypeAlias

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls import json_text
from portkey_admin_api import models
from portkey_admin_api.types import Fields

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

# Deeper than any body of the API: such a structure contains itself.
_DEEPEST = 64

_ARTICLES = {
    "json": "a list or object",
    "integer": "an integer",
    "array": "a list",
    "object": "an object (a dict)",
}


def check_fields(place: str, fields: Fields, given: Mapping[str, object]) -> dict[str, Json]:
    """Return the given fields with the API's names and as plain JSON, in the given order.

    `place` starts every message, such as "workspaces.create". A trailing underscore, as in `async_`, is
    dropped if the bare name is a field, because the bare name may be a Python keyword. Nested names are
    the API's own.
    Raises InvalidFieldError for an unknown, missing or wrongly typed field, at any level.
    """
    checked: dict[str, Json] = {}
    kinds = fields.kinds
    for given_name, value in given.items():
        name = given_name if given_name in kinds else _api_name(place, fields, given_name)
        if name in checked:
            raise InvalidFieldError(f"{place}: {name!r} was given twice, as {given_name!r} as well")
        checked[name] = plain_json(place, name, value)
    check_object(place, "", fields, checked)
    return checked


def check_object(place: str, path: str, fields: Fields, given: dict[str, Json]) -> None:
    """Validate the names and values of a JSON object; `path` is its position, "" for the body itself.

    A list or object in a field that the API represents as JSON text becomes that text.
    None is accepted for every optional field, documented or not: it clears.
    Raises InvalidFieldError with the path of the first invalid field.
    """
    prefix = f"{path}." if path else ""
    # Names first: a misspelt name is often also a missing one.
    for name in given:
        if name not in fields.kinds and not fields.open:
            raise _unknown(place, prefix, fields, name)
    for name in fields.required:
        if name not in given:
            raise _missing(place, prefix, fields, given)
    others = fields.entries.get("", "any")
    for name, value in given.items():
        kinds = fields.kinds.get(name, others)
        if type(value) is str and str in _types(kinds):
            continue  # most values need no further checks
        if value is not None or name in fields.required:
            _check_value(place, prefix + name, value, kinds, fields.entries.get(name, "any"))
            if isinstance(value, list | dict) and "json" in _split(kinds):
                given[name] = json_text.write_slowly(value).decode()


def check_kind(place: str, path: str, value: Json, kinds: str) -> None:
    """Raise InvalidFieldError if a JSON value has none of the kinds; objects are not inspected."""
    if not fits(value, kinds):
        shown = "None" if value is None else type(value).__name__
        raise InvalidFieldError(f"{place}: {path!r} must be {describe(kinds)}, not {shown}")


def _check_value(place: str, path: str, value: Json, kinds: str, entries: str = "any") -> None:
    if type(value) not in _types(kinds):
        check_kind(place, path, value, kinds)
    if isinstance(value, dict):
        schema = _schema(kinds)
        if schema is not None:
            check_object(place, path, models.fields(schema), value)
        elif entries != "any":
            for name, item in value.items():
                if item is not None:  # the value of an optional name
                    _check_value(place, f"{path}.{name}", item, entries)
    elif isinstance(value, list) and entries != "any":
        for index, item in enumerate(value):
            _check_value(place, f"{path}[{index}]", item, entries)


def fits(value: Json, kinds: str) -> bool:
    """Return whether a JSON value has one of the kinds, such as "string|null". Objects are not inspected."""
    return type(value) in _types(kinds) or any(_is_kind(value, kind) for kind in _split(kinds))


def describe(kinds: str) -> str:
    """Describe the kinds in words."""
    words = ["object" if kind[0].isupper() else kind for kind in _split(kinds) if kind != "null"]
    return " or ".join(_ARTICLES.get(kind, f"a {kind}") for kind in words)


@lru_cache(maxsize=1024)
def _split(kinds: str) -> tuple[str, ...]:
    return tuple(kinds.split("|"))


@lru_cache(maxsize=1024)
def _types(kinds: str) -> frozenset[type]:
    """Return types whose values all have one of the kinds: a fast check for most values."""
    values: tuple[Json, ...] = (None, True, 0, "", [], {})
    return frozenset(type(value) for value in values if any(_is_kind(value, kind) for kind in _split(kinds)))


@lru_cache(maxsize=1024)
def _schema(kinds: str) -> str | None:
    return next((kind for kind in _split(kinds) if kind[0].isupper()), None)


def plain_json(place: str, path: str, value: object, depth: int = 0) -> Json:
    """Return the value as JSON, or raise InvalidFieldError with the path of what JSON can't represent."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value if type(value) is str and value.isascii() else _text(place, path, value)
    if isinstance(value, int | float):
        return _number(place, path, value)
    if isinstance(value, datetime):
        return _moment(place, path, value)
    if depth == _DEEPEST:
        raise InvalidFieldError(f"{place}: {path[:40]}… is nested too deeply; does it contain itself?")
    if isinstance(value, Mapping):
        plain: dict[str, Json] = {}
        for name, item in value.items():
            if not isinstance(name, str):
                raise InvalidFieldError(f"{place}: {path}: the name {name!r} must be a str")
            plain[_text(place, path, name)] = plain_json(place, f"{path}.{name}", item, depth + 1)
        return plain
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return [plain_json(place, f"{path}[{index}]", item, depth + 1) for index, item in enumerate(value)]
    raise InvalidFieldError(f"{place}: {path} can't be sent as JSON: {type(value).__name__}{_advice(value)}")


def _api_name(place: str, fields: Fields, name: object) -> str:
    if not isinstance(name, str):
        raise InvalidFieldError(f"{place}: the name of a field must be a str, not {type(name).__name__}")
    if name in fields.kinds:
        return name
    if name.endswith("_") and name[:-1] in fields.kinds:
        return name[:-1]
    return name


def _missing(place: str, prefix: str, fields: Fields, given: Mapping[str, Json]) -> InvalidFieldError:
    missing = [repr(prefix + name) for name in fields.required if name not in given]
    noun = "fields" if missing[1:] else "field"
    return InvalidFieldError(f"{place}: missing required {noun} {', '.join(missing)}")


def _unknown(place: str, prefix: str, fields: Fields, name: str) -> InvalidFieldError:
    from portkey_admin.text import did_you_mean

    hint = did_you_mean(name, fields.kinds) or ";"
    takes = f"it takes {', '.join(fields.kinds)}" if fields.kinds else "it takes none"
    return InvalidFieldError(f"{place}: unknown field {prefix + name!r}{hint} {takes}")


def _is_kind(value: Json, kind: str) -> bool:
    match kind:
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "integer":  # JSON has one type of number: 10.0 is an integer
            return not isinstance(value, bool) and (
                isinstance(value, int) or (isinstance(value, float) and value.is_integer())
            )
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "array":
            return isinstance(value, list)
        case "json":
            return isinstance(value, list | dict)
        case "null":
            return value is None
        case "any":
            return True
    return isinstance(value, dict)  # "object", or the schema that it follows


def _text(place: str, path: str, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidFieldError(
            f"{place}: {path} contains a lone surrogate at position {error.start}"
        ) from None
    return str.__str__(value)


def _number(place: str, path: str, value: float) -> Json:
    if isinstance(value, int):
        if value.bit_length() > 63:
            raise InvalidFieldError(f"{place}: {path} does not fit in 64 bits")
    elif not math.isfinite(value):
        raise InvalidFieldError(f"{place}: {path} can't be sent as JSON: {value}")
    return value


def _moment(place: str, path: str, value: datetime) -> str:
    if value.utcoffset() is None:
        raise InvalidFieldError(
            f"{place}: {path} is a datetime without a time zone, which is ambiguous; give"
            " it one, such as tzinfo=datetime.UTC"
        )
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _advice(value: object) -> str:
    if isinstance(value, date):
        return "; give a datetime with a time zone, or a string"
    if isinstance(value, bytes | bytearray | memoryview):
        return "; decode it to a str"
    if hasattr(value, "to_dict"):
        return "; give its to_dict()"
    if isinstance(value, Iterable):
        return "; give a list"
    return ""
