"""aiohttp responses as httpx streams."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import aiohttp
import httpx

from portkey_admin.http.errors import TransportError, as_httpx


class Stream(httpx.AsyncByteStream):
    """The content of a response, as it came.

    theirs: the exceptions of reading. name: converts them to our own errors.
    """

    def __init__(
        self,
        response: aiohttp.ClientResponse,
        theirs: tuple[type[Exception], ...],
        name: Callable[[Exception], TransportError],
    ) -> None:
        self._response = response
        self._theirs = theirs
        self._name = name

    def response(self) -> httpx.Response:
        """Return the response that the content belongs to."""
        return httpx.Response(self._response.status, headers=self._response.raw_headers, stream=self)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failed: Exception | None = None
        body = self._response.content
        try:
            while chunk := await body.readany():
                yield chunk
        except self._theirs as error:
            failed = named(self._name(error))
        if failed is not None:
            raise failed

    async def aclose(self) -> None:
        """End it, wherever it is."""
        # If partly read, close the connection; if fully read, it is already back in the pool.
        self._response.release()


def named(error: TransportError) -> Exception:
    """Return the error of httpx for one of ours."""
    found = as_httpx(error, str(error))
    found.__cause__ = error.__cause__
    return found
