"""Connections of httpx and of aiohttp: which are used when, and that a server cannot tell them apart."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx
import httpx_aiohttp
import pytest
from backends import RunAsync
from scripted_server import DROP, HANG, Received, answer, cut_short, serving
from sending import API_KEY, CREATE, READ, REPLACE, http_backend, send, transport_to

from portkey_admin import PortkeyAdmin, errors
from portkey_admin.http import backend as loading
from portkey_admin.http import client as backends
from portkey_admin.http.backend import fastest_backend
from portkey_admin.http.client import Backend
from portkey_admin_api import decoding
from portkey_admin_api.types import Fields, Operation

OK = answer(200, {"id": "t-1"})
BACKENDS: tuple[Backend, ...] = ("httpx", "aiohttp")

# A PUT, but one that makes a new version of something each time.
PUBLISH: Operation[Any] = Operation(
    id="things.publish",
    method="PUT",
    path="/things/{thingId}",
    summary="Publish a thing",
    path_params=("thingId",),
    body=Fields(kinds={"name": "string"}),
    response=decoding.raw,
)


@pytest.fixture(autouse=True)
def no_proxy_but_those_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def over(backend: Backend, function: Callable[[], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        http_backend.set(backend)
        with anyio.fail_after(20):
            return await function()

    return anyio.run(run)


async def outcome(url: str, operation: Operation[Any], **options: Any) -> Any:
    async with transport_to(url, **options) as transport:
        try:
            return await send(transport, operation)
        except errors.PortkeyError as error:
            return error


async def opened(**options: Any) -> str:
    async with PortkeyAdmin("key", **options) as portkey:
        return type(portkey._connection.client()).__name__


def test_httpx_is_used_unless_aiohttp_is_asked_for(run_async: RunAsync) -> None:
    assert run_async(opened) == "NetworkClient"
    assert run_async(lambda: opened(http_backend="httpx")) == "NetworkClient"


async def test_aiohttp_is_used_where_it_is_asked_for() -> None:
    assert await opened(http_backend="aiohttp") == "NetworkClient"


def test_aiohttp_without_the_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_is_installed", lambda: False)
    with pytest.raises(errors.ConfigurationError, match=r"portkey-admin\[aiohttp\]"):
        PortkeyAdmin("key", http_backend="aiohttp")


def test_aiohttp_under_trio_is_refused_when_it_is_opened() -> None:
    with pytest.raises(errors.ConfigurationError, match="asyncio only"):
        anyio.run(lambda: opened(http_backend="aiohttp"), backend="trio")


def test_another_backend_is_refused() -> None:
    with pytest.raises(errors.ConfigurationError, match="'httpx' or 'aiohttp', not 'requests'"):
        PortkeyAdmin("key", http_backend="requests")  # type: ignore[arg-type]


async def test_a_client_of_the_users_has_a_backend_already() -> None:
    async with httpx.AsyncClient() as client:
        with pytest.raises(errors.ConfigurationError, match="http_client or http_backend"):
            PortkeyAdmin("key", http_client=client, http_backend="aiohttp")


@pytest.mark.parametrize(
    ("loop", "installed", "fastest"),
    [("asyncio", True, "aiohttp"), ("asyncio", False, "httpx"), ("trio", True, "httpx")],
)
def test_the_fastest_is_aiohttp_if_it_can_be_used(
    loop: str, installed: bool, fastest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ask() -> str:
        return fastest_backend()

    monkeypatch.setattr(loading, "_is_installed", lambda: installed)
    assert anyio.run(ask, backend=loop) == fastest


def test_outside_of_any_loop_the_fastest_is_httpx() -> None:
    assert fastest_backend() == "httpx"


@pytest.mark.parametrize(
    ("operation", "ids", "query", "body"),
    [
        ("GET", ["a b+%41é~!'()*:@&="], {"name": "x y+z&=%2F/?é", "flag": True, "n": 3}, None),
        ("GET", [".hidden"], {}, None),
        ("GET", ["t-1"], {"": "", "list": ["a", "b"]}, None),
        ("POST", ["t-1"], {}, {"name": "Lämp"}),
        ("POST", ["t-1"], {}, None),
        ("DELETE", ["t-1"], {}, None),
    ],
)
def test_the_server_is_sent_the_same_whoever_sends_it(
    operation: str, ids: list[str], query: dict[str, Any], body: Any
) -> None:
    def seen(backend: Backend | None) -> Received:
        async def call(url: str) -> None:
            async with httpx.AsyncClient() as own:
                options: Any = {"http_client": own} if backend is None else {"http_backend": backend}
                async with PortkeyAdmin(API_KEY, base_url=url, **options) as portkey:
                    await portkey.request(operation, "/things/{id}", *ids, query=query, body=body)

        with serving(OK, port=0) as server:
            anyio.run(call, server.url)
        (request,) = server.requests
        assert request.headers.pop("host") == f"127.0.0.1:{server.port}"
        return request

    of_a_client_given, of_httpx, of_aiohttp = seen(None), seen("httpx"), seen("aiohttp")
    if operation == "DELETE":
        assert of_aiohttp.headers.pop("content-length") == "0"
    assert of_httpx == of_a_client_given
    assert of_aiohttp == of_a_client_given


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("operation", "requests"),
    [(READ, 3), (REPLACE, 3), (PUBLISH, 2), (CREATE, 2)],
    ids=lambda value: str(value)[:3],
)
def test_a_kept_connection_that_breaks_is_no_reason_to_send_twice(
    operation: Operation[Any], requests: int, backend: Backend
) -> None:
    """Left alone, aiohttp sends any GET, PUT or DELETE again, and tells nobody."""

    async def run() -> Any:
        async with transport_to(server.url, max_retries=1) as transport:
            await send(transport, READ)
            try:
                return await send(transport, operation)
            except errors.AmbiguousWriteError as error:
                return error

    with serving(OK, DROP, OK) as server:
        result = over(backend, run)
    assert len(server.requests) == requests
    assert isinstance(result, errors.AmbiguousWriteError) is (requests == 2)


@pytest.mark.parametrize("is_given", [False, True])
@pytest.mark.parametrize("backend", BACKENDS)
def test_connections_are_kept_and_as_many_as_are_needed_are_made(backend: Backend, is_given: bool) -> None:
    async def run() -> None:
        async with (
            httpx.AsyncClient() if backend == "httpx" else backends.new_client(backend) as client,
            transport_to(server.url, http_client=client if is_given else None) as transport,
        ):
            for _ in range(20):
                await send(transport, READ)

    with serving(OK) as server:
        over(backend, run)
    assert (len(server.requests), server.connections) == (20, 1)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_cancelled_call_gives_up_its_connection_alone(backend: Backend) -> None:
    async def run() -> None:
        async with transport_to(server.url) as transport:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(send, transport, READ)
                while not server.requests:  # noqa: ASYNC110 - it runs in another thread
                    await anyio.sleep(0.001)
                tasks.cancel_scope.cancel()
            assert await send(transport, READ) == {"id": "t-1"}
            assert await send(transport, READ) == {"id": "t-1"}

    with serving(HANG, OK) as server:
        over(backend, run)
    assert (len(server.requests), server.connections) == (3, 2)


@pytest.mark.parametrize("backend", BACKENDS)
def test_no_cookie_is_kept(backend: Backend) -> None:
    async def run() -> None:
        async with transport_to(server.url) as transport:
            await send(transport, READ)
            await send(transport, READ)

    with serving(answer(200, {"id": "1"}, set_cookie="lb=one; Path=/")) as server:
        over(backend, run)
    assert [request.headers.get("cookie") for request in server.requests] == [None, None]


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_proxy_of_the_environment_is_used_with_its_password(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(OK) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://me:p%40ss@127.0.0.1:{proxy.port}")
        for _ in range(2):
            assert over(backend, lambda: outcome("http://api.example.com/v1", READ)) == {"id": "t-1"}
    assert {request.target for request in proxy.requests} == {"http://api.example.com/v1/things/t-1"}
    assert {request.headers["host"] for request in proxy.requests} == {"api.example.com"}
    assert {request.headers["proxy-authorization"] for request in proxy.requests} == {"Basic bWU6cEBzcw=="}


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_proxy_that_is_given_is_used_with_its_password(backend: Backend) -> None:
    async def run() -> Any:
        address = f"http://me:p%40ss@127.0.0.1:{proxy.port}"
        async with backends.new_client(backend, proxy=address) as client:
            return await outcome("http://api.example.com/v1", CREATE, http_client=client)

    with serving(OK) as proxy:
        assert over(backend, run) == {"id": "t-1"}
    (request,) = proxy.requests
    assert request.target == "http://api.example.com/v1/things"
    assert request.headers["proxy-authorization"] == "Basic bWU6cEBzcw=="


@pytest.mark.parametrize("backend", BACKENDS)
def test_certificates_that_are_given_are_used(backend: Backend) -> None:
    """Seen by the context that is asked to begin TLS, as there is no certificate to show here."""

    class Watched(ssl.SSLContext):
        def wrap_bio(self, *args: Any, **options: Any) -> Any:
            begun.append(self)
            return super().wrap_bio(*args, **options)

    async def run(url: str) -> Any:
        async with backends.new_client(backend, verify=Watched(ssl.PROTOCOL_TLS_CLIENT)) as client:
            return await outcome(url, READ, http_client=client, timeout=0.1, max_retries=0)

    begun: list[ssl.SSLContext] = []
    with serving(OK) as server:
        seen = over(backend, lambda: run(f"https://127.0.0.1:{server.port}/v1"))
    assert isinstance(seen, errors.APIConnectionError)
    assert len(begun) == 1


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_excepted_from_the_proxy_goes_past_it(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(DROP) as proxy, serving(OK) as server:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert over(backend, lambda: outcome(server.url, READ)) == {"id": "t-1"}
    assert proxy.requests == []


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("operation", [READ, CREATE], ids=["GET", "other write"])
@pytest.mark.parametrize("reply", [answer(407), answer(502)], ids=["407", "502"])
def test_a_proxy_that_makes_no_tunnel_was_not_reached(
    reply: bytes, operation: Operation[Any], backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(reply) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:pass@127.0.0.1:{proxy.port}")
        seen = over(backend, lambda: outcome("https://api.example.com/v1", operation, max_retries=2))
    assert type(seen) is errors.APIConnectionError
    assert type(seen.__cause__) is httpx.ProxyError
    # Another try would get the same answer from a proxy that wants a password.
    assert seen.attempts == (1 if reply == answer(407) else 3)
    assert {(request.method, request.target) for request in proxy.requests} == {
        ("CONNECT", "api.example.com:443")
    }
    assert {request.headers["proxy-authorization"] for request in proxy.requests} == {"Basic bWU6cGFzcw=="}
    assert "me:" not in str(seen)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_server_without_tls_was_not_reached(backend: Backend) -> None:
    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example.com ESMTP\r\n")
        writer.close()
        await writer.wait_closed()

    async def run() -> Any:
        server = await asyncio.start_server(greet, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            return await outcome(f"https://127.0.0.1:{port}/v1", CREATE, max_retries=1)

    seen = over(backend, run)
    assert type(seen) is errors.APIConnectionError
    assert (type(seen.__cause__), seen.attempts) == (httpx.ConnectError, 2)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_connection_that_takes_too_long_was_not_made(backend: Backend) -> None:
    """A listener that never accepts, and whose queue is full."""
    import socket

    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for client in (first, second):
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        timeout = httpx.Timeout(5.0, connect=0.05)
        seen = over(backend, lambda: outcome(url, CREATE, timeout=timeout, max_retries=1))
    assert type(seen) is errors.APITimeoutError
    assert (type(seen.__cause__), seen.attempts) == (httpx.ConnectTimeout, 2)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("reply", "cause"),
    [
        (HANG, httpx.ReadTimeout),
        (DROP, httpx.RemoteProtocolError),
        (cut_short(200), httpx.RemoteProtocolError),
        (b"220 mail.example.com ESMTP\r\n", httpx.RemoteProtocolError),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}", httpx.RemoteProtocolError),
    ],
    ids=["hanging", "dropped", "cut short", "not HTTP", "bad chunk"],
)
def test_the_cause_is_the_same_error_of_httpx(
    reply: bytes, cause: type[httpx.TransportError], backend: Backend
) -> None:
    timeout = httpx.Timeout(5.0, read=0.05)
    with serving(reply) as server:
        seen = over(backend, lambda: outcome(server.url, CREATE, timeout=timeout))
    assert type(seen) is errors.AmbiguousWriteError
    assert seen.__cause__ is not None
    below = seen.__cause__.__cause__
    assert below is not None
    assert type(below) is cause
    shown = f"{seen!r} {seen.__cause__!r} {below!r} {below.__cause__!r}"
    assert not [text for text in (API_KEY, server.url) if text in shown]


async def test_a_create_is_not_sent_twice_over_an_httpx_aiohttp_client_of_the_users() -> None:
    """That one calls a lost connection a ConnectTimeout."""
    async with httpx_aiohttp.HttpxAiohttpClient() as own:
        with serving(DROP, OK) as server:
            seen = await outcome(server.url, CREATE, http_client=own)
            assert type(seen) is errors.AmbiguousWriteError
            assert len(server.requests) == 1
        refused = await outcome(server.url, CREATE, http_client=own)
        assert (type(refused), refused.attempts) == (errors.APITimeoutError, 5)


async def test_loading_a_backend_leaves_the_loop_to_other_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long is done in a thread: here it takes until the loop has gone on."""
    loop = asyncio.get_running_loop()

    def load(*given: Any) -> Any:
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(5)
        return real(*given)

    real = loading._load
    monkeypatch.setattr(loading, "_load", load)
    other = asyncio.create_task(asyncio.sleep(60))
    assert await opened(http_backend="aiohttp") == "NetworkClient"
    other.cancel()


async def test_in_the_only_task_a_backend_is_loaded_without_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[threading.Thread] = []
    monkeypatch.setattr(loading, "_load", lambda *given: threads.append(threading.current_thread()))
    await opened(http_backend="aiohttp")
    assert threads == [threading.current_thread()]
