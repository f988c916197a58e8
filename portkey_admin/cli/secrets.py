"""Which values are secrets: those are not taken from a command line, and not shown unless asked for."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from portkey_admin.secrets.masking import MASK, secrets_in
from portkey_admin.text import python_name
from portkey_admin_api.decoding import Model

# What the API answers this once and never again, by the operation that makes it. A test compares it with what
# the description of the API says.
ISSUED = {"api_keys.create": "key", "api_keys.rotate": "key"}

# The name under which a secret manager keeps one of several values, and no secret itself.
_NAMES_OF_SECRETS = frozenset({"secret_key"})
_PROBE = "a value"


@functools.cache
def is_secret_field(name: str, *, top: bool = True) -> bool:
    """Say whether a field of this name holds a secret. `top`: it is one of the body's own fields."""
    plain = python_name(name)
    if plain in _NAMES_OF_SECRETS:
        return False
    return bool(secrets_in({plain: _PROBE} if top else {"inside": {plain: _PROBE}}))


def secret_fields(name: str, value: object, *, top: bool = True) -> Iterator[str]:
    """Yield the dotted names of the texts in a value that are secrets by their names."""
    yield from _secret_texts(name, value, is_secret_field(name, top=top))


def _secret_texts(path: str, value: object, secret: bool) -> Iterator[str]:
    if isinstance(value, str):
        if secret and value:
            yield path
    elif isinstance(value, Mapping):
        for name, item in value.items():
            inside = secret or is_secret_field(str(name), top=False)
            yield from _secret_texts(f"{path}.{name}", item, inside)
    elif isinstance(value, list):
        for item in value:
            yield from _secret_texts(path, item, secret)


def plain(answer: object) -> Any:
    """Return an answer, a row or a list of them as JSON values, exactly as they came."""
    if isinstance(answer, Model):
        return answer.to_dict()
    if isinstance(answer, list):
        return [plain(item) for item in answer]
    return answer


def without_secrets(answer: object) -> tuple[Any, bool]:
    """Return an answer as JSON values with each secret as ***, and whether there was any.

    A secret is what the description of the API marks as one, and what is one by its name. What the server has
    starred out already stays as it is.
    """
    hidden = plain(answer)
    found = [_hide_marked(answer, hidden), _hide_named(hidden)]
    return hidden, any(found)


def _hide_marked(answer: object, shown: Any) -> bool:
    if isinstance(answer, list) and isinstance(shown, list):
        return sum(_hide_marked(*pair) for pair in zip(answer, shown, strict=False)) > 0
    if not isinstance(answer, Model) or not isinstance(shown, dict):
        return False
    found = False
    for name, attribute, _ in answer._table:
        if attribute in answer._secrets:
            found |= _hide(shown, name)
        elif name in shown:
            found |= _hide_marked(getattr(answer, attribute), shown[name])
    return found


def _hide_named(shown: Any) -> bool:
    if isinstance(shown, list):
        return sum(map(_hide_named, shown)) > 0  # not any(), which stops at the first
    if not isinstance(shown, dict):
        return False
    found = False
    for name, value in shown.items():
        if isinstance(value, str) and is_secret_field(str(name), top=False):
            found |= _hide(shown, name)
        else:
            found |= _hide_named(value)
    return found


def _hide(shown: dict[str, Any], name: str) -> bool:
    value = shown.get(name)
    if not value or (isinstance(value, str) and "*" in value):
        return False
    shown[name] = MASK
    return True
