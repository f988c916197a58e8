"""Requests and responses as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Literal, Protocol, TypeAlias

from portkey_admin.http.errors import InvalidURL

Backend: TypeAlias = Literal["httpx", "aiohttp"]
"""The library that provides the connections."""

Timeouts: TypeAlias = "dict[str, float | None]"
"""Seconds by step: "connect", "read", "write" and "pool"."""


class Patience(Protocol):
    """The timeouts of one attempt, as in `httpx.Timeout`."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


class Seconds:
    """The same number of seconds for each step, and no limit on the wait for a free connection.

    The limiter never starts more requests than there are connections.
    """

    __slots__ = ("connect", "pool", "read", "write")

    def __init__(self, seconds: float) -> None:
        self.connect: float | None = seconds
        self.read: float | None = seconds
        self.write: float | None = seconds
        self.pool: float | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.read})"


def timeouts_of(patience: Patience) -> Timeouts:
    """Return timeouts in the form that connections take."""
    return {
        "connect": patience.connect,
        "read": patience.read,
        "write": patience.write,
        "pool": patience.pool,
    }


class Outgoing(Protocol):
    """A request without its server, headers and timeouts."""

    method: str
    path: str
    """Quoted, and relative to the base URL."""
    query: str
    content: bytes | None
    """The body; None if there is no body at all."""
    watched: object
    """The scope that it runs in, in this task; None if it may be another task."""


class ContentError(Exception):
    """The body of a response is unreadable: its encoding is wrong, or it is too large."""


class Pairs:
    """Headers to send, as pairs. The repr hides them, because they may contain a key."""

    __slots__ = ("pairs", "prepared", "raw")

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs: tuple[tuple[str, str], ...] = tuple(pairs)
        self.raw: list[tuple[bytes, bytes]] = [
            (name.encode("ascii"), value.encode("latin-1")) for name, value in self.pairs
        ]
        self.prepared: Any = None
        """Their form in a backend, which keeps it here."""

    def __repr__(self) -> str:
        return f"<{len(self.pairs)} headers>"


# Already encoded for the wire; anything else is left to httpx.
_PLAIN_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?)(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>(?:/(?!\.)[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*)/?"
)

# httpx refuses an impossible IDNA name, and an impossible address, which ends in digits.
_SURE_HOST = re.compile(r"(?!xn--).*[^0-9]|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}")

LONGEST_URL = 60_000
"""Maximum number of characters; httpx's limit is only a few thousand higher."""

_PORTS = {"http": 80, "https": 443}


class Origin:
    """A server to connect to.

    Attributes:
        scheme: "http" or "https".
        host: in lookup form: "xn--bcher-kva.example", "::1".
        port: None: the one of the scheme.
        spelled: as the start of a URL: "https://api.example.com:8443".
    """

    __slots__ = ("host", "port", "scheme", "spelled")

    def __init__(self, scheme: str, host: str, port: int | None) -> None:
        self.scheme: str = scheme
        self.host: str = host
        self.port: int | None = None if port == _PORTS.get(scheme) else port
        self.spelled: str = f"{scheme}://{self.netloc}"

    def __repr__(self) -> str:
        return f"<Origin {self.spelled}>"

    @property
    def netloc(self) -> str:
        """Host and port, for the `host` header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


def parse_url(url: str) -> tuple[Origin, str]:
    """Split a URL into its server, and path and query in wire form. Raises InvalidURL."""
    plain = _PLAIN_URL.fullmatch(url) if len(url) <= LONGEST_URL else None
    if plain is not None and _SURE_HOST.fullmatch(plain["host"]):
        port = None if plain["port"] is None else int(plain["port"])
        if port is None or port < 65536:
            return Origin(plain["scheme"], plain["host"], port), plain["path"] or "/"
    import httpx

    try:
        read = httpx.Request("GET", url).url  # like a request, it also encodes the host for the wire
    except httpx.InvalidURL as error:
        wrong = str(error)
    else:
        return Origin(read.scheme, read.raw_host.decode("ascii"), read.port), read.raw_path.decode("ascii")
    raise InvalidURL(wrong)
