"""Requests straight to the transport of a client of our own, past what this API does not use.

`httpx.AsyncClient` reads a URL anew for every request, merges headers, and looks for auth, cookies, hooks and
redirects; that costs more than sending. A client that the user gives is always asked to `send` (see `wire`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

import httpx

from portkey_admin.requests import PreparedRequest
from portkey_admin.responses import Response
from portkey_admin.wire import Timeouts, decoded, own_headers

_EMPTY = httpx.ByteStream(b"")
_EMPTY_MEANS_ZERO = ("POST", "PUT", "PATCH")  # RFC 9110, 8.6: a length, where one is expected

# What httpx takes into a URL as it is. All that we quote is; anything else is left to httpx to spell.
_PLAIN_PATH = re.compile(r"(/(?!\.)[A-Za-z0-9_.~%:@!$&'()*+,;=-]*)+")
_PLAIN_QUERY = re.compile(r"[A-Za-z0-9_.~%:@!$&'()*+,;=/?-]*")
_LONGEST = 60_000  # characters; a few thousand more are too many for httpx


class Origin:
    """A server, and the headers that go with every request to it."""

    def __init__(
        self, client: httpx.AsyncClient, base_url: str, *, api_key: str | None, headers: Mapping[str, str]
    ) -> None:
        sent = client.build_request("GET", base_url, headers=own_headers(api_key, headers))
        self._base_url = base_url
        self._url = sent.url
        self._path = sent.url.raw_path.decode("ascii").removesuffix("/")
        self._headers = sent.headers

    def request(self, prepared: PreparedRequest, timeouts: Timeouts) -> httpx.Request:
        """Return the request. Raises httpx.InvalidURL."""
        content, headers = prepared.content, self._headers
        if content is not None:
            length = (b"content-length", b"%d" % len(content))
            headers = httpx.Headers([*headers.raw, length, (b"content-type", b"application/json")])
        elif prepared.method in _EMPTY_MEANS_ZERO:
            headers = httpx.Headers([*headers.raw, (b"content-length", b"0")])
        return httpx.Request(
            prepared.method,
            self._url_of(prepared.path, prepared.query),
            headers=headers,
            stream=_EMPTY if content is None else httpx.ByteStream(content),
            extensions={"timeout": timeouts},
        )

    def _url_of(self, path: str, query: str) -> httpx.URL:
        is_plain = _PLAIN_PATH.fullmatch(path) and _PLAIN_QUERY.fullmatch(query)
        if not is_plain or len(path) + len(query) > _LONGEST:
            return httpx.URL(f"{self._base_url}{path}{'?' if query else ''}{query}")
        url = httpx.URL(self._url)
        # Not public, and the only way to a URL that is not parsed anew, a fifth of the cost of a call.
        url._uri_reference = url._uri_reference._replace(path=self._path + path, query=query or None)
        return url


async def roundtrip(client: httpx.AsyncClient, request: httpx.Request) -> Response:
    """Send, and read the whole answer."""
    # The proxies of the environment are transports, too; which one it is, only httpx knows.
    response = await client._transport_for_url(request.url).handle_async_request(request)
    stream = cast("httpx.AsyncByteStream", response.stream)
    content, broken = b"", None
    try:
        raw = b"".join([chunk async for chunk in stream])
        content = decoded(response.status_code, response.headers, raw)
    except (httpx.TransportError, httpx.DecodingError) as error:
        broken = error  # the status has come all the same, and may say all that is to be known
    finally:
        await stream.aclose()
    return Response(status=response.status_code, headers=response.headers, content=content, broken=broken)
