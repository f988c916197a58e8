"""Masking: secrets are replaced in any text that may reach a person, a log or an error."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import SupportsIndex
from urllib.parse import quote

MASK = "***"

# Fields of Portkey's request bodies that contain secrets: a provider's `key`, the credentials inside
# `configurations` and `auth_config`, the custom headers of MCP servers, the secret of a deployment.
_SECRET_FIELDS = frozenset({"custom_headers", "auth_config", "authorization", "client_auth"})
_SECRET_ENDINGS = (
    "secret",
    "password",
    "token",
    "api_key",
    "access_key",
    "secret_key",
    "private_key",
    "account_json",
)
# Below the top level of a body, `key` is the key of a policy condition.
_SECRET_AT_TOP = "key"

_SCHEME = r"(?i:bearer|basic|token|key|apikey)\s+(\S+)\Z"
_HUMP = r"(?<=[a-z0-9])(?=[A-Z])"

# A masked form that shows less could match any secret.
_LEAST_SHOWN = 4

# A shorter value is not a secret, and masking it would blank out half of a message.
_SHORTEST = 4


def secrets_in(body: object) -> Secrets:
    """Collect the secret strings of a request body, so that a response that repeats them can be masked."""
    texts = [text for text in _secret_strings(body) if len(text) >= _SHORTEST]
    # A server that quotes the token in "Bearer TOKEN" may leave out the scheme.
    texts += [found[1] for text in texts if (found := re.match(_SCHEME, text)) and len(found[1]) >= _SHORTEST]
    return Secrets(texts) if texts else NO_SECRETS


class Secrets:
    """Secret strings that do not print. Not a set, because some tools show its items whatever its `repr`."""

    __slots__ = ("__weakref__", "_texts")

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = frozenset(texts)

    def __repr__(self) -> str:
        return f"<{len(self._texts)} secrets>"

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __or__(self, other: Secrets) -> Secrets:
        return Secrets(self._texts | other._texts)

    def __le__(self, other: Secrets) -> bool:
        return self._texts <= other._texts


NO_SECRETS = Secrets()


class Hidden(str):
    """A secret that does not print if a value is shown by its `repr`, as local variables are."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(MASK)

    def __getitem__(self, index: SupportsIndex | slice) -> str:
        # Tools that shorten long strings cut them before they show them.
        return Hidden(super().__getitem__(index))


class Quiet(Mapping[str, str]):
    """A mapping with secrets, such as the environment, that does not print."""

    __slots__ = ("_inner",)

    def __init__(self, inner: Mapping[str, str]) -> None:
        self._inner = inner

    def __repr__(self) -> str:
        return f"<{len(self)} values>"

    def __getitem__(self, name: str) -> str:
        return self._inner[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._inner)

    def __len__(self) -> int:
        return len(self._inner)


class Sealed:
    """A value that may contain secrets, and does not print."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value: object = value


def redacted(body: object, secrets: Iterable[str]) -> object:
    """Return a copy of a JSON body with its secrets as `***`, by field name and everywhere else."""
    return mask(_without_secrets(body), secrets)


def mask(value: object, secrets: Iterable[str]) -> object:
    """Return a copy of a JSON value, or of a string, with the secrets replaced by `***`."""
    forms = sorted({form for secret in secrets for form in _forms(secret)}, key=len, reverse=True)
    return _mask(value, forms) if forms else value


def mask_text(text: str, secrets: Iterable[str]) -> str:
    """Return the string with the secrets replaced by `***`."""
    return str(mask(text, secrets))


def is_mask_of(mask: object, secret: str) -> bool:
    """Return whether a masked form, such as "ab*****xyz", may be that of the secret.

    The number of stars means nothing. Live responses show five characters; a form that shows almost none
    could match any key, and so matches none.
    """
    match = re.fullmatch(r"([^*]*)\*+([^*]*)", mask) if isinstance(mask, str) else None
    if match is None:
        return False
    start, end = match.groups()
    long_enough = _LEAST_SHOWN <= len(start) + len(end) < len(secret)
    return long_enough and secret.startswith(start) and secret.endswith(end)


def _secret_strings(value: object, *, secret: bool = False, top: bool = True) -> Iterator[str]:
    if isinstance(value, str):
        if secret:
            yield value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _secret_strings(item, secret=secret or names_secret(str(name), top=top), top=False)
    elif isinstance(value, list):
        for item in value:
            yield from _secret_strings(item, secret=secret, top=False)


def _without_secrets(value: object, *, secret: bool = False, top: bool = True) -> object:
    if isinstance(value, Mapping):
        return {
            name: _without_secrets(item, secret=secret or names_secret(str(name), top=top), top=False)
            for name, item in value.items()
        }
    if isinstance(value, list):
        return [_without_secrets(item, secret=secret, top=False) for item in value]
    return MASK if secret and value is not None else value


@functools.lru_cache(maxsize=1024)
def names_secret(name: str, *, top: bool = False) -> bool:
    """Return whether a field of this name holds a secret. `top`: it is a top-level field of the body."""
    # Virtual keys use camel case for some names: awsSecretAccessKey.
    plain = re.sub(_HUMP, "_", name).lower().replace("-", "_")
    is_named = plain in _SECRET_FIELDS or plain.endswith(_SECRET_ENDINGS)
    return is_named or (top and name == _SECRET_AT_TOP)


def _forms(secret: str) -> Iterator[str]:
    """Yield the spellings of a secret in other formats: in JSON, in a URL, printed by Python."""
    if len(secret) >= _SHORTEST:
        in_json = json.dumps(secret)[1:-1]
        yield from (secret, in_json, quote(secret, safe=""), quote(secret))
        if "\\" in in_json or "'" in secret:
            yield from (repr(text)[1:-1] for text in (str(secret), in_json))


def _mask(value: object, forms: Sequence[str]) -> object:
    if isinstance(value, str):
        for form in forms:
            value = value.replace(form, MASK)
        return value
    if isinstance(value, Mapping):
        return {_mask(name, forms): _mask(item, forms) for name, item in value.items()}
    if isinstance(value, list):
        return [_mask(item, forms) for item in value]
    return value
