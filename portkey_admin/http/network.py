"""All connections of one client, direct and through proxies. Imported with the first connection."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Protocol

from portkey_admin.http.logins import logins_of_proxies
from portkey_admin.http.roundtrip import Connections
from portkey_admin.http.settings import NetworkSettings
from portkey_admin.http.types import Backend, Origin
from portkey_admin.secrets.logging import hide
from portkey_admin.secrets.masking import Secrets

if TYPE_CHECKING:
    import httpx

IDLE = 4.0
"""Seconds for which an idle connection is kept.

Node and uvicorn close idle connections after 5 s. A create that is sent while the server closes is ambiguous,
so a connection that has been idle for almost as long is not reused.
"""


class Way(Connections, Protocol):
    """Connections over the same route, to any server."""

    async def stream(self, request: httpx.Request) -> httpx.Response:
        """Send a request of httpx, and return the response when its head has come, with errors of httpx."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class Network:
    """Connections of one backend, according to the settings. What aiohttp can't do uses httpcore.

    That is SOCKS, and TLS to a proxy. connections: maximum number of idle connections.
    """

    def __init__(self, backend: Backend, settings: NetworkSettings, connections: int) -> None:
        self._backend = backend
        self._settings = settings
        self._connections = connections
        self._context: ssl.SSLContext | None = None
        self._made: dict[tuple[int, bool], Way] = {}
        self.logins: Secrets = hide(logins_of_proxies(settings.proxies.values()))
        """Passwords of proxies, masked in logs: httpcore logs the arguments of its SOCKS handshake."""

    async def ready(self) -> None:
        """Read the certificates, which takes some time, in a thread."""
        if self._context is None:
            from anyio import to_thread

            self._context = await to_thread.run_sync(self._settings.context)

    def way(self, origin: Origin) -> Way:
        """Return the connections for requests to a server."""
        proxy = self._settings.proxy_for(origin.scheme, origin.host, origin.port)
        needs_tls = origin.scheme != "http" or proxy is not None
        way = self._made.get((id(proxy), needs_tls))
        if way is None:
            way = self._new(self._trusting() if needs_tls else None, proxy)
            self._made[id(proxy), needs_tls] = way
        return way

    def _trusting(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = self._settings.context()
        return self._context

    def _new(self, context: ssl.SSLContext | None, proxy: httpx.Proxy | None) -> Way:
        via = None if proxy is None else f"{proxy.url.host}:{proxy.url.port or _PORTS[proxy.url.scheme]}"
        if self._backend == "aiohttp" and (proxy is None or proxy.url.scheme == "http"):
            from portkey_admin.http.aiohttp import Aiohttp

            return Aiohttp(verify=context, idle=IDLE, proxy=proxy, via=via)
        # Imported with the first request, in a thread if the client is ours: as slow as httpx itself.
        from portkey_admin.http.httpcore_transport import AttentiveTransport
        from portkey_admin.http.pools import Httpx

        kept = self._connections
        trusting = context or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # without TLS it trusts no one
        return Httpx(lambda: AttentiveTransport(trusting, proxy, kept=kept, idle=IDLE), via=via)

    async def aclose(self) -> None:
        """Close all connections."""
        while self._made:
            await self._made.popitem()[1].aclose()


_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
