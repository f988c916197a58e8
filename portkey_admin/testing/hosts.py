"""The host names that a served plane accepts, and who can reach its address."""

from __future__ import annotations

import ipaddress
import json
import socket
from collections.abc import Iterable
from typing import Any

from portkey_admin.testing.plane.asgi import Receive, Scope, Send
from portkey_admin.testing.plane.refusals import Rejected

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def is_loopback(host: str) -> bool:
    """Return whether a server on this address can only be reached from this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def unreachable_by_strangers(host: str, *, api_key_given: bool) -> None:
    """Raise ValueError if other machines could reach the plane with a generated key."""
    if not is_loopback(host) and not api_key_given:
        raise ValueError(f"{host} can be reached from other machines: give the plane an api_key of your own")


class OnlyHosts:
    """Serves requests for its own hosts and rejects all others.

    This prevents DNS rebinding: after it was loaded, a web page can point its own host name to 127.0.0.1 to
    pass for the plane's own page. Its requests still carry that name in their Host header.
    """

    def __init__(self, app: Any, host: str, others: Iterable[str] = ()) -> None:
        self._app = app
        self._names = {host.lower().strip("[]"), *(name.lower().strip("[]") for name in others)}
        address = _address(host)
        self._any_address = address is not None and address.is_unspecified
        if self._any_address:
            self._names |= {socket.gethostname().lower(), socket.getfqdn().lower()}
        if self._any_address or is_loopback(host):
            self._names |= _LOOPBACK

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or refuse it."""
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(hosts) == 1 and self._is_ours(hosts[0]):
            await self._app(scope, receive, send)
            return
        refusal = Rejected(421, "this server does not accept the host in the request: see --allow-host")
        body = json.dumps(refusal.body()).encode()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _is_ours(self, stated: str) -> bool:
        # The port may differ: containers and tunnels forward it.
        end = stated.rfind("]") + 1 if stated.startswith("[") else len(stated.partition(":")[0])
        host, port = stated[:end].strip("[]").lower(), stated[end:]
        if port and not (port.startswith(":") and port[1:].isdigit()):
            return False
        return host in self._names or (self._any_address and _address(host) is not None)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
