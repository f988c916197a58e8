"""Masks credentials in responses, under names that start with `masked_`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.ids import masked

# The fields that the API description marks as secret, and common names of secrets in free-form settings.
_SECRET_ENDINGS = (
    "secret",
    "token",
    "password",
    "secretid",
    "accesskey",
    "apikey",
    "privatekey",
    "accountjson",
    "customheaders",
)
# Of a shorter text the first and last characters would tell too much.
_SHORTEST = 10
_HIDDEN = "*****"
REDACTED = "***"


def hidden(value: object) -> object:
    """Return a masked secret; objects and lists keep their structure."""
    if isinstance(value, str):
        return masked(value) if len(value) >= _SHORTEST else _HIDDEN
    if isinstance(value, Mapping):
        return {name: hidden(item) for name, item in value.items()}
    if isinstance(value, list):
        return [hidden(item) for item in value]
    return value if value is None else _HIDDEN


def shown(settings: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return settings with `masked_client_secret` in the place of `client_secret`.

    Ids, regions, addresses and role names stay as they are.
    """
    return {
        f"masked_{name}" if _is_secret(name) else name: hidden(value) if _is_secret(name) else value
        for name, value in (settings or {}).items()
    }


def _is_secret(name: str) -> bool:
    return name.lower().replace("_", "").replace("-", "").endswith(_SECRET_ENDINGS)


def redacted(body: object, *, top: bool = True) -> object:
    """Return a body for the audit trail, with every field masked whose name says that it is secret."""
    if isinstance(body, Mapping):
        return {
            name: REDACTED if _hides(name, top=top) else redacted(item, top=False)
            for name, item in body.items()
        }
    return [redacted(item, top=top) for item in body] if isinstance(body, list) else body


def _hides(name: str, *, top: bool) -> bool:
    # Below the top level, `key` is the subject of a policy's condition.
    return _is_secret(name) or name.lower() in ("authorization", "auth_config") or (top and name == "key")
