"""All connections of one client: straight, and through each proxy. Loaded when the first one is opened."""

from __future__ import annotations

import ssl
from typing import Any

import httpx

from portkey_admin.http.roundtrip import Connections
from portkey_admin.http.settings import NetworkSettings
from portkey_admin.http.types import Backend


class Network(httpx.AsyncBaseTransport):
    """Connections as the settings want them, of one backend. What aiohttp can't do goes over httpcore's.

    That is SOCKS, and TLS to a proxy.
    """

    def __init__(self, backend: Backend, settings: NetworkSettings, limits: httpx.Limits) -> None:
        self._backend = backend
        self._settings = settings
        self._limits = limits
        self._context: ssl.SSLContext | None = None
        self._made: dict[int, Any] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request on the way to its server."""
        if self._context is None:
            from anyio import to_thread

            self._context = await to_thread.run_sync(self._settings.context)
        response: httpx.Response = await self._way(request.url).handle_async_request(request)
        return response

    def connections(self, url: httpx.URL) -> Connections:
        """Return the connections that requests to a server go over."""
        if self._context is None:
            self._context = self._settings.context()
        way: Connections = self._way(url)
        return way

    def _way(self, url: httpx.URL) -> Any:
        proxy = self._settings.proxy_for(url.scheme, url.host, url.port)
        way = self._made.get(id(proxy))
        if way is None:
            assert self._context is not None
            way = self._made[id(proxy)] = self._new(self._context, proxy)
        return way

    def _new(self, context: ssl.SSLContext, proxy: httpx.Proxy | None) -> httpx.AsyncBaseTransport:
        via = None if proxy is None else f"{proxy.url.host}:{proxy.url.port or _PORTS[proxy.url.scheme]}"
        if self._backend == "aiohttp" and (proxy is None or proxy.url.scheme == "http"):
            from portkey_admin.http.aiohttp import Aiohttp

            return Aiohttp(verify=context, limits=self._limits, proxy=proxy, via=via)
        # Loaded with the first request, in a thread if the client is ours: it takes as long as httpx itself.
        from portkey_admin.http.pools import AttentiveTransport, Pools

        return Pools(lambda: AttentiveTransport(context, self._limits, proxy), via=via)

    async def aclose(self) -> None:
        """Close all connections."""
        while self._made:
            await self._made.popitem()[1].aclose()


_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


class NetworkClient(httpx.AsyncClient):
    """An httpx client over a network of ours, and nothing of the environment beside it."""

    def __init__(self, network: Network, **options: Any) -> None:
        super().__init__(transport=network, trust_env=False, **options)
        self.network = network
