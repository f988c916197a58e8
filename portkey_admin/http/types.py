"""What is sent and what comes back, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol, TypeAlias

import attrs
import httpx

Backend: TypeAlias = Literal["httpx", "aiohttp"]
"""Whose connections are used."""

Timeouts: TypeAlias = "dict[str, float | None]"
"""Seconds by what is waited for: "connect", "read", "write" and "pool"."""


class Outgoing(Protocol):
    """What there is to send: all but the server, the headers and the time."""

    method: str
    path: str
    """Quoted, and relative to the base URL."""
    query: str
    content: bytes | None
    """The body; None: there is none, not even an empty one."""


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


@attrs.frozen(kw_only=True, eq=False)
class Origin:
    """A server: what a connection is made to."""

    url: httpx.URL = attrs.field(repr=False)
    spelled: str
    """As it stands at the beginning of a URL: "https://api.example.com:8443"."""
