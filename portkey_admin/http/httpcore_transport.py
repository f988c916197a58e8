"""Makes httpcore's connections, with or without a proxy, and gives them to `pools` to keep."""

from __future__ import annotations

import ssl
import sys
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

from portkey_admin.http.pools import AttentiveStream, Kept


class AttentiveTransport(httpx.AsyncHTTPTransport):
    """httpcore connections that detect unexpected data, direct or through one proxy.

    kept: maximum number of idle connections. idle: for how many seconds to keep them.
    """

    def __init__(self, context: ssl.SSLContext, proxy: httpx.Proxy | None, *, kept: int, idle: float) -> None:
        if proxy is not None and proxy.url.scheme == "https" and proxy.ssl_context is None:
            # The same authorities as for servers, because a company's proxy has its own certificate.
            proxy = httpx.Proxy(proxy.url, auth=proxy.auth, headers=proxy.headers, ssl_context=context)
        super().__init__(verify=context, proxy=proxy)
        # httpcore's pools take it as an argument, but httpx doesn't pass one.
        self._pool._network_backend = AttentiveBackend(_sockets())
        self._pool: Any = Kept(self._pool.create_connection, most=kept, idle=idle)


class AttentiveBackend(httpcore.AsyncNetworkBackend):
    """Creates connections that detect unexpected data; no Unix sockets, and no retries of httpcore's."""

    def __init__(self, backend: httpcore.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a server."""
        stream = await self._backend.connect_tcp(host, port, timeout, local_address, socket_options)
        return AttentiveStream(stream)


def _sockets() -> httpcore.AsyncNetworkBackend:
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        return httpcore.TrioBackend()  # pyright: ignore[reportReturnType]  # names of arguments differ
    return httpcore.AnyIOBackend()  # pyright: ignore[reportReturnType]
