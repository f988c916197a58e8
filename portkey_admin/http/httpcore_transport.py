"""Makes httpcore's connections, with or without a proxy, and gives them to `pools` to keep."""

from __future__ import annotations

import math
import ssl
import sys
from collections.abc import Iterable
from time import monotonic
from typing import Any

import httpcore
import httpx

from portkey_admin.http.pools import AttentiveStream, Kept, close

_SOCKS = (b"\x05", b"\x01")
"""First bytes of what a client says to a SOCKS proxy."""

_NOT_SENT = (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.ProxyError)


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
        pool: Any = self._pool
        pool._network_backend = AttentiveBackend(_sockets())

        def through_socks(origin: httpcore.Origin) -> Any:
            pool._network_backend = backend = AttentiveBackend(_sockets(), GreetingStream)
            return _SocksConnection(pool.create_connection(origin), backend)

        is_socks = proxy is not None and proxy.url.scheme.startswith("socks")
        self._pool: Any = Kept(through_socks if is_socks else pool.create_connection, most=kept, idle=idle)


class AttentiveBackend(httpcore.AsyncNetworkBackend):
    """Creates connections that detect unexpected data; no Unix sockets, and no retries of httpcore's."""

    def __init__(
        self, backend: httpcore.AsyncNetworkBackend, kind: type[AttentiveStream] = AttentiveStream
    ) -> None:
        self._backend = backend
        self._kind = kind
        self.made: AttentiveStream | None = None
        """The last connection."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a server."""
        until = monotonic() + (math.inf if timeout is None else timeout)
        stream = self._kind(
            await self._backend.connect_tcp(host, port, timeout, local_address, socket_options)
        )
        stream.connects_until = until
        self.made = stream
        return stream


class GreetingStream(AttentiveStream):
    """A connection to a SOCKS proxy, which has to connect to the server within the same timeout.

    httpcore sets no timeout for that.
    """

    is_greeting: bool = True
    """Whether nothing was sent to the server yet."""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes to the proxy, then to the server."""
        self.is_greeting = self.is_greeting and buffer[:1] in _SOCKS
        if self.is_greeting:
            await self._stream.write(buffer, self._left())
        else:
            await super().write(buffer, timeout)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive bytes from the proxy, then from the server."""
        if self.is_greeting:
            return await self._stream.read(max_bytes, self._left())
        return await super().read(max_bytes, timeout)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Return the connection with TLS inside."""
        self.is_greeting = False
        return await super().start_tls(ssl_context, server_hostname, timeout)

    def _left(self) -> float:
        return max(0.0, self.connects_until - monotonic())


def greeting(stream: httpcore.AsyncNetworkStream, seconds: float | None) -> GreetingStream:
    """Return a connection to a SOCKS proxy, which has to connect to the server in time."""
    made = GreetingStream(stream)
    made.connects_until = monotonic() + (math.inf if seconds is None else seconds)
    return made


class _SocksConnection:
    """A connection of httpcore's through a SOCKS proxy, which it leaves open if the proxy refuses."""

    def __init__(self, connection: Any, backend: AttentiveBackend) -> None:
        self._connection = connection
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request. Raises ConnectError, ConnectTimeout or ProxyError if it was not sent."""
        try:
            response: httpcore.Response = await self._connection.handle_async_request(request)
        except BaseException as error:
            stream = self._backend.made
            if not isinstance(stream, GreetingStream) or not stream.is_greeting:
                raise
            await close(stream)
            if not isinstance(error, Exception) or isinstance(error, _NOT_SENT):
                raise
            is_late = isinstance(error, httpcore.TimeoutException)
            told = "it does not answer" if is_late else f"{type(error).__name__}: {error}"
            raise (httpcore.ConnectTimeout if is_late else httpcore.ConnectError)(told) from error
        return response


def _sockets() -> httpcore.AsyncNetworkBackend:
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        return httpcore.TrioBackend()  # pyright: ignore[reportReturnType]  # names of arguments differ
    return httpcore.AnyIOBackend()  # pyright: ignore[reportReturnType]
