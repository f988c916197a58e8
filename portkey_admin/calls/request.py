"""Turn an operation and its arguments into a request. Nothing here does I/O."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

from portkey_admin._errors import InvalidArgumentError, InvalidFieldError
from portkey_admin.calls import json_text
from portkey_admin.calls.call import Call
from portkey_admin.calls.fields import (
    Json,
    check_fields,
    check_kind,
    check_object,
    describe,
    fits,
    plain_json,
)
from portkey_admin.text import python_name
from portkey_admin_api.types import Fields, Operation

# The keys and values of a query are sent as application/x-www-form-urlencoded text, all but these quoted.
_QUERY_SAFE = "-._~,:@"
_NOTHING_TO_QUOTE = re.compile(r"[A-Za-z0-9_.~,:@-]*")


def prepare(
    operation: Operation[Any],
    ids: Sequence[object] = (),
    query: Mapping[str, object] | None = None,
    body: object = None,
) -> Call:
    """Validate the arguments of a call, and return it ready to send.

    Only given arguments are sent, without defaults from the API document. None in the body is sent as null,
    which clears the field, and is rejected for a required field that isn't nullable. A query has no null:
    there, None omits the filter.
    Raises InvalidArgumentError for a path parameter and InvalidFieldError for a field.
    """
    plain_body = None if body is None and operation.body is None else _check_body(operation, body)
    return Call(
        operation,
        tuple(ids),
        _fill_path(operation, ids) if ids or operation.path_params else operation.path,
        _encode_query(operation, query or {}) if query or operation.query is not None else "",
        plain_body,
        None if body is None else json_text.encode(plain_body),
    )


def change_body(call: Call, body: object) -> None:
    """Replace the body of a call, with the usual validation. Raises InvalidFieldError."""
    call.body = _check_body(call.operation, body)
    call.content = None if body is None else json_text.encode(call.body)


def _fill_path(operation: Operation[Any], values: Sequence[object]) -> str:
    names = operation.path_params
    if len(values) != len(names):
        wanted = ", ".join(map(python_name, names)) or "none"
        raise InvalidArgumentError(f"{operation.id} takes {len(names)} ids ({wanted}), not {len(values)}")
    path = operation.path
    if not names:
        return path
    quoted = {
        name: quote(check_path_value(operation.id, python_name(name), value), safe="")
        for name, value in zip(names, values, strict=True)
    }
    return re.sub(r"\{([^}]+)\}", lambda match: quoted[match[1]], path)


def check_path_value(place: str, name: str, value: object) -> str:
    """Return the id if it is safe as a single path segment, or raise InvalidArgumentError.

    Ids that would change the path, now or after a proxy has unquoted it, are rejected; the rest is quoted.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(f"{place}: {name} must be a str, not {type(value).__name__}")
    if not value:
        raise InvalidArgumentError(f"{place}: {name} is empty")
    if value != value.strip():
        raise InvalidArgumentError(f"{place}: {name} {value!r} starts or ends with white space; strip it")
    for text in (value, unquote(value)):
        if text == ".":
            raise InvalidArgumentError(f"{place}: {name} {value!r} is not an id: it would change the path")
        for forbidden in ("/", "..", "?", "#", "\\"):
            if forbidden in text:
                raise InvalidArgumentError(
                    f"{place}: {name} {value!r} contains {forbidden!r}, which would change the path"
                )
        # Cc: control characters; Cs: halves of a pair, which UTF-8 cannot carry; Zl, Zp: line breaks.
        if any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text):
            raise InvalidArgumentError(f"{place}: {name} {value!r} contains a control character; remove it")
    return value


def _encode_query(operation: Operation[Any], given: Mapping[str, object]) -> str:
    if not given and (operation.query is None or not operation.query.required):
        return ""
    place = f"{operation.id} (query)"
    if not isinstance(given, Mapping):
        raise InvalidFieldError(f"{place}: must be an object (a dict), not {type(given).__name__}")
    wanted = {name: value for name, value in given.items() if value is not None}
    fields = operation.query or Fields(kinds={})
    checked = check_fields(place, fields, wanted)
    return "&".join(
        f"{_quoted(name)}={_quoted(text)}"
        for name, value in checked.items()
        for text in _query_texts(place, fields, name, value)
    )


def _query_texts(place: str, fields: Fields, name: str, value: Json) -> list[str]:
    """Return the texts of a parameter: it is repeated if it is always a list."""
    if isinstance(value, list) and value and fields.kinds.get(name) == "array":
        return [_entry_text(place, name, index, entry) for index, entry in enumerate(value)]
    return [query_text(place, name, value)]


def _quoted(text: str) -> str:
    return text if _NOTHING_TO_QUOTE.fullmatch(text) else quote(text, safe=_QUERY_SAFE)


def query_text(place: str, name: str, value: Json) -> str:
    """Return a value in query form. Raises InvalidFieldError for a list that can't be joined by commas."""
    if isinstance(value, list):
        return _comma_joined(place, name, value)
    if isinstance(value, str):
        return value
    if type(value) is int:  # not a bool
        return str(value)
    # True and False, floats, and objects such as a `metadata` filter.
    return json_text.write_slowly(value).decode()


def _comma_joined(place: str, name: str, values: list[Json]) -> str:
    if not values:
        # Omitted, the list would not be filtered at all; the effect of an empty value is unknown.
        raise InvalidFieldError(f"{place}: {name!r} is an empty list; leave it out for no filter")
    return ",".join(_entry_text(place, name, index, value, unlike=",") for index, value in enumerate(values))


def _entry_text(place: str, name: str, index: int, value: Json, *, unlike: str | None = None) -> str:
    text = query_text(place, name, value)
    if value is None or isinstance(value, list | dict) or (unlike is not None and unlike in text):
        kind = "a list in a query" if unlike is None else "a comma-separated list"
        raise InvalidFieldError(f"{place}: {name}[{index}] can't be part of {kind}")
    return text


def _check_body(operation: Operation[Any], body: object) -> Json:
    fields = operation.body
    if fields is None:
        if body is not None:
            raise InvalidFieldError(f"{operation.id}: takes no body")
        return None
    if body is None:
        if not fields.optional:
            # The message about a missing field is clearer; if none is required, an empty body is fine.
            check_fields(operation.id, fields, {})
            raise InvalidFieldError(f"{operation.id}: needs a body: {describe(fields.root)}")
        return None
    if isinstance(body, Mapping) and (fields.root == "object" or fits({}, fields.root)):
        return check_fields(operation.id, fields, body)
    plain = plain_json(operation.id, "body", body)
    if not fits(plain, fields.root):
        raise InvalidFieldError(
            f"{operation.id}: the body must be {describe(fields.root)}, not {type(body).__name__}"
        )
    if isinstance(plain, list) and fields.kinds:
        for index, entry in enumerate(plain):
            where = f"body[{index}]"
            check_kind(operation.id, where, entry, "object")
            if isinstance(entry, dict):
                check_object(operation.id, where, fields, entry)
    return plain
