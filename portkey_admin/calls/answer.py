"""Turn a response into a model. Nothing here does I/O."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from portkey_admin import _errors as errors
from portkey_admin._lazy import lazily
from portkey_admin.calls import json_text
from portkey_admin.calls.call import Call, issued_secret
from portkey_admin.calls.listed import rows_of
from portkey_admin.calls.response_errors import (
    NOT_JSON,
    is_error_body,
    quoted,
    refused,
    response_error,
    unread,
    without_secret,
)
from portkey_admin.http.roundtrip import Answer
from portkey_admin_api.decoding import ModelDecoder
from portkey_admin_api.types import Operation

T = TypeVar("T")

if not TYPE_CHECKING:
    __getattr__, _ = lazily(__name__, {"response": ["Response"]})  # for pickles of 0.1.0

_OBJECT = {dict}

# How servers and proxies mask a secret: a part of it, or all.
_MASK = re.compile(
    r"\*\*\*|\.\.\.|[•●█…]|^\s*(x+|[\[<(].*[\])>]|redacted|masked|hidden|null|none|undefined)\s*$",
    re.IGNORECASE,
)


_KEY = re.compile(r"[!-~]+")
_FEWEST = 4  # different characters


def read_answer(
    call: Call, answer: Answer, operation: Operation[T], most_values: int | None = None
) -> T | errors.APIError:
    """Return the parsed body of a 2xx response, or an error.

    If the operation returns nothing, an empty body, any JSON and plain text are accepted, but not a web page,
    which is a proxy's login form. Deletes may return nothing at all, as SCIM mappings did before
    Portkey's backend 1.16.0.

    most_values: the maximum number of JSON values; None: it is too short to have too many.

    The error is returned, not raised, so that the caller raises it in a frame without the response.
    """
    content = answer.content
    if answer.broken is not None:
        return unread(call, answer, f"an unreadable body: {answer.broken}")
    if most_values is not None and json_text.has_more_values(content, most_values):
        allowed = f"{most_values:,} JSON values, the most that max_response_values allows"
        return unread(call, answer, f"more than {allowed}")
    try:
        data = json_text.decode(content)
    except Exception:  # the standard library may accept what the fast decoder rejects
        data = _read_slowly(content)
    if data is NOT_JSON:
        return _read_text(call, answer, operation)
    if isinstance(data, dict):
        if (data.get("success") is False or data.get("error")) and _is_refusal(operation, data):
            return refused(call, answer, data)
        if operation.method == "POST" and not data.get("id") and _is_unnamed(call, data):
            return unread(call, answer, "no id of what it should have made: look for it")
    elif operation.paging is not None and operation.paging.rows and isinstance(data, list):
        # Rows without an envelope, as documented for some lists.
        for name in reversed(operation.paging.rows[0].split(".")):
            data = {name: data}
    elif isinstance(operation.response, ModelDecoder):
        return response_error(call, answer, data, f"{type(data).__name__} instead of an object")
    if operation.response is None:
        return operation.parse(data)
    if operation.paging is not None:
        rows = rows_of(data, operation.paging)
        if rows is None:
            return response_error(call, answer, data, "something else instead of a list")
        if not {*map(type, rows)} <= _OBJECT:
            return response_error(call, answer, data, "a list with rows that are not objects")
    result: T = operation.response(data)  # type: ignore[operator]
    issued = issued_secret(operation)
    if issued is not None and _is_masked(getattr(result, issued)):
        return without_secret(call, answer, issued)
    return result


def _read_slowly(content: bytes) -> object:
    try:
        return json_text.read_slowly(content)
    except (ValueError, RecursionError):  # not JSON, not UTF-8, or nested too deeply
        return NOT_JSON


def _read_text(call: Call, answer: Answer, operation: Operation[T]) -> T | errors.APIError:
    content = answer.content.strip()
    if content:
        if operation.response is None and not content.startswith(b"<"):
            return operation.parse({})
        said = quoted(call, content, answer.status)
        return response_error(call, answer, NOT_JSON, f"a body that is not JSON{f': {said}' if said else ''}")
    if operation.response is anything:
        return operation.parse(None)
    if operation.response is None or operation.method == "DELETE":
        return operation.parse({})
    return response_error(call, answer, NOT_JSON, "an empty body")


def _is_refusal(operation: Operation[Any], data: dict[str, Any]) -> bool:
    if data.get("success") is False and is_error_body(data):
        return True
    return "id" not in data and (operation.response is None or _makes_resource(operation))


def _makes_resource(operation: Operation[Any]) -> bool:
    """Return whether it writes, and its response is a resource and not the result of a test."""
    if operation.method == "GET" or not isinstance(operation.response, ModelDecoder):
        return False
    names = {field.name for field in attrs.fields(operation.response.model())}
    return names.isdisjoint(("success", "status")) or "id" in names


def _is_unnamed(call: Call, data: dict[str, Any]) -> bool:
    """Return whether a create that may have happened got a response without any name of the new resource.

    If it has a new secret, that counts more: no one gets it again.
    """
    operation = call.operation
    if not call.is_in_doubt or issued_secret(operation) or not isinstance(operation.response, ModelDecoder):
        return False
    needed = {each.name for each in attrs.fields(operation.response.model()) if each.default is attrs.NOTHING}
    places = [place for place in (data, data.get("data")) if isinstance(place, dict)]
    names = [place.get(name) for place in places for name in ("id", "slug")]
    return "id" in needed and not any(name and isinstance(name, str | int) for name in names)


def _is_masked(secret: object) -> bool:
    if not isinstance(secret, str) or _MASK.search(secret):
        return True
    # Blanks, control characters and "0000-0000" are in no key, but in what stands for one.
    return _KEY.fullmatch(secret) is None or len(set(secret)) < _FEWEST


def anything(data: object) -> object:
    """Decode a response of unknown form: it is returned unchanged, and may be empty."""
    return data
