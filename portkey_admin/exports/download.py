"""Files that Portkey leaves in storage, behind a signed URL.

Anyone with a signed URL can read the file, so only its host is shown; and storage does not belong to Portkey,
so it never gets the API key or a header of the user's own client.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from itertools import chain
from typing import Protocol, cast, runtime_checkable
from urllib.parse import urljoin

import anyio
import anyio.lowlevel
import httpx

from portkey_admin.calls.options import Storage
from portkey_admin.calls.retry import delay
from portkey_admin.exports.json_lines import DamagedFileError, Unpacker
from portkey_admin.http.content import told_by
from portkey_admin.http.types import Patience, timeouts_of
from portkey_admin.secrets.masking import mask_text

logger: logging.Logger = logging.getLogger("portkey_admin")

_MOST_REDIRECTS = 5
_LAST_PORT = 65_535
_CLOSING_TIME = 5.0  # seconds

# With a new URL and after a wait these may succeed: an expired URL (storage responds with 403 or 400), a file
# that does not exist yet, and the statuses that are retried everywhere.
_PASSING = frozenset({400, 403, 404, 408, 429, 500, 502, 503, 504})


@runtime_checkable
class StorageTransport(Protocol):
    """A transport that can download files too."""

    def storage(self) -> Storage:
        """Return the client settings for downloads."""
        ...


class DownloadError(Exception):
    """A file could not be downloaded. Its message is safe to display."""


class _PassingError(DownloadError):
    """Another attempt may succeed."""


class SignedUrl(httpx.URL):
    """A URL that is a secret: only its host is ever printed, also in httpx's log."""

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}/..."

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def redirected(self, location: str) -> SignedUrl:
        """Return the URL in a `location` header. Raises DownloadError."""
        try:
            # Not kept in a local variable, because tracebacks may show those.
            there: SignedUrl | None = signed_url(
                urljoin(f"{self.scheme}://{self.netloc.decode()}{self.raw_path.decode()}", location)
            )
        except ValueError:
            there = None
        finally:
            del location  # no local variable of an error shows it
        if there is None:
            raise DownloadError(f"{self.host} redirects to an invalid URL")
        if self.scheme == "https" and there.scheme != "https":
            raise DownloadError(
                f"{self.host} redirects to {there.host} without TLS: nothing was fetched from there"
            )
        return there


def signed_url(address: object) -> SignedUrl:
    """Return the URL if a file can be downloaded from it. Raises DownloadError, which does not quote it."""
    try:
        url = SignedUrl(address) if isinstance(address, str) else None
    except httpx.InvalidURL:
        url = None
    del address  # no local variable of an error shows it
    if url is None or url.scheme not in ("https", "http") or not url.host or (url.port or 0) > _LAST_PORT:
        raise DownloadError("the server did not return a URL for the download")
    return url


class Download(AsyncIterator[bytes]):
    """The content of one file in chunks, decompressed if it is gzip.

    Errors are retried as often as the client retries: with a new URL, from the beginning of the file, without
    yielding anything twice.

    received: bytes received so far, as sent. size: total number of bytes; None: unknown.
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
        """Return the next chunk. Raises DownloadError, and the errors of requesting the URL."""
        while not self._closed:
            try:
                answer = self._answer or await self._open()
                piece = await answer.next()
            except (_PassingError, DamagedFileError) as error:
                failure: Exception = error
            except httpx.TransportError as error:
                # As the text of a proxy may repeat its password.
                failure = type(error)(mask_text(told_by(error), self._storage.logins()))
            else:
                self.received = answer.received
                if piece is None:
                    await self.aclose()
                    if answer.position < self._given:
                        raise DownloadError("the file got shorter during the download")
                elif fresh := answer.beyond(self._given, piece):
                    self._given += len(fresh)
                    return fresh
                continue
            await self._pause(failure)  # here, so that no error has it as context: it may quote the file
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Close the connection, at any point of the file."""
        self._closed = True
        await self._close_answer()

    async def _close_answer(self) -> None:
        answer, self._answer = self._answer, None
        if answer is not None:
            await answer.aclose()

    async def _pause(self, error: Exception) -> None:
        await self._close_answer()
        self._failures += 1
        what = str(error) or type(error).__name__
        if self._failures > self._storage.max_retries:
            tried = f" ({self._failures} attempts)" if self._failures > 1 else ""
            raise DownloadError(f"{what}{tried}") from error
        wait = delay(self._failures, None, self._storage.clock.random)
        logger.info("download: %s; retrying in %.2f s", type(error).__name__, wait)
        await self._storage.clock.sleep(wait)

    async def _open(self) -> _Answer:
        response = await self._get(signed_url(await self._address()))
        self._answer = answer = _Answer(response)
        answer.check()
        tag = response.headers.get("etag")
        if self._given and tag != self._tag:
            raise DownloadError("the file changed during the download: fetch it again")
        self._tag, self.size = tag, answer.size
        return answer

    async def _get(self, url: SignedUrl) -> httpx.Response:
        for _ in range(_MOST_REDIRECTS + 1):
            request = _plain_request(url, self._storage.timeout)
            try:
                response = await self._storage.client().send(
                    request, stream=True, auth=None, follow_redirects=False
                )
            except httpx.InvalidURL:  # httpx parses the `location` even if it does not follow it
                raise DownloadError(f"{url.host} redirects to an invalid URL") from None
            except httpx.TransportError:
                raise
            except Exception as error:  # a host that is none, for one: libraries and systems differ
                raise DownloadError(f"{url.host} can't be asked: {type(error).__name__}") from None
            if not response.has_redirect_location:
                return response
            await response.aclose()
            url = url.redirected(response.headers["location"])
        raise DownloadError(f"{url.host} redirects more than {_MOST_REDIRECTS} times: get a new download URL")


class _Answer:
    """One response of storage, read chunk by chunk."""

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
        """Raise DownloadError unless the response is the file. Its body is not read: it may quote secrets."""
        status, headers, host = self._response.status_code, self._response.headers, self._response.url.host
        if status != 200:
            kind = _PassingError if status in _PASSING else DownloadError
            raise kind(f"{host} answered {status}")
        if headers.get("content-type", "").startswith("text/html"):
            raise DownloadError(f"{host} responded with a web page")
        if headers.get("content-encoding", "identity") not in ("identity", "gzip", "x-gzip", "aws-chunked"):
            raise DownloadError(f"{host} responded with an encoding that was not requested")

    async def next(self) -> bytes | None:
        """Return the next decompressed chunk, or None at the end of a complete file."""
        while True:
            # A few bytes of the network may contain gigabytes: others get their turn meanwhile.
            await anyio.lowlevel.checkpoint()
            for piece in self._pieces:
                self.position += len(piece)
                return piece
            if self._ended:
                return None
            self._pieces = await self._read()

    def beyond(self, position: int, piece: bytes) -> bytes:
        """Return the part of the last chunk after this position of the decompressed file."""
        return piece[max(0, len(piece) - (self.position - position)) :] if self.position > position else b""

    async def _read(self) -> Iterator[bytes]:
        if self._raw is None and self._response.is_stream_consumed:
            # A hook of the user's client has read it, or it was in memory.
            content = await self._response.aread()
            self.received, self._ended = len(content), True
            return chain(self._unpacker.feed(content), self._unpacker.finish())
        if self._raw is None:
            self._raw = cast("AsyncGenerator[bytes]", self._response.aiter_raw())
        data = await anext(self._raw, None)
        if data is not None:
            self.received += len(data)
            return self._unpacker.feed(data)
        self._ended = True
        if self.size is not None and self.received != self.size:
            raise _PassingError(f"the download stopped after {self.received} of {self.size} bytes")
        return self._unpacker.finish()

    async def aclose(self) -> None:
        if self._raw is not None:
            # httpx leaves generators half-run if a response is not read to its end, which trio warns about.
            # Reading on while cancelled makes the next wait for data end them from inside.
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
        pass  # it has ended, as intended


def _plain_request(url: SignedUrl, patience: Patience) -> httpx.Request:
    # Built without the client, which would add its own headers, cookies and query parameters.
    headers = {"accept": "*/*", "accept-encoding": "gzip"}
    request = httpx.Request("GET", url, headers=headers, extensions={"timeout": timeouts_of(patience)})
    request.url = url  # httpx has converted it to a plain URL
    return request
