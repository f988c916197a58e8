"""The API key that a client uses: which key it is, and what happens when it is rotated.

No endpoint tells who is calling. But a key that may read API keys finds itself among them, by its id or by
its masked form: `ab*****xyz`, its beginning and its end.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from portkey_admin._errors import NotFoundError
from portkey_admin.lists.pager import Pager
from portkey_admin.scopes.checks import callers_level
from portkey_admin.scopes.errors import KeyDiscoveryError, PermissionDeniedError
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin.calls.transport import Transport
    from portkey_admin.scopes.access import KeyAccess
    from portkey_admin.scopes.vocabulary import KeyKind
    from portkey_admin_api.models import ApiKey

_TELL = "pass what you know about the key: PortkeyAdmin(key=KeyAccess(…))"


def hand_over(transport: object, id: str, secret: object) -> None:
    """Give the client the new secret if the rotated key is the client's own."""
    credentials = getattr(transport, "credentials", None)
    known = getattr(getattr(transport, "checks", None), "own", None)
    if credentials is not None and known is not None and known.id == id and isinstance(secret, str):
        credentials.take(secret)
        warnings.warn(
            "api_keys.rotate: this client used the rotated key and now uses its new secret; update every "
            "other program that uses this key",
            UserWarning,
            stacklevel=callers_level(),
        )


async def own_key(transport: object, id: str | None = None) -> KeyAccess:
    """Find out which key a transport uses, and remember its ids. This does not turn on scope enforcement.

    id: the key's own UUID; None: use what is already known, else search all keys that the key may list.
    Raises KeyDiscoveryError if the API does not say which key it is, and the errors of any call.
    """
    from portkey_admin.calls.transport import Transport

    if not isinstance(transport, Transport):
        raise KeyDiscoveryError("this transport cannot find out which key it uses")
    checks = transport.checks
    if id is None and checks.own is not None:
        return checks.own
    # A client of one workspace searches without the workspace too: an organisation key is in none.
    checks.own = _access(await _found(transport.for_workspace(None), id))
    return checks.own


async def _found(transport: Transport, id: str | None) -> ApiKey:
    from portkey_admin_api.models import ApiKey

    try:
        found = await _alike(transport) if id is None else await api.api_keys_get(transport, id)
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
    if isinstance(found.key, str) and "*" in found.key and not transport.has_key_like(found.key):
        raise KeyDiscoveryError("this is the id of another API key than the one in use; leave the id out")
    return found


async def _alike(transport: Transport) -> ApiKey:
    """Return the only key whose masked form is like that of the key in use."""
    from portkey_admin_api.models import ApiKey

    listed: Pager[Any] = Pager(transport, api.operation("api_keys.list"))
    rows = [row async for row in listed if isinstance(row, ApiKey)]  # a server may send anything
    alike = [row for row in rows if transport.has_key_like(row.key)]
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
    from portkey_admin.scopes.access import KeyAccess
    from portkey_admin.scopes.vocabulary import KEY_KINDS

    # None: unknown to this package.
    kind: KeyKind | None = next((each for each in KEY_KINDS if each == found.type), None)
    scopes = found.scopes if isinstance(found.scopes, list) else []
    ids = {name: getattr(found, name) for name in ("id", "organisation_id", "workspace_id")}
    # Without any scope it could not have read itself: an empty list means nothing.
    return KeyAccess(
        kind,
        [scope for scope in scopes if isinstance(scope, str)] or None,
        **{name: id for name, id in ids.items() if isinstance(id, str) and id},
    )
