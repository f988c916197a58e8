"""Send one request and read the complete response, over our own connections.

`httpx.AsyncClient` parses the URL again for every request, merges headers, and looks for auth, cookies,
hooks and redirects, which costs more than sending. So our own connections are used directly. For a given
client, `send` is called, because the user may need all of that: see `given_client`.
"""

from __future__ import annotations

import functools
import re
import select
import ssl
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from types import MappingProxyType
from typing import Protocol

from portkey_admin.http.content import ACCEPTED, too_long, unpacked
from portkey_admin.http.errors import ProxyError
from portkey_admin.http.types import (
    LONGEST_URL,
    ContentError,
    Origin,
    Outgoing,
    Pairs,
    Timeouts,
    parse_url,
)

_MANY = 1024  # pieces

_EMPTY_MEANS_ZERO = ("POST", "PUT", "PATCH")  # RFC 9110, 8.6: a length if one is expected

# What httpx takes into a URL as it is. All that we quote is; anything else is left to httpx to spell.
_PLAIN_PATH = re.compile(r"(/(?!\.)[A-Za-z0-9_.~%:@!$&'()*+,;=-]*)+")
_PLAIN_QUERY = re.compile(r"[A-Za-z0-9_.~%:@!$&'()*+,;=/?-]*")


class Headers(Mapping[str, str]):
    """Case-insensitive headers of a response, with repeated ones joined by commas.

    They are parsed on first access. The repr hides values, because they may contain a cookie or key.
    """

    __slots__ = ("_found", "_raw")

    def __init__(self, raw: Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]] = ()) -> None:
        self._raw = raw
        self._found: dict[str, str] | None = None

    def _read(self) -> dict[str, str]:
        found = self._found
        if found is None:
            found = self._found = {}
            for name, value in self._raw:
                key, text = _text(name).lower(), _text(value)
                found[key] = f"{found[key]}, {text}" if key in found else text
            self._raw = ()
        return found

    def __getitem__(self, name: str) -> str:
        return self._read()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __repr__(self) -> str:
        return f"<{len(self)} headers: {', '.join(self)}>"


def _text(value: str | bytes) -> str:
    if isinstance(value, str):
        return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


class Answer:
    """A complete response, or the part that arrived before it broke off.

    The repr shows only the status, because responses contain new keys and personal data.

    Attributes:
        headers: case-insensitive.
        content: decompressed.
        broken: why the content is incomplete; None if it is complete.
    """

    __slots__ = ("broken", "content", "headers", "status")

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str] = MappingProxyType({}),
        content: bytes = b"",
        broken: Exception | None = None,
    ) -> None:
        self.status: int = status
        self.headers: Mapping[str, str] = headers
        self.content: bytes = content
        self.broken: Exception | None = broken

    def __repr__(self) -> str:
        return f"{type(self).__name__}(status={self.status})"


class Connections(Protocol):
    """Connections of our own, to any server, directly or through a proxy."""

    def exchange(
        self, origin: Origin, target: str, request: Outgoing, headers: Pairs, timeouts: Timeouts, most: int
    ) -> Awaitable[Answer]:
        """Send a request and read the complete response.

        target: path and query. most: maximum size in bytes. Raises TransportError if no response came.
        """
        ...


class OwnConnections:
    """A server reached over our own connections, and the headers of every request to it."""

    def __init__(
        self, connections: Callable[[Origin], Connections], base_url: str, headers: Mapping[str, str]
    ) -> None:
        self._origin, path = parse_url(base_url)
        self._path = path.removesuffix("/")
        pairs = [("host", self._origin.netloc), *headers.items(), ("accept-encoding", ACCEPTED)]
        pairs.append(("connection", "keep-alive"))
        self._reading = Pairs(pairs)
        self._writing = Pairs([*pairs, ("content-type", "application/json")])
        self._empty = Pairs([*pairs, ("content-length", "0")])
        self._connections: Connections = connections(self._origin)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} to {self._origin.spelled}{self._path}>"

    def send(self, request: Outgoing, timeouts: Timeouts, most: int) -> Awaitable[Answer]:
        """Send and read the complete response. Raises InvalidURL and TransportError of `errors`."""
        path, query = request.path, request.query
        target = f"{self._path}{path}?{query}" if query else f"{self._path}{path}"
        if len(target) > LONGEST_URL or not _PLAIN_PATH.fullmatch(path) or not _PLAIN_QUERY.fullmatch(query):
            target = parse_url(f"{self._origin.spelled}{target}")[1]
        if request.content is not None:
            headers = self._writing
        else:
            headers = self._empty if request.method in _EMPTY_MEANS_ZERO else self._reading
        return self._connections.exchange(self._origin, target, request, headers, timeouts, most)


class Gathered:
    """Content as it comes over the wire. It does not print: a new key may be in it."""

    __slots__ = ("_most", "_packed", "_pieces", "_size")

    def __init__(self, most: int) -> None:
        self._most = most
        self._packed = bytearray()
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes | None) -> bool:
        """Take a piece; None is the end. Raises ContentError beyond the most that there may be."""
        if piece is None:
            return False
        self._pieces.append(piece)
        if len(self._pieces) == _MANY:  # each takes more room than its bytes
            self._packed += b"".join(self._pieces)
            self._pieces.clear()
        self._size += len(piece)
        if self._size > self._most:
            raise too_long(self._most)
        return True

    def whole(self) -> bytes:
        """Return all of it."""
        if not self._packed and len(self._pieces) == 1:
            return self._pieces[0]
        return b"".join((self._packed, *self._pieces))


async def read(chunks: AsyncIterable[bytes], most: int) -> bytes:
    """Return the content as it comes over the wire. Raises ContentError for more than `most` bytes."""
    gathered, iterator, count = Gathered(most), aiter(chunks), 0
    try:
        # No local variable holds a piece, as those of a call that is cancelled may be shown.
        while gathered.add(await anext(iterator, None)):
            count += 1
            if count % _MANY == 0:
                from anyio.lowlevel import checkpoint

                # Pieces that lie ready come without a wait: other tasks, and the deadline, have their turn.
                await checkpoint()
    except ContentError:
        await run_out(iterator)
        raise
    return gathered.whole()


async def run_out(iterator: AsyncIterator[bytes]) -> None:
    """End a stream that is not read to its end.

    httpcore leaves suspended generators behind, and trio complains. So read on while cancelled, and the next
    wait for data ends them from inside.
    """
    import anyio

    with anyio.CancelScope() as scope:
        scope.cancel()
        async for _ in iterator:
            pass


async def answered(
    status: int, raw_headers: Sequence[tuple[bytes, bytes]], raw: bytes, broken: Exception | None, most: int
) -> Answer:
    """Return a response with its content decompressed. `broken`: why it ended early, if it did."""
    headers = Headers(raw_headers)
    if broken is None:
        for name, _ in raw_headers:
            if len(name) == 16 and name.lower() == b"content-encoding":
                try:
                    raw = await unpacked(headers, raw, most)
                except ContentError as error:
                    broken = error
                break
    return Answer(status, headers, raw if broken is None else b"", broken)


def proxy_failed(via: str, error: Exception) -> Exception:
    """Return the error for a connection that was not made, through a proxy that may be why."""
    behind: BaseException | None = error
    while behind is not None:
        if isinstance(behind, ssl.SSLError):
            return error  # the proxy was reached, and so was the server
        behind = behind.__cause__
    text = str(error) or type(error).__name__
    return ProxyError(f"the proxy {via} was not reached: {text}")


# Cached, because a kept connection asks before each request. A poll object knows only the number, so it also
# fits the next socket of that number.
if hasattr(select, "poll"):

    @functools.lru_cache(1024)
    def polled(number: int) -> Callable[[float], object]:
        """Return what says whether there are bytes, or the end, to read from a socket of this number."""
        poll = select.poll()
        poll.register(number, select.POLLIN)
        return poll.poll

else:

    @functools.lru_cache(1024)
    def polled(number: int) -> Callable[[float], object]:
        """Return what says whether there are bytes, or the end, to read from a socket of this number."""
        return lambda seconds: select.select([number], [], [], seconds)[0]
