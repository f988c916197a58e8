"""Files that Portkey leaves in storage, behind a signed address.

Whoever holds a signed address may read the file, so it is shown by its host alone; and storage is none of
Portkey's, so it never sees the API key, or a header of the user's own client.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from typing import Protocol, cast, runtime_checkable
from urllib.parse import urljoin

import anyio
import httpx

from portkey_admin.calls.options import Storage
from portkey_admin.calls.retry import delay
from portkey_admin.exports.json_lines import DamagedFileError, Unpacker
from portkey_admin.http.content import told_by
from portkey_admin.http.types import Patience, timeouts_of

logger: logging.Logger = logging.getLogger("portkey_admin")

_MOST_REDIRECTS = 5
_CLOSING_TIME = 5.0  # seconds

# With a new address and after a wait these may go away: an address that ran out (storage says 403 or 400), a
# file that is not there yet, and the statuses that are retried everywhere.
_PASSING = frozenset({400, 403, 404, 408, 429, 500, 502, 503, 504})


@runtime_checkable
class StorageTransport(Protocol):
    """A transport over which files can be fetched too."""

    def storage(self) -> Storage:
        """Return what a download takes from the client."""
        ...


class DownloadError(Exception):
    """A file could not be fetched. Its message is fit for people."""


class _PassingError(DownloadError):
    """Another attempt may do better."""


class SignedUrl(httpx.URL):
    """An address that is a secret: whatever prints it, httpx's log included, prints only its host."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}/..."

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def redirected(self, location: str) -> SignedUrl:
        """Return the address that a `location` header leads to. Raises DownloadError."""
        here = f"{self.scheme}://{self.netloc.decode()}{self.raw_path.decode()}"
        there = signed_url(urljoin(here, location))
        if self.scheme == "https" and there.scheme != "https":
            raise DownloadError(f"{self.host} redirects to {there.host} without TLS")
        return there


def signed_url(address: object) -> SignedUrl:
    """Return the address if a file can be fetched from it. Raises DownloadError, which does not quote it."""
    try:
        url = SignedUrl(address) if isinstance(address, str) else None
    except httpx.InvalidURL:
        url = None
    if url is None or url.scheme not in ("https", "http") or not url.host:
        raise DownloadError("the server gave no address from which it can be fetched")
    return url


class Download(AsyncIterator[bytes]):
    """The content of one file in pieces, unpacked where it is gzip.

    A fault on the way is retried as often as the client retries: with a new address, from the beginning of
    the file, without giving again what was given before.

    received: bytes of the file that have come, as they were sent. size: how many there are; None: unknown.
    """

    def __init__(self, storage: Storage, address: Callable[[], Awaitable[object]]) -> None:
        self.received: int = 0
        self.size: int | None = None
        self._storage = storage
        self._address = address
        self._answer: _Answer | None = None
        self._given = 0
        self._tag: str | None = None
        self._failures = 0
        self._closed = False

    async def __anext__(self) -> bytes:
        """Return the next piece. Raises DownloadError, and what asking for the address raises."""
        while not self._closed:
            try:
                answer = self._answer or await self._open()
                piece = await answer.next()
            except (_PassingError, DamagedFileError, httpx.TransportError) as error:
                failure = error
            else:
                self.received = answer.received
                if piece is None:
                    await self.aclose()
                    if answer.position < self._given:
                        raise DownloadError("the file became shorter while it was fetched")
                elif fresh := answer.beyond(self._given, piece):
                    self._given += len(fresh)
                    return fresh
                continue
            await self._pause(failure)  # here, where no error has it as context: it may quote the file
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Close the connection, wherever in the file it is."""
        self._closed = True
        await self._close_answer()

    async def _close_answer(self) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            await answer.aclose()

    async def _pause(self, error: Exception) -> None:
        await self._close_answer()
        self._failures += 1
        what = told_by(error) or type(error).__name__
        if self._failures > self._storage.max_retries:
            tried = f" ({self._failures} attempts)" if self._failures > 1 else ""
            cause = type(error)(what) if isinstance(error, httpx.TransportError) else error
            raise DownloadError(f"{what}{tried}") from cause
        wait = delay(self._failures, None, self._storage.clock.random)
        logger.info("download: %s; again in %.2f s", type(error).__name__, wait)
        await self._storage.clock.sleep(wait)

    async def _open(self) -> _Answer:
        response = await self._get(signed_url(await self._address()))
        self._answer = answer = _Answer(response)
        answer.check()
        tag = response.headers.get("etag")
        if self._given and tag != self._tag:
            raise DownloadError("the file changed while it was fetched")
        self._tag, self.size = tag, answer.size
        return answer

    async def _get(self, url: SignedUrl) -> httpx.Response:
        for _ in range(_MOST_REDIRECTS + 1):
            request = _plain_request(url, self._storage.timeout)
            try:
                response = await self._storage.client().send(
                    request, stream=True, auth=None, follow_redirects=False
                )
            except httpx.InvalidURL:  # httpx reads the `location` even where it does not go there
                raise DownloadError(f"{url.host} redirects to what is no address") from None
            if not response.has_redirect_location:
                return response
            await response.aclose()
            url = url.redirected(response.headers["location"])
        raise DownloadError(f"{url.host} redirects more than {_MOST_REDIRECTS} times")


class _Answer:
    """One answer of storage, read piece by piece."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._raw: AsyncGenerator[bytes] | None = None
        self._unpacker = Unpacker()
        self._pieces: Iterator[bytes] = iter(())
        self.position = 0
        self._ended = False
        self.received = 0
        length = response.headers.get("content-length", "")
        self.size = int(length) if length.isascii() and length.isdigit() else None

    def check(self) -> None:
        """Raise DownloadError unless the answer is the file. Its body is not read: it may quote secrets."""
        status, headers, host = self._response.status_code, self._response.headers, self._response.url.host
        if status != 200:
            kind = _PassingError if status in _PASSING else DownloadError
            raise kind(f"{host} answered {status}")
        if headers.get("content-type", "").startswith("text/html"):
            raise DownloadError(f"{host} answered with a web page")
        if headers.get("content-encoding", "identity") not in ("identity", "gzip", "x-gzip", "aws-chunked"):
            raise DownloadError(f"{host} answered in an encoding that was not asked for")

    async def next(self) -> bytes | None:
        """Return the next unpacked piece, or None at the end of a file that is whole."""
        while True:
            for piece in self._pieces:
                self.position += len(piece)
                return piece
            if self._ended:
                return None
            self._pieces = await self._read()

    def beyond(self, position: int, piece: bytes) -> bytes:
        """Return the part of the last piece that lies beyond this position of the unpacked file."""
        return piece[max(0, len(piece) - (self.position - position)) :] if self.position > position else b""

    async def _read(self) -> Iterator[bytes]:
        if self._raw is None and self._response.is_stream_consumed:
            content = (
                await self._response.aread()
            )  # a hook of the user's client has read it, or it was in memory
            self.received, self._ended = len(content), True
            return iter([*self._unpacker.feed(content), *self._unpacker.finish()])
        if self._raw is None:
            self._raw = cast("AsyncGenerator[bytes]", self._response.aiter_raw())
        data = await anext(self._raw, None)
        if data is not None:
            self.received += len(data)
            return self._unpacker.feed(data)
        self._ended = True
        if self.size is not None and self.received != self.size:
            raise _PassingError(f"the file broke off after {self.received} of {self.size} bytes")
        return self._unpacker.finish()

    async def aclose(self) -> None:
        if self._raw is not None:
            # httpx leaves generators half-run behind an answer that is not read to its end, of which trio
            # complains. Read on while cancelled, so that the next wait for data ends them from inside.
            with anyio.CancelScope(shield=True) as scope:
                scope.cancel()
                await _run_out(self._raw)
        with anyio.move_on_after(_CLOSING_TIME, shield=True):
            await self._response.aclose()


async def _run_out(raw: AsyncGenerator[bytes]) -> None:
    try:
        async for _ in raw:
            pass
    except (httpx.TransportError, httpx.StreamError):
        pass  # it has ended, which is all that was wanted


def _plain_request(url: SignedUrl, patience: Patience) -> httpx.Request:
    # Made without the client, which would add headers, cookies and query parameters of its own.
    headers = {"accept": "*/*", "accept-encoding": "gzip"}
    request = httpx.Request("GET", url, headers=headers, extensions={"timeout": timeouts_of(patience)})
    request.url = url  # httpx has made a plain URL of it
    return request
