"""The `aiohttp` backend: connections of aiohttp under an httpx client. Loaded only where it is asked for.

Left alone, aiohttp sends a GET, PUT or DELETE again without a word when a kept connection turns out to be
closed, though a PUT may make a second version of a prompt; takes for the answer whatever came over a kept
connection before the request went out; and forgets `sock_read` after an informational answer. Its errors hold
the request's headers. This module sees to all of that, and fails as httpx does.
"""

from __future__ import annotations

import asyncio
import base64
import functools
import select
import ssl
from collections.abc import AsyncIterator, Awaitable
from typing import Any, cast

import aiohttp
import httpx
import yarl
from aiohttp.http import HttpProcessingError

from portkey_admin.http.roundtrip import Answer, Gathered, answered, proxy_failed
from portkey_admin.http.types import ContentError, Origin, Outgoing, Pairs, Timeouts

# The first that fits says what an aiohttp error is called in httpx. Those up to NonHttpUrlClientError are
# raised only where no connection was made.
_ERRORS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ClientProxyConnectionError, httpx.ProxyError),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.NonHttpUrlClientError, httpx.UnsupportedProtocol),
    (aiohttp.ServerTimeoutError, httpx.ReadTimeout),
    (TimeoutError, httpx.ReadTimeout),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientPayloadError, httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
    (HttpProcessingError, httpx.RemoteProtocolError),
    (Exception, httpx.ReadError),
)

# Sent only where the request has them, as httpx does.
_NOT_ADDED = ("accept", "accept-encoding", "content-type", "user-agent")

_THEIRS = (aiohttp.ClientError, HttpProcessingError, OSError)


def _named(error: Exception) -> httpx.TransportError:
    """Return the error of httpx, without the URL that aiohttp puts into its texts: there are ids in it.

    Of what is behind it, only what the system or TLS said: aiohttp's own errors hold headers and proxies.
    """
    kind = next(ours for theirs, ours in _ERRORS if isinstance(error, theirs))
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return kind("")
    kinds = (aiohttp.ClientResponseError, HttpProcessingError)
    text = error.message.strip() if isinstance(error, kinds) else str(error)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        text = f"{error.status} {text}"
    named = kind(text)
    behind = getattr(error, "os_error", None) or getattr(error, "certificate_error", None)
    if isinstance(behind, Exception):
        named.__cause__ = behind
    return named


class _Request(aiohttp.ClientRequest):
    """A request that is not written where there is something to read already.

    It fails as httpx does, which aiohttp does not take for a reason to send again.
    """

    async def send(self, conn: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Write the request. Raises httpx.ConnectError, which says that nothing was sent."""
        protocol = conn.protocol
        if protocol is None or protocol.should_close or _is_readable(protocol.transport):
            raise httpx.ConnectError("the connection was closed, or held bytes that nobody asked for")
        try:
            return await super().send(conn)
        except _THEIRS as error:
            failed = _named(error)
        raise failed  # here, where it has no context


class _Response(aiohttp.ClientResponse):
    """An answer for whose head there is one timeout, however many informational ones come before it."""

    async def start(self, connection: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Wait for the head. Raises the errors of httpx."""
        protocol = connection.protocol
        try:
            async with asyncio.timeout(protocol.read_timeout if protocol is not None else None):
                return await super().start(connection)
        except _THEIRS as error:
            failed = _named(error)
        raise failed


def _is_readable(transport: asyncio.Transport | None) -> bool:
    """Say whether the system holds bytes, or the end, of a connection without TLS."""
    if transport is None or transport.get_extra_info("ssl_object") is not None:
        return transport is None  # TLS has bytes of its own to read
    number: int = transport.get_extra_info("socket").fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))


class _Body(httpx.AsyncByteStream):
    """The content of an answer, as it came."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failed: Exception | None = None
        body = self._response.content
        try:
            while chunk := await body.readany():
                yield chunk
        except _THEIRS as error:
            failed = _named(error)
        if failed is not None:
            raise failed

    async def aclose(self) -> None:
        # Half-read, the connection is closed; read to its end, it has gone back to the others already.
        self._response.release()


class Aiohttp(httpx.AsyncBaseTransport):
    """Connections of aiohttp, directly or through one proxy."""

    def __init__(
        self,
        *,
        verify: ssl.SSLContext,
        limits: httpx.Limits,
        proxy: httpx.Proxy | None,
        via: str | None = None,
    ) -> None:
        self._verify = verify
        self._limits = limits
        self._via = via
        self._session: aiohttp.ClientSession | None = None
        self._proxy_url = yarl.URL(str(proxy.url)) if proxy else None
        self._proxy_headers = Pairs(_proxy_headers(proxy)) if proxy else None

    async def exchange(
        self, origin: Origin, target: str, request: Outgoing, headers: Pairs, timeouts: Timeouts, most: int
    ) -> Answer:
        """Send a request, and read the whole answer: what `portkey_admin.http.roundtrip` asks for."""
        url = f"{origin.spelled}{target}"
        try:
            response = await self._request(
                request.method, url, headers, request.content, timeouts.get("connect"), timeouts.get("read")
            )
        except _THEIRS as error:
            failed = _named(error)
        else:
            raw, broken = b"", cast("Exception | None", None)
            try:
                raw = await _read(response.content, Gathered(most))
            except _THEIRS as error:
                broken = _named(error)
            except ContentError as error:
                broken = error
            finally:
                response.release()
            return await answered(response.status, httpx.Headers(response.raw_headers), raw, broken, most)
        kinds = httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError
        if self._via is not None and isinstance(failed, kinds) and not str(failed)[:3].isdigit():
            failed = proxy_failed(self._via, failed)
        raise failed  # here, where it has no context: aiohttp's errors hold the request's headers

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send, and return the answer when its head has come."""
        url = request.url
        content = await request.aread()
        headers = Pairs(request.headers.multi_items())
        timeouts = request.extensions.get("timeout", {})
        try:
            response = await self._request(
                request.method,
                # Not `str(url)`: an address that is a secret shows its host alone.
                f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}",
                headers,
                content,
                timeouts.get("connect"),
                timeouts.get("read"),
                server_hostname=request.extensions.get("sni_hostname"),
            )
        except _THEIRS as error:
            failed = _named(error)
        else:
            return httpx.Response(response.status, headers=response.raw_headers, stream=_Body(response))
        raise failed

    async def aclose(self) -> None:
        """Close all connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _request(
        self,
        method: str,
        url: str,
        headers: Pairs,
        content: bytes | None,
        connect: float | None,
        read: float | None,
        **options: Any,
    ) -> Awaitable[aiohttp.ClientResponse]:
        session = self._session
        if session is None:
            # Made here, on the event loop that uses it.
            self._session = session = self._opened()
        if self._proxy_url is not None and self._proxy_headers is not None:
            options["proxy"] = self._proxy_url
            if url.startswith("https:"):
                options["proxy_headers"] = self._proxy_headers.pairs
            else:  # aiohttp gives headers for the proxy only to a CONNECT
                headers = Pairs([*headers.pairs, *self._proxy_headers.pairs])
        return session.request(
            method,
            # As it is, or a signed address would be spelled anew and its signature be wrong.
            yarl.URL(url, encoded=True),
            headers=headers.pairs,
            data=content or None,
            allow_redirects=False,
            timeout=_timeout(connect, read),
            **options,
        )

    def _opened(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._limits.max_connections or 0,
                keepalive_timeout=self._limits.keepalive_expiry,
                ssl=self._verify,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NOT_ADDED,
            auto_decompress=False,
            request_class=_Request,
            response_class=_Response,
        )


async def _read(body: aiohttp.StreamReader, gathered: Gathered) -> bytes:
    while gathered.add(await body.readany() or None):
        pass
    return gathered.whole()


@functools.lru_cache(maxsize=16)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    # Nobody waits for a connection to be free, so that all of `connect` is for making one.
    return aiohttp.ClientTimeout(connect=connect, sock_read=read)


def _proxy_headers(proxy: httpx.Proxy) -> list[tuple[str, str]]:
    headers = list(proxy.headers.items())
    if proxy.auth is not None:
        credentials = base64.b64encode(":".join(proxy.auth).encode()).decode()
        headers.append(("proxy-authorization", f"Basic {credentials}"))
    return headers
