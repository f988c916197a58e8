"""The `aiohttp` backend: connections of aiohttp. Imported only if it is used.

By default, aiohttp silently retries a GET, PUT or DELETE when a kept connection turns out to be closed,
although a PUT may create a second version of a prompt. It treats whatever arrived on a kept connection before
the request was sent as the response, and forgets `sock_read` after an informational response. Its errors
contain the request's headers. This module prevents all of that, and raises the same errors as httpx.
"""

from __future__ import annotations

import asyncio
import base64
import functools
import ssl
import sys
from collections.abc import Awaitable, Iterable
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import yarl
from aiohttp.http import HttpProcessingError
from multidict import CIMultiDict

from portkey_admin.http import errors
from portkey_admin.http.roundtrip import Answer, Gathered, answered, polled, proxy_failed
from portkey_admin.http.types import ContentError, Origin, Outgoing, Pairs, Timeouts
from portkey_admin.http.watch import Watched

if TYPE_CHECKING:
    import httpx
    from aiohttp.abc import AbstractStreamWriter

# The first match gives the httpx equivalent of an aiohttp error. Those up to NonHttpUrlClientError are
# raised only if no connection was made.
_ERRORS: tuple[tuple[type[Exception], type[errors.TransportError]], ...] = (
    (aiohttp.ClientProxyConnectionError, errors.ProxyError),
    (aiohttp.ClientHttpProxyError, errors.ProxyError),
    (aiohttp.ClientConnectorError, errors.ConnectError),
    (aiohttp.ConnectionTimeoutError, errors.ConnectTimeout),
    (aiohttp.InvalidURL, errors.UnsupportedProtocol),
    (aiohttp.NonHttpUrlClientError, errors.UnsupportedProtocol),
    (aiohttp.ServerTimeoutError, errors.ReadTimeout),
    (TimeoutError, errors.ReadTimeout),
    (aiohttp.ServerDisconnectedError, errors.RemoteProtocolError),
    (aiohttp.ClientPayloadError, errors.RemoteProtocolError),
    (aiohttp.ClientResponseError, errors.RemoteProtocolError),
    (HttpProcessingError, errors.RemoteProtocolError),
    (Exception, errors.ReadError),
)

# Sent only if the request has them, as in httpx.
_NOT_ADDED = ("accept", "accept-encoding", "content-type", "user-agent")
_SKIPPED: CIMultiDict[None] = CIMultiDict((name, None) for name in _NOT_ADDED)

_ANSWERED = "portkey_admin: has answered"
"""An attribute of a connection's protocol: a response has arrived over it."""

_UNEXPECTED = "the connection was closed, or had unexpected data"

_CUT_OFF = (errors.ReadError, errors.RemoteProtocolError)

_THEIRS = (aiohttp.ClientError, HttpProcessingError, OSError)


def _named(error: Exception) -> errors.TransportError:
    """Return our error, without the URL in aiohttp's text, because it contains ids.

    Only system and TLS errors are kept as its cause: aiohttp's own errors contain headers and proxies.
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


_watched: ContextVar[Watched | None] = ContextVar("portkey_admin.watched", default=None)
"""The timekeeper of the current request; None if aiohttp handles timeouts."""


class _Request(aiohttp.ClientRequest):
    """A request that is not written if there is already data to read.

    It fails with errors that don't make aiohttp retry.
    """

    def update_auto_headers(self, skip_auto_headers: Iterable[str] | None) -> None:
        """Add no headers, without aiohttp's comparison of those that it would add with those to skip."""
        self._skip_auto_headers = _SKIPPED

    async def send(self, conn: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Write the request. Raises ConnectError, which means that nothing was sent."""
        if not _is_free(conn):
            raise errors.ConnectError(_UNEXPECTED)
        try:
            return await super().send(conn)
        except _THEIRS as error:
            failed = _named(error)
        raise failed  # raised here without context

    if sys.version_info < (3, 12):

        async def write_bytes(
            self,
            writer: AbstractStreamWriter,
            conn: aiohttp.connector.Connection,
            content_length: int | None = None,
        ) -> None:
            """Write the head and the body of a request that has one.

            This is a task that starts after `send`, and data may have come in between.
            """
            if _is_free(conn):
                await super().write_bytes(writer, conn, content_length)
                return
            protocol = conn.protocol
            if protocol is not None:
                protocol.set_exception(errors.ConnectError(_UNEXPECTED))  # the reader of the response gets it
                if protocol.transport is not None:
                    protocol.transport.abort()


def _is_free(conn: aiohttp.connector.Connection) -> bool:
    """Return whether a connection is open, and has no data that came before the request."""
    protocol = conn.protocol
    transport = None if protocol is None else protocol.transport
    if protocol is None or transport is None or protocol.should_close:
        return False
    if transport.get_extra_info("ssl_object") is not None and _ANSWERED not in vars(protocol):
        return True  # after a TLS handshake there may be session tickets to read
    number: int = transport.get_extra_info("socket").fileno()
    return number >= 0 and not polled(number)(0)


class _Response(aiohttp.ClientResponse):
    """A response with a single timeout for its head, including preceding informational responses."""

    async def start(self, connection: aiohttp.connector.Connection) -> aiohttp.ClientResponse:
        """Wait for the head. Raises our own errors."""
        watched, protocol = _watched.get(), connection.protocol
        try:
            if watched is not None:
                watched.expect()
                await super().start(connection)
            else:
                async with asyncio.timeout(protocol.read_timeout if protocol is not None else None):
                    await super().start(connection)
        except _THEIRS as error:
            failed = _named(error)
        else:
            vars(protocol)[_ANSWERED] = True
            return self
        is_first = self.url.scheme == "https" and _ANSWERED not in vars(protocol)
        if is_first and isinstance(failed, _CUT_OFF) and "[SSL:" not in str(failed):
            failed = errors.ReadError(errors.NEVER_ANSWERED)
        raise failed


class Aiohttp:
    """Connections of aiohttp, directly or through one proxy. verify: None without TLS."""

    def __init__(
        self,
        *,
        verify: ssl.SSLContext | None,
        idle: float,
        proxy: httpx.Proxy | None,
        via: str | None = None,
    ) -> None:
        self._verify = verify
        self._idle = idle
        self._via = via
        self._session: aiohttp.ClientSession | None = None
        self._proxy_url = yarl.URL(str(proxy.url)) if proxy else None
        self._proxy_headers = Pairs(_proxy_headers(proxy)) if proxy else None

    async def exchange(
        self, origin: Origin, target: str, request: Outgoing, headers: Pairs, timeouts: Timeouts, most: int
    ) -> Answer:
        """Send a request and read the complete response, for `portkey_admin.http.roundtrip`."""
        watched = request.watched if isinstance(request.watched, Watched) else None
        if watched is not None:
            watched.read = timeouts.get("read")
        token = _watched.set(watched)
        try:
            response = await self._request(
                request.method,
                f"{origin.spelled}{target}",
                headers,
                request.content,
                timeouts.get("connect"),
                timeouts.get("read") if watched is None else None,
            )
            raw, broken = b"", cast("Exception | None", None)
            try:
                raw = await _read(response.content, most, watched)
            except _THEIRS as error:
                broken = _named(error)
            except ContentError as error:
                broken = error
            except asyncio.CancelledError:
                if watched is None or not watched.is_late():
                    raise
                broken = errors.ReadTimeout("")
            finally:
                response.release()
        except _THEIRS as error:
            failed: Exception = _named(error)
        except asyncio.CancelledError:
            if watched is None or not watched.is_late():
                raise
            failed = errors.ReadTimeout("")
        else:
            return await answered(response.status, response.raw_headers, raw, broken, most)
        finally:
            _watched.reset(token)
            if watched is not None:
                watched.arrived()
        raise self._through(failed)  # raised here without context: aiohttp's errors contain the headers

    async def stream(self, request: httpx.Request) -> httpx.Response:
        """Send an httpx request, and return the response after its head arrived. Raises httpx errors."""
        from portkey_admin.http.aiohttp_streams import Stream, named

        url = request.url
        content = await request.aread()
        timeouts = request.extensions.get("timeout", {})
        try:
            response = await self._request(
                request.method,
                # Not `str(url)`: a secret address shows only its host.
                f"{url.scheme}://{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}",
                Pairs(request.headers.multi_items()),
                content,
                timeouts.get("connect"),
                timeouts.get("read"),
                server_hostname=request.extensions.get("sni_hostname"),
            )
        except _THEIRS as error:
            failed: Exception = named(_named(error))
        except errors.TransportError as error:
            failed = named(error)
        else:
            return Stream(response, _THEIRS, _named).response()
        raise failed

    def _through(self, error: Exception) -> Exception:
        """Return the error for a failed connection, which the proxy may have caused."""
        kinds = errors.ConnectError | errors.ConnectTimeout | errors.ProxyError
        if self._via is not None and isinstance(error, kinds) and not str(error)[:3].isdigit():
            return proxy_failed(self._via, error)
        return error

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
            # Created on the event loop that uses it.
            self._session = session = self._opened()
        if self._proxy_url is not None and self._proxy_headers is not None:
            options["proxy"] = self._proxy_url
            if url.startswith("https:"):
                options["proxy_headers"] = self._proxy_headers.pairs
            else:  # aiohttp gives headers for the proxy only to a CONNECT
                headers = Pairs([*headers.pairs, *self._proxy_headers.pairs])
        return session.request(
            method,
            # Unchanged, because re-encoding a signed address would break its signature.
            yarl.URL(url, encoded=True),
            headers=_prepared(headers),
            data=content or None,
            allow_redirects=False,
            timeout=_timeout(connect, read),
            **options,
        )

    def _opened(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=0,  # the limiter counts
                keepalive_timeout=self._idle,
                ssl=self._verify or True,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_NOT_ADDED,
            auto_decompress=False,
            request_class=_Request,
            response_class=_Response,
        )


async def _read(body: aiohttp.StreamReader, most: int, watched: Watched | None) -> bytes:
    # No local variable holds a piece, as those of a call that is cancelled may be shown.
    gathered = Gathered(most)
    while gathered.add(await body.readany() or None) and not body.at_eof():
        if watched is not None:
            watched.expect()
    return gathered.whole()


def _prepared(headers: Pairs) -> CIMultiDict[str]:
    """Return headers in aiohttp's form, which is kept: most requests have the same."""
    found: CIMultiDict[str] | None = headers.prepared
    if found is None:
        found = headers.prepared = CIMultiDict(headers.pairs)
    return found


@functools.lru_cache(maxsize=16)
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    # There is no wait for a free connection, so all of `connect` is for making one.
    return aiohttp.ClientTimeout(connect=connect, sock_read=read)


def _proxy_headers(proxy: httpx.Proxy) -> list[tuple[str, str]]:
    headers = list(proxy.headers.items())
    if proxy.auth is not None:
        credentials = base64.b64encode(":".join(proxy.auth).encode()).decode()
        headers.append(("proxy-authorization", f"Basic {credentials}"))
    return headers
