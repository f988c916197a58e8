"""httpcore's connections, in several small pools. Loaded with the first client that uses them.

httpcore looks at every connection of a pool, and asks the system about each that idles, whenever a request
begins or ends. With fifty kept connections that takes several times as long as the request itself; with a few
it hardly shows.

The connections notice what nobody asked for. An answer belongs to a request only if it began after that.
Bytes that lie unread when a request is written (of an earlier answer that was longer than it said, or sent of
the server's own accord) would be taken for its answer; and where the server has closed an idle connection,
the request would go into the void. In both cases nothing is written, and the connection is given up.
"""

from __future__ import annotations

import ssl
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from time import monotonic
from typing import Any, cast

import anyio
import httpcore
import httpx

from portkey_admin.http.roundtrip import Answer, answered, proxy_failed, read
from portkey_admin.http.types import ContentError, Origin, Outgoing, Pairs, Timeouts

_SIZE = 4
"""Connections of one pool."""

_IDLE = 4.0
"""Seconds without a request after which a pool is closed, as its connections are not used again."""

_CLOSING_TIME = 5.0  # seconds; saying goodbye to a server that no longer answers must not hang

_ONE_READ = 1024 * 1024  # bytes of one read: more than the event loop reads at once


class _Content(httpx.AsyncByteStream):
    """The body of a request, in one piece.

    `httpx.ByteStream` iterates with a generator. A connection that breaks while the body is sent leaves it
    half-run, of which trio complains when it is collected.
    """

    def __init__(self, whole: bytes) -> None:
        self._whole = whole

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if not self._whole:
            raise StopAsyncIteration
        whole, self._whole = self._whole, b""
        return whole


_EMPTY = _Content(b"")


class _Pool:
    def __init__(self, transport: httpx.AsyncHTTPTransport) -> None:
        self.transport = transport
        self.busy = 0
        self.used = 0.0


class Pools(httpx.AsyncBaseTransport):
    """As many pools as the requests in flight need. The first one that has room takes a request."""

    def __init__(self, make: Callable[[], httpx.AsyncHTTPTransport], via: str | None = None) -> None:
        self._make = make
        self._via = via
        self._pools: list[_Pool] = []

    async def exchange(
        self, origin: Origin, target: str, request: Outgoing, headers: Pairs, timeouts: Timeouts, most: int
    ) -> Answer:
        """Send a request, and read the whole answer: what `portkey_admin.http.roundtrip` asks for."""
        # No local variable holds the content: those of a call that is cancelled may be shown.
        made = httpx.Request(
            request.method,
            _at(origin, target),
            headers=[*headers.raw, (b"content-length", b"%d" % len(request.content))]
            if request.content
            else headers.raw,
            stream=_Content(request.content) if request.content else _EMPTY,
            extensions={"timeout": timeouts},
        )
        pool = self._room()
        try:
            if len(self._pools) > 1:
                await self._close_idle(pool.used)
            response = await pool.transport.handle_async_request(made)
            stream = cast("httpx.AsyncByteStream", response.stream)
            raw, broken = b"", cast("Exception | None", None)
            try:
                raw = await read(stream, most)
            except (httpx.TransportError, ContentError) as error:
                broken = error  # the status has come all the same, and may say all that is to be known
            finally:
                await stream.aclose()
                await _settle(response)
            return await answered(response.status_code, response.headers, raw, broken, most)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            failed = error if self._via is None else proxy_failed(self._via, error)
        finally:
            pool.busy -= 1
        raise failed

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over a pool that has room, and return the answer when its head has come."""
        pool = self._room()
        try:
            await self._close_idle(pool.used)
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            pool.busy -= 1
            raise
        response.stream = _Counted(response, pool)
        return response

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await _close(self._pools.pop())

    def _room(self) -> _Pool:
        """Return a pool that has room, with one request more."""
        pool = None
        for each in self._pools:
            if each.busy < _SIZE:
                pool = each
                break
        if pool is None:
            pool = _Pool(self._make())
            self._pools.append(pool)
        pool.busy += 1
        pool.used = monotonic()
        return pool

    async def _close_idle(self, now: float) -> None:
        # The later ones are for times when much is in flight: nobody else would close what they keep.
        last = self._pools[-1]
        if not last.busy and now - last.used > _IDLE:
            self._pools.pop()
            await _close(last)


class _Counted(httpx.AsyncByteStream):
    """The body of an answer, whose request is in flight until it is closed."""

    def __init__(self, response: httpx.Response, pool: _Pool) -> None:
        self._response = response
        self._stream = cast("httpx.AsyncByteStream", response.stream)
        self._pool: _Pool | None = pool

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        pool, self._pool = self._pool, None
        try:
            await self._stream.aclose()
            await _settle(self._response, self._stream)
        finally:
            if pool is not None:
                pool.busy -= 1


def _at(origin: Origin, target: str) -> httpx.URL:
    path, _, query = target.partition("?")
    url = httpx.URL(origin.url)
    # Not public, and the only way to a URL that is not parsed anew, a fifth of the cost of a call.
    url._uri_reference = url._uri_reference._replace(path=path, query=query or None)
    return url


async def _close(pool: _Pool) -> None:
    with anyio.move_on_after(_CLOSING_TIME, shield=True):
        await pool.transport.aclose()


async def _settle(response: httpx.Response, stream: object = None) -> None:
    """Close the connection after an answer of which more came than it has, as that would begin the next one.

    How much came is no part of an interface. Where it cannot be told, the connection is not kept.
    """
    found: Any = stream or response.stream
    for name in ("_httpcore_stream", "_stream", "_connection"):
        found = getattr(found, name, None)
    state = getattr(found, "_h11_state", None)
    if state is not None:
        if state.trailing_data[0]:
            await found.aclose()
    elif response.extensions.get("http_version") == b"HTTP/1.1" and (
        network := response.extensions.get("network_stream")
    ):
        await network.aclose()


class AttentiveBackend(httpcore.AsyncNetworkBackend):
    """Makes connections that notice."""

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

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a socket of this machine."""
        return AttentiveStream(await self._backend.connect_unix_socket(path, timeout, socket_options))

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._backend.sleep(seconds)


class AttentiveStream(httpcore.AsyncNetworkStream):
    """A connection over which requests are written and answers read, in turns."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, *, tls: bool = False) -> None:
        self._stream = stream
        # After a TLS handshake there may be tickets to read, which are no answer.
        self._is_checked = not tls
        self._asked: float | None = None
        """When the request was written that waits for its answer."""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes. Raises ConnectError where there is something to read before the first of a request."""
        if self._asked is None:
            if self._is_checked and self._has_unread():
                raise httpcore.ConnectError("the connection was closed, or held bytes that nobody asked for")
            self._asked = monotonic()
        await self._stream.write(buffer, timeout)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive bytes. The time counts from the request on until an answer comes that is not 1xx."""
        asked = self._asked
        if asked is not None and timeout is not None:
            timeout = max(0.0, asked + timeout - monotonic())
        try:
            data = await self._stream.read(_ONE_READ, timeout)
        except ssl.SSLError as error:  # httpcore lets it pass: with TLS 1.3, an alert comes this late
            raise httpcore.ReadError(str(error)) from error
        if asked is not None and (data[9:10] != b"1" or not _is_informational(data)):
            self._asked = None
            self._is_checked = True
        return data

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Return the connection with TLS inside."""
        stream = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        return AttentiveStream(stream, tls=True)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known about the connection."""
        if info == "is_readable":
            return self._has_unread()
        return self._stream.get_extra_info(info)

    def _has_unread(self) -> bool:
        # Decrypted or not, some may have been taken from the socket already. Where it lies is no part of an
        # interface: `_read_bio` in anyio, `_incoming` in trio.
        inner = getattr(self._stream, "_stream", None)
        held = getattr(inner, "_read_bio", None) or getattr(inner, "_incoming", None)
        if held is not None and held.pending:
            return True
        return bool(self._stream.get_extra_info("is_readable"))


def _is_informational(data: bytes) -> bool:
    """Say whether there is nothing in it but whole answers of the kind 1xx."""
    while data.startswith(b"HTTP/1.") and data[9:10] == b"1":
        data = data.partition(b"\r\n\r\n")[2]
        if not data:
            return True
    return False


class AttentiveTransport(httpx.AsyncHTTPTransport):
    """Connections of httpcore that notice what nobody asked for, directly or through one proxy."""

    def __init__(self, context: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None) -> None:
        if proxy is not None and proxy.url.scheme == "https" and proxy.ssl_context is None:
            # The same authorities as for servers: a company's proxy shows a certificate of its own.
            proxy = httpx.Proxy(proxy.url, auth=proxy.auth, headers=proxy.headers, ssl_context=context)
        super().__init__(verify=context, limits=limits, proxy=proxy)
        # httpcore's pools take it as an argument, and httpx does not hand one on.
        self._pool._network_backend = AttentiveBackend(_sockets())


def _sockets() -> httpcore.AsyncNetworkBackend:
    trio = sys.modules.get("trio")
    if trio is not None and trio.lowlevel.in_trio_run():
        return httpcore.TrioBackend()  # pyright: ignore[reportReturnType]  # names of arguments differ
    return httpcore.AnyIOBackend()  # pyright: ignore[reportReturnType]
