"""All connections of one client: straight, and through each proxy. Loaded when the first one is opened."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Protocol

from portkey_admin.http.roundtrip import Connections
from portkey_admin.http.settings import NetworkSettings
from portkey_admin.http.types import Backend, Origin

if TYPE_CHECKING:
    import httpx

IDLE = 4.0
"""Seconds for which a connection is kept when nothing uses it.

Node and uvicorn close an idle connection after 5 s. A create that is sent into the closing is in doubt, so a
connection that has idled for nearly as long is not used again.
"""


class Way(Connections, Protocol):
    """Connections that go the same way, to any server."""

    async def stream(self, request: httpx.Request) -> httpx.Response:
        """Send a request of httpx, and return the response when its head has come, with errors of httpx."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class Network:
    """Connections as the settings want them, of one backend. What aiohttp can't do goes over httpcore's.

    That is SOCKS, and TLS to a proxy. connections: how many are kept when nothing uses them.
    """

    def __init__(self, backend: Backend, settings: NetworkSettings, connections: int) -> None:
        self._backend = backend
        self._settings = settings
        self._connections = connections
        self._context: ssl.SSLContext | None = None
        self._made: dict[int, Way] = {}

    async def ready(self) -> None:
        """Read the certificates, which takes some time, in a thread."""
        if self._context is None:
            from anyio import to_thread

            self._context = await to_thread.run_sync(self._settings.context)

    def way(self, origin: Origin) -> Way:
        """Return the connections that requests to a server go over."""
        if self._context is None:
            self._context = self._settings.context()
        proxy = self._settings.proxy_for(origin.scheme, origin.host, origin.port)
        way = self._made.get(id(proxy))
        if way is None:
            way = self._made[id(proxy)] = self._new(self._context, proxy)
        return way

    def _new(self, context: ssl.SSLContext, proxy: httpx.Proxy | None) -> Way:
        via = None if proxy is None else f"{proxy.url.host}:{proxy.url.port or _PORTS[proxy.url.scheme]}"
        if self._backend == "aiohttp" and (proxy is None or proxy.url.scheme == "http"):
            from portkey_admin.http.aiohttp import Aiohttp

            return Aiohttp(verify=context, idle=IDLE, proxy=proxy, via=via)
        # Loaded with the first request, in a thread if the client is ours: it takes as long as httpx itself.
        from portkey_admin.http.pools import AttentiveTransport, Httpx

        kept = self._connections
        return Httpx(lambda: AttentiveTransport(context, proxy, kept=kept, idle=IDLE), via=via)

    async def aclose(self) -> None:
        """Close all connections."""
        while self._made:
            await self._made.popitem()[1].aclose()


_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
