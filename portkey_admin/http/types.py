"""What is sent and what comes back, as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, Protocol, TypeAlias

from portkey_admin.http.errors import InvalidURL

Backend: TypeAlias = Literal["httpx", "aiohttp"]
"""Whose connections are used."""

Timeouts: TypeAlias = "dict[str, float | None]"
"""Seconds by what is waited for: "connect", "read", "write" and "pool"."""


class Patience(Protocol):
    """The timeouts of one attempt, as `httpx.Timeout` has them."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


class Seconds:
    """The same number of seconds for each step, and no limit on the wait for a connection to be free.

    The limiter lets no more requests through than there are connections.
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
    """Return timeouts as connections take them."""
    return {
        "connect": patience.connect,
        "read": patience.read,
        "write": patience.write,
        "pool": patience.pool,
    }


class Outgoing(Protocol):
    """What there is to send: all but the server, the headers and the time."""

    method: str
    path: str
    """Quoted, and relative to the base URL."""
    query: str
    content: bytes | None
    """The body; None: there is none, not even an empty one."""
    watched: object
    """The scope that it runs in, in this very task; None: it may be another task."""


class ContentError(Exception):
    """The body of an answer came, and cannot be read: its encoding is wrong, or there is too much of it."""


class Pairs:
    """Headers to send, as pairs. They do not print: there may be a key among them."""

    __slots__ = ("pairs", "raw")

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs: tuple[tuple[str, str], ...] = tuple(pairs)
        self.raw: list[tuple[bytes, bytes]] = [
            (name.encode("ascii"), value.encode("latin-1")) for name, value in self.pairs
        ]

    def __repr__(self) -> str:
        return f"<{len(self.pairs)} headers>"


# What is spelled for the wire already; anything else is left to httpx.
_PLAIN_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?)(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?P<path>(?:/(?!\.)[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*)/?"
)

LONGEST_URL = 60_000
"""Characters; a few thousand more are too many for httpx."""

_PORTS = {"http": 80, "https": 443}


class Origin:
    """A server: what a connection is made to.

    Attributes:
        scheme: "http" or "https".
        host: as it is looked up: "xn--bcher-kva.example", "::1".
        port: None: the one of the scheme.
        spelled: as it stands at the beginning of a URL: "https://api.example.com:8443".
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
        """Host and port, as the header `host` has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


def parse_url(url: str) -> tuple[Origin, str]:
    """Return the server of a URL, and path and query as they are sent. Raises InvalidURL."""
    plain = _PLAIN_URL.fullmatch(url) if len(url) <= LONGEST_URL else None
    if plain is not None and not plain["host"].startswith("xn--") and not _is_number(plain["host"]):
        port = None if plain["port"] is None else int(plain["port"])
        if port is None or port < 65536:
            return Origin(plain["scheme"], plain["host"], port), plain["path"] or "/"
    import httpx

    try:
        read = httpx.Request("GET", url).url  # as a request does, it also spells the host for the wire
    except httpx.InvalidURL as error:
        wrong = str(error)
    else:
        return Origin(read.scheme, read.raw_host.decode("ascii"), read.port), read.raw_path.decode("ascii")
    raise InvalidURL(wrong)


def _is_number(host: str) -> bool:
    """Say whether it may be an address, which is spelled in several ways."""
    return host.rstrip(".").rpartition(".")[2][:1].isdigit() and not _IP.fullmatch(host)


_IP = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}")
