"""Clients of httpx over the connections of each backend. Loaded with the first client that is opened."""

from __future__ import annotations

import ssl
import sys
from typing import Any

import httpcore
import httpx

from portkey_admin.http.pools import AttentiveBackend, Pools


def _network() -> httpcore.AsyncNetworkBackend:
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        return AttentiveBackend(httpcore.TrioBackend())
    return AttentiveBackend(httpcore.AnyIOBackend())


class AttentiveTransport(httpx.AsyncHTTPTransport):
    """Connections of httpcore that notice what nobody asked for, directly or through one proxy."""

    def __init__(
        self, verify: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None = None
    ) -> None:
        super().__init__(verify=verify, limits=limits, proxy=proxy)
        # httpcore's pools take it as an argument, and httpx does not hand one on.
        self._pool._network_backend = _network()


def pools(verify: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None = None) -> Pools:
    """Return connections, directly or through one proxy."""
    return Pools(lambda: AttentiveTransport(verify, limits, proxy))


class PooledClient(httpx.AsyncClient):
    """An httpx client over `Pools`, for itself and for each proxy of the environment."""

    def _init_transport(self, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        return pools(given["verify"], given["limits"])

    def _init_proxy_transport(self, proxy: httpx.Proxy, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        return pools(given["verify"], given["limits"], proxy)


class AiohttpClient(httpx.AsyncClient):
    """An httpx client over aiohttp. What aiohttp cannot do (SOCKS, TLS to a proxy) goes over httpcore's."""

    # What httpx calls for itself and for each proxy of the environment.

    def _init_transport(self, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        from portkey_admin.http.aiohttp import Aiohttp

        return Aiohttp(verify=given["verify"], limits=given["limits"], proxy=None)

    def _init_proxy_transport(self, proxy: httpx.Proxy, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        if proxy.url.scheme == "http":
            from portkey_admin.http.aiohttp import Aiohttp

            return Aiohttp(verify=given["verify"], limits=given["limits"], proxy=proxy)
        return pools(given["verify"], given["limits"], proxy)
