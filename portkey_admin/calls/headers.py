"""Headers that a caller adds to every request of a client."""

from __future__ import annotations

import re
from collections.abc import Mapping

from portkey_admin._errors import ConfigurationError
from portkey_admin.secrets.masking import secrets_in

# RFC 9110, 5.6.2.
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")

# What says whose request this is, and where it begins and ends, is not for the caller to say.
_RESERVED = frozenset(
    {
        "x-portkey-api-key",
        "host",
        "content-length",
        "content-type",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "upgrade",
        "te",
        "trailer",
        "expect",
    }
)

# Headers with secrets that are not named like fields of a body with secrets.
_SECRET_NAMES = frozenset({"cookie", "proxy-authorization"})


def check_headers(headers: object) -> Mapping[str, str]:
    """Return the headers with their names in lower case, or raise ConfigurationError. It shows no value."""
    if not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers must be a mapping of str to str, not {type(headers).__name__}")
    checked: dict[str, str] = {}
    for name, value in headers.items():
        if not isinstance(name, str) or _NAME.fullmatch(name) is None:
            raise ConfigurationError(f"headers: {name!r} cannot be the name of a header")
        if name.lower() in _RESERVED:
            raise ConfigurationError(f"headers: {name!r} is set by the client itself")
        if name.lower() in checked:
            raise ConfigurationError(f"headers: {name!r} was given twice")
        checked[name.lower()] = _check_value(name, value)
    return checked


def secrets_in_headers(headers: Mapping[str, str]) -> frozenset[str]:
    """Collect the values that, by the names of their headers, are secrets."""
    hidden = {name: value for name, value in headers.items() if name in _SECRET_NAMES}
    return secrets_in(headers) | secrets_in({"custom_headers": hidden})


def _check_value(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigurationError(f"headers: the value of {name!r} must be a str, not {type(value).__name__}")
    # Visible ASCII, and blanks inside (RFC 9110, 5.5): all else is read differently by different servers.
    if value != value.strip() or not all(" " <= char <= "~" or char == "\t" for char in value):
        raise ConfigurationError(
            f"headers: the value of {name!r} holds a character that cannot stand in a header, or a blank at"
            " an end"
        )
    return value
