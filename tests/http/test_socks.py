"""A SOCKS proxy is part of the connection: until it has made one, nothing was sent, and time is short."""

from __future__ import annotations

import asyncio
import ssl
from types import SimpleNamespace
from typing import Any, cast

import httpcore
import pytest

from portkey_admin.http.httpcore_transport import GreetingStream, _SocksConnection


class Wire(httpcore.AsyncNetworkStream):
    """Notes with which timeouts it is used."""

    def __init__(self) -> None:
        self.seen: list[object] = []
        self.is_open = True

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.seen.append(timeout)
        return b"HTTP/1.1 200 -\r\n\r\n"

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.seen.append(timeout)

    async def aclose(self) -> None:
        self.is_open = False

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> Wire:
        self.seen += [ssl_context, server_hostname, timeout]
        return self

    def get_extra_info(self, info: str) -> Any:
        return SimpleNamespace(fileno=lambda: 2**20)  # never anything to read


@pytest.mark.parametrize("is_greeting", [True, False])
@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (httpcore.ReadTimeout(), httpcore.ConnectTimeout, "it does not answer"),
        (httpcore.ReadError("reset"), httpcore.ConnectError, "ReadError: reset"),
        (ValueError("nonsense"), httpcore.ConnectError, "ValueError: nonsense"),
        (httpcore.ProxyError("refused"), httpcore.ProxyError, "refused"),
        (asyncio.CancelledError("late"), asyncio.CancelledError, "late"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
async def test_what_ends_the_greeting_means_that_nothing_was_sent(
    error: BaseException, kind: type[BaseException], text: str, is_greeting: bool
) -> None:
    async def handle_async_request(request: object) -> object:
        raise error

    wire = Wire()
    stream = GreetingStream(wire)
    stream.is_greeting = is_greeting
    backend: Any = SimpleNamespace(made=stream)
    connection = _SocksConnection(SimpleNamespace(handle_async_request=handle_async_request), backend)
    with pytest.raises(BaseException) as caught:  # noqa: PT011
        await connection.handle_async_request(cast(Any, None))
    if is_greeting:
        assert (type(caught.value), str(caught.value)) == (kind, text)
    else:
        assert caught.value is error
    assert wire.is_open is not is_greeting


async def test_the_greeting_takes_no_longer_than_the_connection_may(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("portkey_admin.http.httpcore_transport.monotonic", lambda: now)
    monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
    monkeypatch.setattr("portkey_admin.http.pools.polled", lambda number: lambda seconds: [])
    wire = Wire()
    stream = GreetingStream(wire)
    stream.connects_until = 103.0
    await stream.write(b"\x05\x01\x00", 9.0)
    now = 102.5
    await stream.read(1, 9.0)
    now = 104.0
    await stream.write(b"\x05\x01\x00", 9.0)
    assert wire.seen == [3.0, 0.5, 0.0]
    # To the server: its own timeouts.
    await stream.write(b"POST", 9.0)
    await stream.write(b"\x05", 8.0)
    now = 105.0
    await stream.read(1, 9.0)
    assert wire.seen[3:] == [9.0, 8.0, 8.0]


async def test_tls_ends_the_greeting() -> None:
    wire, context = Wire(), ssl.create_default_context()
    stream = GreetingStream(wire)
    await stream.start_tls(context, "h.example", 7.0)
    assert wire.seen == [context, "h.example", 7.0]
    assert not stream.is_greeting
