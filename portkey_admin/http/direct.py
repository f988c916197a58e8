"""Requests straight to the transport of a client of our own, past what this API does not use.

`httpx.AsyncClient` reads a URL anew for every request, merges headers, and looks for auth, cookies, hooks and
redirects; that costs more than sending. A client that the user gives is always asked to `send` (see `wire`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias, cast

import httpx

from portkey_admin.calls.answer import Response
from portkey_admin.calls.request import PreparedRequest
from portkey_admin.http.wire import Timeouts, answered, own_headers

Headers: TypeAlias = "Sequence[tuple[str, str]]"

_EMPTY = httpx.ByteStream(b"")
_NOTHING: Headers = ()
_EMPTY_MEANS_ZERO = ("POST", "PUT", "PATCH")  # RFC 9110, 8.6: a length, where one is expected

# What httpx takes into a URL as it is. All that we quote is; anything else is left to httpx to spell.
_PLAIN_PATH = re.compile(r"(/(?!\.)[A-Za-z0-9_.~%:@!$&'()*+,;=-]*)+")
_PLAIN_QUERY = re.compile(r"[A-Za-z0-9_.~%:@!$&'()*+,;=/?-]*")
_LONGEST = 60_000  # characters; a few thousand more are too many for httpx


class Exchanging(Protocol):
    """A transport that also takes requests and gives answers without httpx's objects for them."""

    async def exchange(
        self,
        method: str,
        url: str,
        headers: Headers,
        content: bytes | None,
        timeouts: Timeouts,
    ) -> Response:
        """Send, and read the whole answer."""
        ...


class Origin:
    """A server, the way to it, and the headers that go with every request to it."""

    def __init__(
        self, client: httpx.AsyncClient, base_url: str, *, api_key: str | None, headers: Mapping[str, str]
    ) -> None:
        sent = client.build_request("GET", base_url, headers=own_headers(api_key, headers))
        self.client = client
        self._url = sent.url
        self._path = sent.url.raw_path.decode("ascii").removesuffix("/")
        self._spelled = f"{sent.url.scheme}://{sent.url.netloc.decode('ascii')}{self._path}"
        self._headers = sent.headers
        self._pairs = sent.headers.multi_items()
        # The proxies of the environment are transports, too; which one it is, only httpx knows.
        self._transport = client._transport_for_url(sent.url)
        self._whole = cast("Exchanging", self._transport) if hasattr(self._transport, "exchange") else None

    def __repr__(self) -> str:
        return f"<Origin {self._spelled}>"

    async def send(self, prepared: PreparedRequest, timeouts: Timeouts) -> Response:
        """Send, and read the whole answer. Raises httpx.InvalidURL, and what transports raise."""
        content, added = prepared.content, _NOTHING
        if content is not None:
            added = (("content-length", str(len(content))), ("content-type", "application/json"))
        elif prepared.method in _EMPTY_MEANS_ZERO:
            added = (("content-length", "0"),)
        if self._whole is not None:
            url = self._text(prepared.path, prepared.query)
            return await self._whole.exchange(prepared.method, url, [*self._pairs, *added], content, timeouts)
        request = httpx.Request(
            prepared.method,
            self._parsed(prepared.path, prepared.query),
            headers=[*self._pairs, *added] if added else self._headers,
            stream=_EMPTY if content is None else httpx.ByteStream(content),
            extensions={"timeout": timeouts},
        )
        return await self._roundtrip(request)

    async def _roundtrip(self, request: httpx.Request) -> Response:
        response = await self._transport.handle_async_request(request)
        stream = cast("httpx.AsyncByteStream", response.stream)
        raw, broken = b"", None
        try:
            raw = b"".join([chunk async for chunk in stream])
        except httpx.TransportError as error:
            broken = error  # the status has come all the same, and may say all that is to be known
        finally:
            await stream.aclose()
        return answered(response.status_code, response.headers, raw, broken)

    def _text(self, path: str, query: str) -> str:
        if _is_plain(path, query):
            return f"{self._spelled}{path}{'?' if query else ''}{query}"
        return str(self._parsed(path, query))

    def _parsed(self, path: str, query: str) -> httpx.URL:
        if not _is_plain(path, query):
            return httpx.URL(f"{self._spelled}{path}{'?' if query else ''}{query}")
        url = httpx.URL(self._url)
        # Not public, and the only way to a URL that is not parsed anew, a fifth of the cost of a call.
        url._uri_reference = url._uri_reference._replace(path=self._path + path, query=query or None)
        return url


def _is_plain(path: str, query: str) -> bool:
    return (
        len(path) + len(query) <= _LONGEST
        and _PLAIN_PATH.fullmatch(path) is not None
        and _PLAIN_QUERY.fullmatch(query) is not None
    )
