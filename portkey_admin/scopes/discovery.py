"""Find out, through the API, the kind and the scopes of a key.

No endpoint tells who is calling. But a key that may read API keys finds itself among them, by its id or by
its masked form: `ab*****xyz`, its beginning and its end.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable
from typing import Protocol

from portkey_admin._errors import NotFoundError
from portkey_admin.scopes.access import KeyAccess
from portkey_admin.scopes.errors import KeyDiscoveryError, PermissionDeniedError
from portkey_admin.scopes.vocabulary import KEY_KINDS, KeyKind
from portkey_admin_api.models import ApiKey

_TELL = "pass what you know about the key: PortkeyAdmin(key=KeyAccess(…))"


class KeyReader(Protocol):
    """Reads API keys: `portkey.api_keys`."""

    def get(self, id: str, /) -> Awaitable[ApiKey]:
        """Read one key."""
        ...

    def list(self) -> AsyncIterable[ApiKey]:
        """Read all keys that this key may list."""
        ...


async def discover(keys: KeyReader, id: str | None = None, *, is_own: Callable[[object], bool]) -> KeyAccess:
    """Return the kind and the scopes of the key in use.

    id: the key's id; None: search all keys that this key may list.
    is_own: returns whether a masked form may be that of the key in use.
    Raises KeyDiscoveryError if the API does not say, and the errors of any call.
    """
    try:
        found = await _find(keys, is_own) if id is None else await keys.get(id)
    except PermissionDeniedError as error:
        other_way = "give its id, or " if id is None else ""
        raise KeyDiscoveryError(
            f"this key may not read API keys, itself included ({error.needs}); {other_way}{_TELL}"
        ) from error
    except NotFoundError as error:
        raise KeyDiscoveryError(
            f"this key sees no API key with this id; leave the id out to search all keys, or {_TELL}"
        ) from error
    if not isinstance(found, ApiKey):
        raise KeyDiscoveryError(f"the server did not return an API key; {_TELL}")
    if isinstance(found.key, str) and "*" in found.key and not is_own(found.key):
        raise KeyDiscoveryError("this is the id of another API key than the one in use; leave the id out")
    return _access(found)


async def _find(keys: KeyReader, is_own: Callable[[object], bool]) -> ApiKey:
    rows = [row async for row in keys.list() if isinstance(row, ApiKey)]  # a server may send anything
    alike = [row for row in rows if is_own(row.key)]
    if not alike:
        raise KeyDiscoveryError(
            f"this key is not among the {len(rows)} API keys that it may list (a key may list the kinds for "
            f"which it has a scope, and of a rotated key only the new secret shows); give its id, or {_TELL}"
        )
    if len(alike) > 1:
        ids = ", ".join(row.id for row in alike)
        raise KeyDiscoveryError(
            f"{len(alike)} API keys look like this one when masked; give the id: one of {ids}"
        )
    return alike[0]


def _access(found: ApiKey) -> KeyAccess:
    kind: KeyKind | None = next(
        (each for each in KEY_KINDS if each == found.type), None
    )  # None: unknown to this package
    scopes = found.scopes if isinstance(found.scopes, list) else []
    # Without any scope it could not have read itself: an empty list means nothing.
    return KeyAccess(
        kind,
        [scope for scope in scopes if isinstance(scope, str)] or None,
        id=_text(found.id),
        organisation_id=_text(found.organisation_id),
        workspace_id=_text(found.workspace_id),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
