"""One request and its whole answer: what httpx is asked to do, and what of it is read."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from typing import TypeAlias

import httpx

from portkey_admin.calls.answer import Response
from portkey_admin.calls.request import PreparedRequest

Timeouts: TypeAlias = "dict[str, float | None]"
"""Seconds by what is waited for, as httpx's transports take them: "connect", "read", "write" and "pool"."""


def own_headers(api_key: str | None, headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of every request. `headers` are the caller's own; `api_key`: None sends none."""
    sent = {"accept": "application/json", "user-agent": _user_agent(), **headers}
    if api_key is not None:
        sent["x-portkey-api-key"] = api_key
    return sent


def build(
    client: httpx.AsyncClient,
    base_url: str,
    prepared: PreparedRequest,
    *,
    api_key: str | None,
    headers: Mapping[str, str],
    timeouts: Timeouts,
) -> httpx.Request:
    """Return the request, with what the client adds. The rest is as for `own_headers`.

    Raises httpx.InvalidURL.
    """
    sent = own_headers(api_key, headers)
    if prepared.content is not None:
        sent["content-type"] = "application/json"
    url = f"{base_url}{prepared.path}"
    request = client.build_request(
        prepared.method, url, headers=sent, content=prepared.content, extensions={"timeout": timeouts}
    )
    # Set afterwards, as httpx drops the query of a URL when the client has parameters of its own.
    if prepared.query:
        own = str(request.url.query, "ascii")
        request.url = httpx.URL(f"{url}?{prepared.query}{'&' if own else ''}{own}")
    return request


async def roundtrip(client: httpx.AsyncClient, request: httpx.Request) -> Response:
    """Send, and read the whole answer. Redirects are not followed, even where the user's client would."""
    response = await client.send(request, stream=True, follow_redirects=False)
    try:
        # First all of it, then the decoding: where decoding fails on the way, httpx leaves generators
        # half-run, of which trio complains.
        if not response.is_stream_consumed:
            raw = b"".join([chunk async for chunk in response.aiter_raw()])
            return answered(response.status_code, response.headers, raw)
        # A hook of the user's client has read it, or it came from memory.
        content, broken = await response.aread(), None
    except (httpx.TransportError, httpx.DecodingError) as error:
        content, broken = b"", error  # the status has come all the same, and may say all that is to be known
    finally:
        await response.aclose()
    return Response(status=response.status_code, headers=response.headers, content=content, broken=broken)


def answered(
    status: int, headers: httpx.Headers, raw: bytes, broken: httpx.TransportError | None = None
) -> Response:
    """Return the answer, its content as it was before it was compressed; `broken`: why it ended early."""
    if broken is not None:
        return Response(status=status, headers=headers, broken=broken)
    if not any(name.lower() == b"content-encoding" for name, _ in headers.raw):
        return Response(status=status, headers=headers, content=raw)
    try:
        content = httpx.Response(status, headers=headers, content=raw).content
    except httpx.DecodingError as error:
        return Response(status=status, headers=headers, broken=error)
    return Response(status=status, headers=headers, content=content)


@functools.cache
def _user_agent() -> str:
    from portkey_admin._version import __version__

    return f"portkey-admin/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"
