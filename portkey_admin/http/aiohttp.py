"""The `aiohttp` backend: httpx clients over aiohttp's connections. Loaded only where it is asked for.

httpx-aiohttp gives the transport, and this module sees to it that it fails as httpx does. Left alone,
aiohttp sends a GET, PUT or DELETE again without a word when a kept connection turns out to be closed, though
a PUT may make a second version of a prompt; and httpx-aiohttp says "not connected" of a connection that was
lost after sending.
"""

from __future__ import annotations

import base64
import functools
import ssl
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import yarl
from aiohttp.http import HttpProcessingError
from httpx_aiohttp import AiohttpTransport, HttpxAiohttpClient

from portkey_admin.calls.answer import Response
from portkey_admin.http.direct import Headers
from portkey_admin.http.wire import Timeouts, answered

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
    """Return the error of httpx, without the URL that aiohttp puts into its texts: there are ids in it."""
    kind = next(ours for theirs, ours in _ERRORS if isinstance(error, theirs))
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return kind("")
    return kind(error.message if isinstance(error, aiohttp.ClientResponseError) else str(error))


def _cause(error: Exception) -> Exception | None:
    # A ClientResponseError also holds the request's headers, and shows them.
    return None if isinstance(error, aiohttp.ClientResponseError) else error


async def _never_again(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Turn a failure into one of httpx's, which aiohttp does not take for a reason to send again."""
    try:
        return await handler(request)
    except _THEIRS as error:
        raise _named(error) from _cause(error)


class _Body(httpx.AsyncByteStream):
    """The content of an answer, as it came."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        content = self._response.content
        try:
            while chunk := await content.readany():
                yield chunk
        except _THEIRS as error:
            raise _named(error) from _cause(error)

    async def aclose(self) -> None:
        # Half-read, the connection is closed; read to its end, it has gone back to the others already.
        self._response.release()


class Connections(AiohttpTransport):
    """Connections of aiohttp, directly or through one proxy."""

    def __init__(self, *, verify: ssl.SSLContext, limits: httpx.Limits, proxy: httpx.Proxy | None) -> None:
        super().__init__(verify=verify, limits=limits, proxy=proxy, client=self._session)
        self._open: aiohttp.ClientSession | None = None
        self._proxy_url = yarl.URL(str(proxy.url)) if proxy else None
        self._proxy_headers = _proxy_headers(proxy) if proxy else None

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self.limits.max_connections or 0,
                keepalive_timeout=self.limits.keepalive_expiry,
                ssl=self.ssl_context,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NOT_ADDED,
            auto_decompress=False,
            middlewares=(_never_again,),
        )

    async def exchange(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        timeouts: Timeouts,
    ) -> Response:
        """Send, and read the whole answer: what `portkey_admin.http.direct` asks of a transport that can."""
        response = await self._send(method, url, headers, content, timeouts)
        raw, broken = b"", None
        try:
            raw = await response.read()
        except _THEIRS as error:
            broken = _named(error)
        return answered(response.status, httpx.Headers(response.raw_headers), raw, broken)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send, and return the answer when its head has come."""
        response = await self._send(
            request.method,
            str(request.url),
            [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw],
            await request.aread(),
            request.extensions.get("timeout", {}),
            server_hostname=request.extensions.get("sni_hostname"),
        )
        return httpx.Response(response.status, headers=response.raw_headers, stream=_Body(response))

    async def _send(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        timeouts: Timeouts,
        **options: Any,
    ) -> aiohttp.ClientResponse:
        session = self._open
        if session is None:
            # Made here, on the event loop that uses it.
            self._open = self.client = session = self._session()
        if self._proxy_url is not None:
            options["proxy"] = self._proxy_url
            if url.startswith("https:"):
                options["proxy_headers"] = self._proxy_headers
            else:  # aiohttp gives headers for the proxy only to a CONNECT
                headers = [*headers, *(self._proxy_headers or ())]
        try:
            return await session.request(
                method,
                # As it is, or a signed address would be spelled anew and its signature be wrong.
                yarl.URL(url, encoded=True),
                headers=headers,
                data=content or None,
                allow_redirects=False,
                timeout=_timeout(timeouts.get("connect"), timeouts.get("read")),
                **options,
            )
        except _THEIRS as error:
            raise _named(error) from _cause(error)


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


class AiohttpClient(HttpxAiohttpClient):
    """An httpx client over aiohttp. What aiohttp cannot do (SOCKS, TLS to a proxy) goes over httpx's own."""

    # What httpx calls for itself and for each proxy of the environment, as HttpxAiohttpClient does it.

    def _init_transport(self, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        return Connections(verify=given["verify"], limits=given["limits"], proxy=None)

    def _init_proxy_transport(self, proxy: httpx.Proxy, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        kind = Connections if proxy.url.scheme == "http" else httpx.AsyncHTTPTransport
        return kind(verify=given["verify"], limits=given["limits"], proxy=proxy)
