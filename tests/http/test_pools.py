"""Small pools of connections: as many as the requests in flight need, and none that nobody uses."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator

import anyio
import httpcore
import httpx
import pytest
from backends import RunAsync

from portkey_admin.http import pools
from portkey_admin.http.pools import Pools

REQUEST = httpx.Request("GET", "https://api.example.com/v1/configs")


class Body(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{}"


class Transport(httpx.AsyncHTTPTransport):
    """Counts what is asked of it, and answers or fails."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.closed = False
        self.failing: BaseException | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        await anyio.lowlevel.checkpoint()
        if self.failing is not None:
            raise self.failing
        return httpx.Response(200, stream=Body())

    async def aclose(self) -> None:
        await anyio.lowlevel.checkpoint()
        self.closed = True


class Site:
    def __init__(self) -> None:
        self.made: list[Transport] = []
        self.pools = Pools(self._make)

    def _make(self) -> Transport:
        self.made.append(Transport())
        return self.made[-1]

    async def begin(self, count: int = 1) -> list[httpx.Response]:
        return [await self.pools.handle_async_request(REQUEST) for _ in range(count)]


async def end(answers: list[httpx.Response]) -> None:
    for answer in answers:
        assert await answer.aread() == b"{}"
        await answer.aclose()
        await answer.aclose()  # twice is once


def test_one_request_after_the_other_stays_on_one_pool(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        for _ in range(20):
            await end(await site.begin())
        assert [each.asked for each in site.made] == [20]

    run_async(check)


def test_another_pool_is_made_where_the_first_has_no_room(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        in_flight = await site.begin(pools._SIZE + 1)
        assert [each.asked for each in site.made] == [pools._SIZE, 1]
        await end(in_flight[:1])
        await site.begin()
        assert [each.asked for each in site.made] == [pools._SIZE + 1, 1]

    run_async(check)


@pytest.mark.parametrize("error", [httpx.ConnectError("no"), httpx.ReadTimeout("late")], ids=repr)
def test_a_request_that_failed_leaves_its_room(run_async: RunAsync, error: Exception) -> None:
    async def check() -> None:
        site = Site()
        await end(await site.begin())
        site.made[0].failing = error
        for _ in range(10):
            with pytest.raises(type(error)):
                await site.begin()
        assert len(site.made) == 1

    run_async(check)


def test_a_cancelled_request_leaves_its_room(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        for _ in range(10):
            with anyio.CancelScope() as scope:
                scope.cancel()
                await site.begin()
        assert len(site.made) == 1

    run_async(check)


def test_a_pool_that_nobody_needs_any_more_is_closed(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        now = 1000.0
        monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
        site = Site()
        await end(await site.begin(3 * pools._SIZE))
        now += pools._IDLE / 2
        await end(await site.begin())
        assert [each.closed for each in site.made] == [False, False, False]
        now += pools._IDLE
        await end(await site.begin(2))
        assert [each.closed for each in site.made] == [False, True, True]

    run_async(check)


def test_a_pool_that_is_busy_stays_open_however_long_its_request_takes(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        now = 1000.0
        monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
        site = Site()
        slow = await site.begin(pools._SIZE + 1)
        await end(slow[:1])
        now += 10 * pools._IDLE
        await end(await site.begin())
        assert [each.closed for each in site.made] == [False, False]
        await end(slow[1:])

    run_async(check)


def test_a_pool_is_closed_by_a_request_that_is_cancelled_meanwhile(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        now = 1000.0
        monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
        site = Site()
        await end(await site.begin(pools._SIZE + 1))
        now += 2 * pools._IDLE
        with anyio.CancelScope() as scope:
            scope.cancel()
            await site.begin()
        assert [each.closed for each in site.made] == [False, True]

    run_async(check)


def test_closing_closes_all(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        await end(await site.begin(2 * pools._SIZE))
        with anyio.CancelScope() as scope:
            scope.cancel()  # what is open stays open for ever unless it is closed now
            await site.pools.aclose()
        assert [each.closed for each in site.made] == [True, True]

    run_async(check)


class Wire(httpcore.AsyncNetworkStream):
    """A connection that says whether there is something to read."""

    def __init__(self) -> None:
        self.readable = False
        self.written: list[bytes] = []
        self.timeouts: list[float | None] = []

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b"HTTP/1.1 200 OK\r\n\r\n"

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.written.append(buffer)

    async def aclose(self) -> None:
        pass

    async def start_tls(self, *args: object, **options: object) -> Wire:
        return self

    def get_extra_info(self, info: str) -> object:
        return self.readable


@pytest.mark.parametrize("used", [False, True], ids=["new", "used"])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "TLS"])
async def test_nothing_is_written_where_there_is_something_to_read(used: bool, tls: bool) -> None:
    """But for the first request over TLS, before which there may be tickets to read."""
    wire = Wire()
    stream: httpcore.AsyncNetworkStream = pools.AttentiveStream(wire)
    if tls:
        stream = await stream.start_tls(ssl.create_default_context())
    if used:
        await stream.write(b"GET")
        await stream.read(1)
    wire.readable = True
    before = len(wire.written)
    if tls and not used:
        await stream.write(b"POST")
        return
    with pytest.raises(httpcore.ConnectError):
        await stream.write(b"POST")
    assert len(wire.written) == before
