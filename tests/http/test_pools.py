"""Connections that are kept for the next request: no more than are needed, and none that nobody uses."""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

import anyio
import httpcore
import pytest
from backends import RunAsync

from portkey_admin.http import pools
from portkey_admin.http.httpcore_transport import AttentiveBackend
from portkey_admin.http.pools import Kept

REQUEST = httpcore.Request("GET", "https://api.example.com/v1/configs")


class Body:
    """The content of a response, which ends with its connection idle, or not."""

    def __init__(self, connection: Connection) -> None:
        self._held = connection

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{}"

    async def aclose(self) -> None:
        self._held.state = self._held.after


class Connection:
    """A connection that says whether it is idle, old or closed."""

    def __init__(self, version: bytes = b"HTTP/2") -> None:
        self.version = version
        self.asked = 0
        self.state = "new"
        self.after = "idle"
        self.failing: BaseException | None = None

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        self.asked += 1
        self.state = "busy"
        await anyio.lowlevel.checkpoint()
        if self.failing is not None:
            raise self.failing
        extensions = {"http_version": self.version}
        return httpcore.Response(200, content=cast(Any, Body(self)), extensions=extensions)

    def is_idle(self) -> bool:
        return self.state == "idle"

    def is_closed(self) -> bool:
        return self.state == "closed"

    async def aclose(self) -> None:
        await anyio.lowlevel.checkpoint()
        self.state = "closed"


class Site:
    def __init__(self, kept: int = 100) -> None:
        self.made: list[Connection] = []
        self.version = b"HTTP/2"
        self.failing: BaseException | None = None
        self.pool = Kept(cast(Any, self.make), most=kept, idle=4.0)

    def make(self, origin: httpcore.Origin) -> Connection:
        self.made.append(Connection(self.version))
        self.made[-1].failing = self.failing
        return self.made[-1]

    async def begin(self, count: int = 1) -> list[Any]:
        return [(await self.pool.handle_async_request(REQUEST)).stream for _ in range(count)]

    def states(self) -> list[str]:
        return [each.state for each in self.made]


async def end(answers: list[Any]) -> None:
    for answer in answers:
        assert [chunk async for chunk in answer] == [b"{}"]
        await answer.aclose()
        await answer.aclose()  # twice is once


def test_one_request_after_the_other_takes_one_connection(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        for _ in range(20):
            await end(await site.begin())
        assert [each.asked for each in site.made] == [20]

    run_async(check)


def test_the_one_that_was_used_last_is_used_first_and_those_that_are_old_are_closed(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        now = 1000.0
        monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
        site = Site()
        await end(await site.begin(3))
        now += 3.0
        await end(await site.begin())
        assert [each.asked for each in site.made] == [1, 1, 2]
        now += 1.5
        await end(await site.begin())
        assert site.states() == ["closed", "closed", "idle"]
        assert site.made[2].asked == 3

    run_async(check)


def test_another_takes_its_place_where_nothing_could_be_sent_over_one_that_idled(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        await end(await site.begin(2))
        site.made[1].failing = httpcore.ConnectError("it was closed")
        await end(await site.begin())
        assert site.states() == ["idle", "closed"]
        site.made[0].failing = httpcore.ReadError("reset")
        with pytest.raises(httpcore.ReadError):
            await site.begin()
        assert [each.asked for each in site.made] == [3, 2]

    run_async(check)


def test_no_more_are_kept_than_are_wanted(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site(kept=2)
        await end(await site.begin(3))
        assert site.states() == ["idle", "idle", "closed"]

    run_async(check)


def test_one_that_is_not_idle_after_its_response_is_closed(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        in_flight = await site.begin()
        site.made[0].after = "half-read"
        await end(in_flight)
        assert site.states() == ["closed"]

    run_async(check)


@pytest.mark.parametrize("error", [httpcore.ConnectError("no"), httpcore.ReadTimeout("late")], ids=repr)
def test_one_whose_request_failed_is_closed(run_async: RunAsync, error: Exception) -> None:
    async def check() -> None:
        site = Site()
        site.failing = error
        for _ in range(10):
            with pytest.raises(type(error)):
                await site.begin()
        assert site.states() == ["closed"] * 10
        assert not site.pool.busy

    run_async(check)


def test_one_whose_request_is_cancelled_is_closed(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        with anyio.CancelScope() as scope:
            scope.cancel()
            await site.begin()
        assert site.states() == ["closed"]

    run_async(check)


def test_closing_closes_all(run_async: RunAsync) -> None:
    async def check() -> None:
        site = Site()
        await end(await site.begin(8))
        await site.begin()
        with anyio.CancelScope() as scope:
            scope.cancel()  # what is open stays open for ever unless it is closed now
            await site.pool.aclose()
        assert site.states() == ["closed"] * 8

    run_async(check)


def test_over_http_1_one_is_kept_only_if_it_is_known_what_came_after_the_response(
    run_async: RunAsync,
) -> None:
    """How much h11 has read beyond it. Over HTTP/2 nothing can."""

    async def check(version: bytes) -> list[str]:
        site = Site()
        site.version = version
        await end(await site.begin())
        return site.states()

    assert run_async(lambda: check(b"HTTP/1.1")) == ["closed"]
    assert run_async(lambda: check(b"HTTP/2")) == ["idle"]


async def test_one_that_does_not_close_is_left_after_some_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stuck(Connection):
        async def aclose(self) -> None:
            await anyio.sleep_forever()

    monkeypatch.setattr(pools, "_CLOSING_TIME", 0.01)
    with anyio.fail_after(60):
        await pools.close(cast(Any, Stuck()))


async def test_a_connection_is_made_as_httpcore_asks_for_it() -> None:
    asked: list[object] = []

    async def connect_tcp(*given: object) -> Wire:
        asked.extend(given)
        return Wire(cast(Any, None))

    backend = AttentiveBackend(cast(Any, SimpleNamespace(connect_tcp=connect_tcp)))
    options = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
    stream = await backend.connect_tcp("h.example", 443, 5.0, "10.0.0.1", options)
    assert asked == ["h.example", 443, 5.0, "10.0.0.1", options]
    assert backend.made is stream


class Wire(httpcore.AsyncNetworkStream):
    """A connection over a socket that may have something to read."""

    def __init__(self, socket: socket.socket) -> None:
        self.socket = socket
        self.written: list[bytes] = []

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return b"HTTP/1.1 200 OK\r\n\r\n"

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.written.append(buffer)

    async def aclose(self) -> None:
        pass

    async def start_tls(self, *args: object, **options: object) -> Wire:
        return self

    def get_extra_info(self, info: str) -> object:
        return self.socket if info == "socket" else None


@pytest.mark.parametrize("used", [False, True], ids=["new", "used"])
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "TLS"])
async def test_nothing_is_written_where_there_is_something_to_read(used: bool, tls: bool) -> None:
    """But for the first request over TLS, before which there may be tickets to read."""
    near, far = socket.socketpair()
    with near, far:
        wire = Wire(near)
        stream: httpcore.AsyncNetworkStream = pools.AttentiveStream(wire)
        if tls:
            stream = await stream.start_tls(ssl.create_default_context())
        if used:
            await stream.write(b"GET")
            await stream.read(1)
        far.send(b"HTTP/1.1 200 OK")
        before = len(wire.written)
        if tls and not used:
            await stream.write(b"POST")
            return
        with pytest.raises(httpcore.ConnectError):
            await stream.write(b"POST")
        assert len(wire.written) == before


@pytest.mark.parametrize("place", ["_read_bio", "_incoming"])
@pytest.mark.parametrize(
    ("pending", "is_open", "is_free"), [(0, True, True), (1, True, False), (0, False, False)]
)
async def test_nothing_is_written_where_data_was_read_already_or_there_is_no_connection(
    place: str, pending: int, is_open: int, is_free: bool
) -> None:
    near, far = socket.socketpair()
    with near, far:
        wire = Wire(near)
        vars(wire)["_stream"] = SimpleNamespace(**{place: SimpleNamespace(pending=pending)})
        stream = pools.AttentiveStream(wire)
        if not is_open:
            near.close()
        if is_free:
            await stream.write(b"POST")
        else:
            with pytest.raises(httpcore.ConnectError, match="was closed, or had unexpected data"):
                await stream.write(b"POST")
        assert wire.written == [b"POST"] * is_free
    with pytest.raises(httpcore.ConnectError):
        await pools.AttentiveStream(Wire(cast(Any, None))).write(b"POST")


async def test_the_time_to_respond_runs_from_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    class Timed(Wire):
        async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            given.append(timeout)
            if len(given) == 4:
                raise ssl.SSLError(1, "[SSL: ALERT] no certificate")
            return b"HTTP/1.1 100 Continue\r\n\r\n"

        async def write(self, buffer: bytes, timeout: float | None = None) -> None:
            given.append(timeout)

    given: list[float | None] = []
    now = 100.0
    monkeypatch.setattr("portkey_admin.http.pools.monotonic", lambda: now)
    near, far = socket.socketpair()
    with near, far:
        stream = pools.AttentiveStream(Timed(near))
        await stream.write(b"GET", 3.0)
        now = 102.0
        await stream.read(1, 5.0)
        now = 110.0
        await stream.read(1, 5.0)
        with pytest.raises(httpcore.ReadError, match="no certificate"):
            await stream.read(1)
    assert given == [3.0, 3.0, 0.0, None]
