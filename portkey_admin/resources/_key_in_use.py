"""The API key that a client uses: which key it is, and what happens when it is rotated."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.scopes.checks import callers_level
from portkey_admin.scopes.errors import KeyDiscoveryError
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin.scopes.access import KeyAccess
    from portkey_admin_api.models import ApiKey
    from portkey_admin_api.types import Transport as AnyTransport


class _Keys:
    """Reads API keys."""

    def __init__(self, transport: AnyTransport) -> None:
        self._transport = transport

    async def get(self, id: str, /) -> ApiKey:
        return await api.api_keys_get(self._transport, id)

    def list(self) -> Pager[ApiKey]:
        return Pager(self._transport, api.operation("api_keys.list"))


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
    from portkey_admin.scopes.discovery import discover

    if not isinstance(transport, Transport):
        raise KeyDiscoveryError("this transport cannot find out which key it uses")
    checks = transport.checks
    if id is None and checks.own is not None:
        return checks.own
    # A client of one workspace searches without the workspace too: an organisation key is in none.
    checks.own = await discover(_Keys(transport.for_workspace(None)), id, is_own=transport.has_key_like)
    return checks.own
