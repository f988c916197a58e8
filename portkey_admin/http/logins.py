"""The passwords of proxies, so that they are masked: a proxy may repeat them in whatever it says."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from portkey_admin.secrets.masking import Secrets

if TYPE_CHECKING:
    import httpx


def logins_of_proxies(proxies: Iterable[httpx.Proxy]) -> Secrets:
    """Return what would give the passwords of these proxies away."""
    return Secrets(text for proxy in proxies for text in _texts(proxy.raw_auth, proxy.headers.raw))


def logins_of_client(client: httpx.AsyncClient) -> Secrets:
    """Return the same for the proxies of a client that the user made."""
    return Secrets(_texts_of(client))


def _texts_of(client: Any) -> Iterator[str]:
    # No public interface shows them. A transport of the user's own may have others, which aren't found.
    for transport in (getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()):
        if (network := getattr(transport, "_network", None)) is not None:  # from `new_client`
            yield from network.logins
        pool = getattr(transport, "_pool", None)
        yield from _texts(getattr(pool, "_proxy_auth", None), getattr(pool, "_proxy_headers", ()))


def _texts(auth: tuple[bytes, bytes] | None, headers: Iterable[tuple[bytes, bytes]]) -> Iterator[str]:
    logins = [] if auth is None else [b":".join(auth)]
    for name, value in headers:
        if name.lower() == b"proxy-authorization":
            token = value.split(b" ", 1)[-1].strip()
            yield token.decode("latin-1")
            try:
                logins.append(base64.b64decode(token, validate=True))
            except binascii.Error:
                continue  # not Basic
    for login in logins:
        yield base64.b64encode(login).decode()
        password = login.partition(b":")[2]
        # As parsers of a reason phrase read it.
        yield from {password.decode(way, "ignore") for way in ("utf-8", "latin-1", "ascii")}
