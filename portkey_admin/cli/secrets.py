"""Detect secret values, which are not accepted on the command line and are shown only on request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from portkey_admin.secrets.masking import MASK, names_secret
from portkey_admin.text import python_name
from portkey_admin_api.decoding import Model

# Fields that the API returns only once, by the operation that creates them. A test compares this with the
# OpenAPI document.
ISSUED = {"api_keys.create": "key", "api_keys.rotate": "key"}

# The name under which a secret manager stores one of several values: not a secret itself.
_NAMES_OF_SECRETS = frozenset({"secret_key"})


def is_secret_field(name: str, *, top: bool = True) -> bool:
    """Return whether a field of this name holds a secret. `top`: it is a top-level field of the body."""
    plain = python_name(name)
    return plain not in _NAMES_OF_SECRETS and names_secret(plain, top=top)


def secret_fields(name: str, value: object, *, top: bool = True) -> Iterator[str]:
    """Yield the dotted names of texts in a value whose names mark them as secrets."""
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
    """Return a response, a row or a list of them as JSON values, exactly as received."""
    if isinstance(answer, Model):
        return answer.to_dict()
    if isinstance(answer, list):
        return [plain(item) for item in answer]
    return answer


def without_secrets(answer: object) -> tuple[Any, bool]:
    """Return a response as JSON values with each secret as ***, and whether there was any.

    Secrets are fields that the OpenAPI document marks as such, and fields with a secret's name. Values that
    the server has already masked stay as they are.
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
