"""When two spellings mean the same: strings, times, numbers, addresses. Nothing here does I/O."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LOCAL = r"[^\s@<>(),;:\"\[\]\\.]+"
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}(?:\.{_LOCAL})*@{_LABEL}(?:\.{_LABEL})+")
_LONGEST_ADDRESS = 254  # RFC 5321
_BARE_HOST = re.compile(r"^([a-z][a-z0-9+.-]*://[^/?#]+)/$", re.IGNORECASE)
_ANY_CASE = ("color_code", "slug")
_TRIMMED = ("name", "description", "note")
_BOOLEANS = {"true": True, "false": False}
# Characters that continue an emoji: joiners, variation selectors, skin tones, keycaps and tags.
_PICTURE_GOES_ON = re.compile("[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def is_uuid(text: object) -> bool:
    """Return whether a string is a UUID, as ids are and slugs are not."""
    return isinstance(text, str) and _UUID.fullmatch(text) is not None


def is_empty(value: object) -> bool:
    """Return whether a value is empty. 0 and False are not."""
    return value is None or (isinstance(value, str | list | dict) and not value)


def normal_text(text: str) -> str:
    """Return a string in its normal form: macOS writes "é" as two code points."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def normal_name(name: str) -> str:
    """Return a name in the form for comparison: some servers strip white space."""
    return normal_text(name).strip()


def normal_address(address: str) -> str:
    """Return an e-mail address in the form for comparison.

    Upper and lower case are the same, as for the API. There is no further case folding: "straße" and
    "strasse" are two people.
    """
    return normal_text(address.strip().lower())


def is_address(text: str) -> bool:
    """Return whether a string is exactly one e-mail address."""
    return len(text) <= _LONGEST_ADDRESS and text.isprintable() and _ADDRESS.fullmatch(text) is not None


def split_icon(name: str) -> tuple[str, str]:
    """Return the icon at the start of a workspace's name, "" if there is none, and the rest of the name."""
    end = 0
    for char in name:
        if unicodedata.category(char) != "So" and not (end and _PICTURE_GOES_ON.match(char)):
            break
        end += 1
    rest = name[end:].strip()
    return (name[:end], rest) if end and rest else ("", name)


def same_value(one: object, other: object) -> bool:
    """Return whether two JSON values are the same: 5 and 5.0 are, and all empty ones; 1 and true are not."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        names = {*one, *other}
        return all(same_value(one.get(name), other.get(name)) for name in names)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_value, one, other))
    if isinstance(one, str) and isinstance(other, str):
        return one == other or normal_text(one) == normal_text(other)
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return one == other or (is_empty(one) and is_empty(other))


def same_field(name: str, one: object, other: object) -> bool:
    """Return whether two values of a described field are the same.

    In addition to `same_value`, these are the same: 1 and true, "false" and false, 5 and "5", times within
    one second in any zone, and values that servers normalise. `one` is the wanted value.
    """
    if same_value(one, other):
        return True
    if isinstance(one, bool) or isinstance(other, bool):
        return truth(one) == truth(other)
    if isinstance(one, int | float) and isinstance(other, str):
        return one == number(other)
    if isinstance(one, str) and isinstance(other, str):
        return _same_text(name, one, other)
    return False


def _same_text(name: str, one: str, other: str) -> bool:
    """Return whether two strings of a described field are the same to a server that normalises them."""
    if name.endswith("_at"):
        first, second = moment(one), moment(other)
        # Portkey stores whole seconds: all times in recorded responses end in .000Z.
        return first is not None and second is not None and abs((first - second).total_seconds()) < 1
    if (
        name == "string"
    ):  # a template, or messages as a JSON list in a string; a block of YAML ends with a newline
        first_list, second_list = _container(one), _container(other)
        alike = first_list is not None and same_value(first_list, second_list)
        return alike or normal_text(one).rstrip() == normal_text(other).rstrip()
    if name == "url":
        return _BARE_HOST.sub(r"\1", one) == _BARE_HOST.sub(r"\1", other)
    if name in _ANY_CASE:
        return one.lower() == other.lower()
    # Some servers strip white space.
    return name in _TRIMMED and normal_name(one) == normal_name(other)


def number(text: str) -> float | None:
    """Return the number in a string; None if it is not a number."""
    try:
        return float(text)
    except ValueError:
        return None


def token(value: object) -> str:
    """Return a string that is the same for equal values."""
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return normal_text(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items() if not is_empty(item)}
    return value


def truth(value: object) -> object:
    """Return a boolean for its spellings, such as 0 and "true"; anything else unchanged."""
    if isinstance(value, str):
        return _BOOLEANS.get(value.lower(), value)
    return bool(value) if value in (0, 1) else value


def _container(text: str) -> object:
    """Return the list or object in a JSON string; None if it is neither."""
    if not text.lstrip().startswith(("[", "{")):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def moment(text: str) -> datetime | None:
    """Return the time in a string; None if it is not a time."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    # The API writes some dates without a zone: they are in UTC.
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def has_text(value: object) -> bool:
    """Return whether a value can contain a secret at all: the price of a `request_token` is not one."""
    if isinstance(value, Mapping):
        return any(map(has_text, value.values()))
    return any(map(has_text, value)) if isinstance(value, list) else isinstance(value, str) and value != ""
