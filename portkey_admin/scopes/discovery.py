"""Find out through the API of which kind a key is and what it may do.

No endpoint says who is asking. But a key that may read API keys finds itself among them, by its id or by the
masked form in which the API shows a key: `ab*****xyz`, its beginning and its end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portkey_admin._errors import NotFoundError
from portkey_admin.lists.pager import Pager
from portkey_admin.scopes.access import KeyAccess
from portkey_admin.scopes.errors import KeyDiscoveryError, PermissionDeniedError
from portkey_admin.scopes.vocabulary import KEY_KINDS, KeyKind
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin.calls.transport import Transport
    from portkey_admin_api.models import ApiKey

_LEAST_SHOWN = 4
_TELL = "tell what the key may do with PortkeyAdmin(key=KeyAccess(…))"


def is_mask_of(mask: object, secret: str) -> bool:
    """Say whether a masked form, such as "ab*****xyz", may be that of the secret.

    The number of stars says nothing. Live answers show five characters; a form that shows next to none could
    be that of any key, and so is that of none.
    """
    match = re.fullmatch(r"([^*]*)\*+([^*]*)", mask) if isinstance(mask, str) else None
    if match is None:
        return False
    start, end = match.groups()
    long_enough = _LEAST_SHOWN <= len(start) + len(end) < len(secret)
    return long_enough and secret.startswith(start) and secret.endswith(end)


async def discover(transport: Transport, id: str | None = None) -> KeyAccess:
    """Return the kind and the scopes of the transport's own key.

    id: the key's id; None: look for it among all keys that this key may list.
    Raises KeyDiscoveryError where the API does not tell, and the errors of any call.
    """
    try:
        found = await _find(transport) if id is None else await api.api_keys_get(transport, id)
    except PermissionDeniedError as error:
        other_way = "give its id, or " if id is None else ""
        raise KeyDiscoveryError(
            f"this key may not read about API keys, itself included ({error.needs}); {other_way}{_TELL}"
        ) from error
    except NotFoundError as error:
        raise KeyDiscoveryError(
            "there is no API key of this id where this key looks; leave the id out to look among all keys, or"
            f" {_TELL}"
        ) from error
    if isinstance(found.key, str) and "*" in found.key and not transport.has_key_like(found.key):
        raise KeyDiscoveryError("this is the id of another API key than the one in use; leave the id out")
    return _access(found)


async def _find(transport: Transport) -> ApiKey:
    # In a view of one workspace too: a key of the organisation is in none.
    everywhere = transport.for_workspace(None)
    pager: Pager[ApiKey] = Pager(everywhere, api.operation("api_keys.list"))
    rows = await pager.collect()
    alike = [row for row in rows if transport.has_key_like(row.key)]
    if not alike:
        raise KeyDiscoveryError(
            f"this key is none of the {len(rows)} API keys that it may list (a key may list the kinds for"
            f" which it has a scope, and of a rotated key only the new secret shows); give its id, or {_TELL}"
        )
    if len(alike) > 1:
        ids = ", ".join(row.id for row in alike)
        raise KeyDiscoveryError(
            f"{len(alike)} API keys look like this one when masked; give the id: one of {ids}"
        )
    return alike[0]


def _access(found: ApiKey) -> KeyAccess:
    kind: KeyKind | None = next((each for each in KEY_KINDS if each == found.type), None)  # None: new to us
    scopes = found.scopes if isinstance(found.scopes, list) else []
    # Without any scope it could not have read about itself: an empty list says nothing.
    return KeyAccess(kind, [scope for scope in scopes if isinstance(scope, str)] or None)
