"""A pool of httpcore's connections. Imported with the first client that uses them.

httpcore's own pool checks every connection, and polls each idle one, whenever a request starts or ends. With
fifty idle connections, that takes several times as long as the request itself. So httpcore's pool only
creates connections, because it handles proxies and TLS, and idle ones are kept here: the most recently used
one is reused first, and unused ones expire and are closed.

The connections detect unexpected data. A response belongs to a request only if it starts after the request.
Unread bytes at the time of a request (from a longer response than announced, or unsolicited) would be treated
as its response; and if the server has closed an idle connection, the request would be lost. In both
cases nothing is written, and the connection is dropped.
"""

from __future__ import annotations

import math
import re
import ssl
from collections import deque
from collections.abc import AsyncIterator, Callable
from time import monotonic
from typing import Any, TypeAlias, cast

import anyio
import httpcore
import httpx

from portkey_admin.http.errors import (
    NEVER_ANSWERED,
    ConnectError,
    ConnectTimeout,
    TransportError,
    ours,
)
from portkey_admin.http.roundtrip import Answer, answered, polled, proxy_failed, read
from portkey_admin.http.types import ContentError, Origin, Outgoing, Pairs, Timeouts

_CLOSING_TIME = 5.0  # seconds; closing a connection to an unresponsive server must not hang

_Connection: TypeAlias = httpcore.AsyncConnectionInterface

_Server: TypeAlias = tuple[bytes, bytes, int | None]
"""Scheme, host and port."""

_BLANK_LINE = re.compile(rb"\n\r?\n")  # as h11 reads it

_ONE_READ = 1024 * 1024  # bytes per read: more than the event loop reads at once


class _Content(httpx.AsyncByteStream):
    """The body of a request in one piece. The repr hides it, because it may contain a secret.

    `httpx.ByteStream` iterates with a generator. If the connection breaks while the body is sent, the
    generator is left suspended, and trio complains when it is collected.
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


class Httpx:
    """Connections of an httpx transport, direct or through one proxy.

    The transport is called as httpx calls it, so that a test can replace it.

    make: creates it, on the event loop that uses it. via: the proxy, for messages.
    """

    def __init__(self, make: Callable[[], httpx.AsyncHTTPTransport], via: str | None = None) -> None:
        self._make = make
        self._made: httpx.AsyncHTTPTransport | None = None
        self._via = via
        self._urls: dict[str, httpx.URL] = {}

    async def exchange(
        self, origin: Origin, target: str, request: Outgoing, headers: Pairs, timeouts: Timeouts, most: int
    ) -> Answer:
        """Send a request and read the complete response, for `portkey_admin.http.roundtrip`."""
        # The content is not kept in a local variable, because tracebacks of cancelled calls may show those.
        made = httpx.Request(
            request.method,
            self._url(origin, target),
            headers=[*headers.raw, (b"content-length", b"%d" % len(request.content))]
            if request.content
            else headers.raw,
            stream=_Content(request.content) if request.content else _EMPTY,
            extensions={"timeout": timeouts},
        )
        try:
            if self._made is None:
                self._made = self._make()
            response = await self._made.handle_async_request(made)
        except httpx.TransportError as error:
            failed = ours(error)
            if self._via is not None and isinstance(failed, ConnectError | ConnectTimeout):
                failed = proxy_failed(self._via, failed)
        else:
            stream = cast("httpx.AsyncByteStream", response.stream)
            raw, broken = b"", cast("Exception | None", None)
            try:
                raw = await read(stream, most)
            except Exception as error:
                broken = ours(error)  # the status has arrived, and may be sufficient
                if not isinstance(broken, TransportError | ContentError):
                    raise
            finally:
                await stream.aclose()
            return await answered(response.status_code, response.headers.raw, raw, broken, most)
        raise failed  # raised here without context: frames of the HTTP library contain headers and bodies

    async def stream(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return the response after its head arrived. Raises httpx.TransportError."""
        if self._made is None:
            self._made = self._make()
        return await self._made.handle_async_request(request)

    async def aclose(self) -> None:
        """Close all connections."""
        made, self._made = self._made, None
        if made is not None:
            await made.aclose()

    def _url(self, origin: Origin, target: str) -> httpx.URL:
        known = self._urls.get(origin.spelled)
        if known is None:
            known = self._urls[origin.spelled] = httpx.URL(origin.spelled)
        path, _, query = target.partition("?")
        url = httpx.URL(known)
        # Not public, but the only way to avoid parsing the URL again, a fifth of the cost of a call.
        url._uri_reference = url._uri_reference._replace(path=path, query=query or None)
        return url


class Kept:
    """Connections that are created on demand and kept for a while; httpx uses this as its pool.

    most: maximum number of idle connections. idle: for how many seconds to keep them.
    """

    def __init__(self, make: Callable[[httpcore.Origin], _Connection], *, most: int, idle: float) -> None:
        self._make = make
        self.most = most
        self._seconds = idle
        self.idle: dict[_Server, deque[tuple[_Connection, float]]] = {}
        """Each with the time since when it is idle; the most recently used one is last."""
        self.busy: set[_Connection] = set()

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request over an idle connection, or a new one."""
        # The URL, which may be signed, is not kept in a local variable.
        server = (request.url.scheme, request.url.host, request.url.port)
        idle = self.idle.get(server)
        if idle is None:
            idle = self.idle[server] = deque()
        while True:
            old = monotonic() - self._seconds
            while idle and idle[0][1] < old:
                await close(idle.popleft()[0])
            is_new = not idle
            connection = self._make(request.url.origin) if is_new else idle.pop()[0]
            self.busy.add(connection)
            try:
                response = await connection.handle_async_request(request)
            except (httpcore.ConnectError, httpcore.ConnectionNotAvailable):
                # Nothing was sent. An idle connection may have been closed, or have unexpected data.
                await self.give_up(connection)
                if is_new:
                    raise
                continue
            except BaseException:
                await self.give_up(connection)
                raise
            response.stream = _Lent(self, idle, connection, response)
            return response

    async def aclose(self) -> None:
        """Close all connections."""
        found = [*self.busy, *(each for idle in self.idle.values() for each, _ in idle)]
        self.busy.clear()
        self.idle.clear()
        for each in found:
            await close(each)

    async def give_up(self, connection: _Connection) -> None:
        """Close a connection that can't be reused."""
        self.busy.discard(connection)
        if not connection.is_closed():
            await close(connection)


class _Lent:
    """The content of a response, and its connection."""

    def __init__(
        self,
        kept: Kept,
        idle: deque[tuple[_Connection, float]],
        connection: _Connection,
        response: httpcore.Response,
    ) -> None:
        self._kept: Kept | None = kept
        self._idle = idle
        self._connection = connection
        self._stream: Any = response.stream
        self._is_http1 = response.extensions.get("http_version") == b"HTTP/1.1"

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None:
            return
        try:
            await self._stream.aclose()
            # Extra data would become part of the next response. Its size is not part of a public
            # interface; if it is unknown, the connection is not kept.
            state = getattr(getattr(self._stream, "_connection", None), "_h11_state", None)
            is_longer = self._is_http1 if state is None else bool(state.trailing_data[0])
            if not is_longer and self._connection.is_idle() and len(self._idle) < kept.most:
                kept.busy.discard(self._connection)
                self._idle.append((self._connection, monotonic()))
        finally:
            if self._connection in kept.busy:
                await kept.give_up(self._connection)


async def close(connection: _Connection | httpcore.AsyncNetworkStream) -> None:
    """Close a connection, for which an unresponsive server has only some seconds."""
    with anyio.move_on_after(_CLOSING_TIME, shield=True):
        await connection.aclose()


class AttentiveStream(httpcore.AsyncNetworkStream):
    """A connection that alternates between writing a request and reading a response."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, *, tls: bool = False) -> None:
        self._stream = stream
        self._socket: Any = stream.get_extra_info("socket")
        # Some data may have been read from the socket already. Its place is not part of a public
        # interface: `_read_bio` in anyio, `_incoming` in trio.
        inner = getattr(stream, "_stream", None)
        self._held: Any = getattr(inner, "_read_bio", None) or getattr(inner, "_incoming", None)
        # After a TLS handshake there may be session tickets to read, which are not a response.
        self._is_checked = not tls
        """Whether this is not TLS, or a response has arrived."""
        self._asked: float | None = None
        """When the request that waits for its response was written."""
        self.connects_until: float = math.inf
        """Until when a connection has to be made, on the monotonic clock."""
        self._head = b""
        """Of a 1xx response that has not arrived completely."""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes. Raises ConnectError if there is unread data before the first bytes of a request."""
        if self._asked is None:
            if self._is_checked and (
                self._socket is None
                or (number := self._socket.fileno()) < 0
                or polled(number)(0)
                or (self._held is not None and self._held.pending)
            ):
                raise httpcore.ConnectError("the connection was closed, or had unexpected data")
            self._asked = monotonic()
        await self._stream.write(buffer, timeout)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive bytes. The timeout runs from the request until a response that is not 1xx."""
        asked = self._asked
        if asked is not None and timeout is not None:
            timeout = max(0.0, asked + timeout - monotonic())
        try:
            data = await self._stream.read(_ONE_READ, timeout)
        except ssl.SSLError as error:  # httpcore ignores it: with TLS 1.3, an alert arrives this late
            raise httpcore.ReadError(str(error)) from error
        except httpcore.ReadError as error:
            if self._is_checked:
                raise
            raise httpcore.ReadError(NEVER_ANSWERED) from error
        if not data and not self._is_checked:
            raise httpcore.ReadError(NEVER_ANSWERED)
        if asked is not None:
            head = _pending(self._head + data) if self._head or data[9:10] in b"1" else None
            if head is None:
                self._asked = None
                self._is_checked = True
            self._head = head or b""
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
        return self._stream.get_extra_info(info)


def _pending(data: bytes) -> bytes | None:
    """Return None if a response has started that is not 1xx.

    Otherwise, what to put before the next data to ask again: of a 1xx response that has not arrived
    completely, its start and its last bytes are enough.
    """
    while data.startswith(b"HTTP/1.") and data[9:10] == b"1":
        end = _BLANK_LINE.search(data)
        if end is None:
            return data[:10] + data[10:][-3:]
        data = data[end.end() :]
    return data if len(data) < 10 else None  # up to the first digit of a status
