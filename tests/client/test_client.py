"""Making, opening, sharing and closing a client."""

from __future__ import annotations

import copy
import gc
import pickle
import threading
from typing import Any

import anyio
import httpx
import pytest
from pytest_httpx import HTTPXMock
from scripted_server import HANG, answer, serving
from sending import API_KEY, CREATE, READ, Skipping, http_backend, send, transport_to

from portkey_admin import (
    AmbiguousWriteError,
    APIConnectionError,
    APITimeoutError,
    ClientClosedError,
    ConfigurationError,
    InvalidArgumentError,
    InvalidFieldError,
    Limiter,
    PortkeyAdmin,
    RateLimitError,
    ServerError,
)
from portkey_admin.calls.clock import Clock
from portkey_admin_api import decoding
from portkey_admin_api.types import Operation


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PORTKEY_API_KEY", raising=False)
    monkeypatch.delenv("PORTKEY_BASE_URL", raising=False)


@pytest.mark.parametrize(
    "key", [None, "", "  ", "\n", "pk hidden", "pk-hidden\x00", "pk-hidden\nx: y", "pk-hiddén", 7]
)
def test_a_key_that_cannot_be_one_is_refused_and_not_shown(key: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"(?i)api.key") as caught:
        PortkeyAdmin(key)
    assert "hidd" not in str(caught.value)


def test_a_missing_key_says_where_it_may_come_from() -> None:
    with pytest.raises(ConfigurationError, match="PORTKEY_API_KEY"):
        PortkeyAdmin()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "api.example.com",
        "api.example.com/v1",
        "localhost:8080",
        "//api.example.com/v1",
        "ftp://api.example.com",
        "https://",
        "https:///v1",
        "https://api.example.com/v1?x=1",
        "https://api.example.com/v1#x",
        "https://api.example.com:port/v1",
        "https://api.example.com:99999/v1",
        "https://[::1/v1",
        "https://api.exa mple.com/v1",
        "https://api.example.com/\x00",
        "https://api.example.com/v1/../v2",
        "https://a..b/v1",
        "https://" + "h" * 64 + ".example.com",
        "https://xn--/v1",
        7,
        b"https://api.example.com",
    ],
)
@pytest.mark.parametrize("name", ["base_url", "gateway_url"])
def test_a_base_url_that_cannot_be_one_is_refused(name: str, url: Any) -> None:
    arguments: dict[str, Any] = {name: url}
    with pytest.raises(ConfigurationError, match=name):
        PortkeyAdmin(API_KEY, **arguments)


def test_a_password_in_a_base_url_is_refused_and_not_shown() -> None:
    with pytest.raises(ConfigurationError, match="http_client") as caught:
        PortkeyAdmin(API_KEY, base_url="https://user:hidden@api.example.com/v1")
    assert "hidden" not in str(caught.value)


def test_a_bad_base_url_in_the_environment_is_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTKEY_BASE_URL", "api.example.com")
    with pytest.raises(ConfigurationError, match="PORTKEY_BASE_URL"):
        PortkeyAdmin(API_KEY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", 0),
        ("timeout", -1),
        ("timeout", float("nan")),
        ("timeout", True),
        ("timeout", "60"),
        ("max_retries", -1),
        ("max_retries", 1.5),
        ("max_retries", True),
        ("deadline", 0),
        ("deadline", float("inf")),
        ("deadline", "300"),
        ("limiter", 5),
        ("http_client", httpx.AsyncBaseTransport()),
    ],
)
def test_an_option_that_makes_no_sense_is_refused(name: str, value: Any) -> None:
    arguments: dict[str, Any] = {name: value}
    with pytest.raises(ConfigurationError, match=name):
        PortkeyAdmin(API_KEY, **arguments)


def test_key_and_url_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTKEY_API_KEY", API_KEY)
    monkeypatch.setenv("PORTKEY_BASE_URL", "https://portkey.example.com/api/v1/")
    assert "https://portkey.example.com/api/v1 " in repr(PortkeyAdmin())
    assert "https://other.example.com " in repr(PortkeyAdmin(base_url="https://other.example.com"))
    monkeypatch.setenv("PORTKEY_BASE_URL", "")
    assert "https://api.portkey.ai/v1 " in repr(PortkeyAdmin())


def test_no_repr_shows_the_key() -> None:
    client = PortkeyAdmin(API_KEY)
    shown = [client, client.transport, client.workspaces, client.workspaces.list(), client.limiter]
    assert not [thing for thing in shown if API_KEY in repr(thing)]


async def test_what_is_sent_beside_the_body(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "1"}, headers={"set-cookie": "session=1"}, is_reusable=True)
    async with PortkeyAdmin(API_KEY) as portkey:
        await portkey.workspaces.get("ws-1")
        await portkey.workspaces.create(name="Search")
    read, write = httpx_mock.get_requests()
    assert str(read.url) == "https://api.portkey.ai/v1/admin/workspaces/ws-1"
    assert read.headers["x-portkey-api-key"] == API_KEY
    assert read.headers["accept"] == "application/json"
    assert read.headers["user-agent"].startswith("portkey-admin/")
    assert "content-type" not in read.headers
    assert write.headers["content-type"] == "application/json"
    assert "cookie" not in write.headers
    assert "authorization" not in write.headers


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("control", "https://control.example.com/api/v1/things"),
        ("gateway", "https://gateway.example.com/v1/things"),
        ("public", "https://control.example.com/api/things"),
    ],
)
async def test_each_operation_goes_to_its_server(server: Any, url: str, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={})
    operation: Operation[Any] = Operation(
        id="things.get", method="GET", path="/things", summary="", server=server, response=decoding.raw
    )
    async with PortkeyAdmin(
        API_KEY, base_url="https://control.example.com/api/v1", gateway_url="https://gateway.example.com/v1"
    ) as portkey:
        await portkey.transport.send(operation)
    (request,) = httpx_mock.get_requests()
    assert str(request.url) == url
    assert ("x-portkey-api-key" in request.headers) == (server != "public")


async def test_bad_input_is_refused_before_any_request(httpx_mock: HTTPXMock) -> None:
    async with PortkeyAdmin(API_KEY) as portkey:
        with pytest.raises(InvalidArgumentError):
            await portkey.workspaces.get("../users")
        with pytest.raises(InvalidFieldError):
            await portkey.workspaces.create(nmae="Search")  # type: ignore[call-arg]
        with pytest.raises(InvalidArgumentError, match="too long"):
            await portkey.workspaces.get("a" * 70_000)
    assert httpx_mock.get_requests() == []


async def test_a_client_outside_its_block_says_what_to_do(httpx_mock: HTTPXMock) -> None:
    portkey = PortkeyAdmin(API_KEY)
    with pytest.raises(ClientClosedError, match="async with"):
        await portkey.users.get("u-1")
    async with portkey:
        pass
    with pytest.raises(ClientClosedError, match="async with"):
        await portkey.users.get("u-1")
    assert httpx_mock.get_requests() == []


async def test_a_client_may_be_opened_again_but_not_twice_at_once(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "u-1"})
    portkey = PortkeyAdmin(API_KEY)
    async with portkey:
        with pytest.raises(ClientClosedError, match="already open"):
            async with portkey:
                pass
        await portkey.aclose()
        await portkey.aclose()
    async with portkey:
        assert (await portkey.users.get("u-1")).id == "u-1"


@pytest.mark.parametrize("other", ["asyncio", "trio"])
async def test_a_client_on_another_event_loop_says_what_to_do(other: str) -> None:
    raised: list[BaseException] = []

    def elsewhere() -> None:
        for call in (lambda: portkey.users.get("u-1"), portkey.aclose):
            try:
                anyio.run(call, backend=other)
            except ClientClosedError as error:
                raised.append(error)

    async with PortkeyAdmin(API_KEY) as portkey:
        thread = threading.Thread(target=elsewhere)
        thread.start()
        await anyio.to_thread.run_sync(thread.join)
    assert len(raised) == 2
    assert all("event loop" in str(error) for error in raised)


def test_a_client_may_be_opened_on_one_loop_after_the_other(run_async: Any) -> None:
    portkey = PortkeyAdmin(API_KEY, max_retries=0)

    async def use() -> str:
        async with portkey:
            return (await portkey.users.get("u-1")).id or ""

    with serving(answer(200, {"id": "u-1"})) as server:
        portkey = PortkeyAdmin(API_KEY, base_url=server.url)
        assert [run_async(use), run_async(use)] == ["u-1", "u-1"]


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # nobody could close what the first loop left open
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("ends", ["used", "with a call in flight"])
def test_a_client_left_open_on_a_loop_that_ended_may_be_opened_again(ends: str, run_everywhere: Any) -> None:
    async def leave() -> None:
        await portkey.__aenter__()
        await portkey.users.get("u-1")
        if ends == "with a call in flight":
            in_flight: Any = anyio.CancelScope()
            portkey._connection.uses.scopes.add(in_flight)

    async def use() -> str:
        async with portkey:
            return (await portkey.users.get("u-1")).id or ""

    with serving(answer(200, {"id": "u-1"})) as server:
        portkey = PortkeyAdmin(API_KEY, base_url=server.url, http_backend=http_backend.get())
        run_everywhere(leave)
        assert run_everywhere(use) == "u-1"
        run_everywhere(leave)
        run_everywhere(portkey.aclose)
        assert run_everywhere(use) == "u-1"
    gc.collect()


@pytest.mark.parametrize("whole", [lambda portkey: portkey, lambda portkey: portkey.users.get])
@pytest.mark.parametrize("copied", [pickle.dumps, copy.deepcopy])
def test_a_client_says_that_it_cannot_be_pickled(whole: Any, copied: Any) -> None:
    with pytest.raises(TypeError, match=r"can't be pickled.*create one in each process"):
        copied(whole(PortkeyAdmin(API_KEY, proxy="http://me:hidden@proxy.example.com")))


async def test_a_given_http_client_may_need_no_block() -> None:
    def reply(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"id": "u-1"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(reply)) as http:
        portkey = PortkeyAdmin(API_KEY, http_client=http, open_on_first_use=True)
        assert (await portkey.users.get("u-1")).id == "u-1"
    with pytest.raises(ConfigurationError, match="needs an http_client"):
        PortkeyAdmin(API_KEY, open_on_first_use=True)


async def test_a_given_http_client_stays_open_and_keeps_its_own_headers() -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": "1", "data": []})

    async with httpx.AsyncClient(
        transport=httpx.MockTransport(respond),
        headers={"x-tenant": "t"},
        auth=("me", "pw"),
        params={"tag": "a b"},
    ) as given:
        async with PortkeyAdmin(API_KEY, http_client=given) as portkey:
            await portkey.workspaces.list(name="x y")
            await portkey.workspaces.get("ws-1")
        assert not given.is_closed
        assert "x-portkey-api-key" not in given.headers
        assert given.auth is not None
    assert seen[0].headers["x-tenant"] == "t"
    assert seen[0].headers["authorization"].startswith("Basic ")
    assert seen[0].headers["x-portkey-api-key"] == API_KEY
    assert seen[0].url.params == httpx.QueryParams(name="x y", tag="a b")
    assert seen[1].url.params == httpx.QueryParams(tag="a b")


async def test_a_given_http_client_that_is_closed_says_so() -> None:
    given = httpx.AsyncClient()
    await given.aclose()
    async with PortkeyAdmin(API_KEY, http_client=given) as portkey:
        with pytest.raises(ClientClosedError, match="http_client"):
            await portkey.users.get("u-1")


async def test_a_header_that_cannot_be_sent_is_told_without_its_value() -> None:
    with serving(answer(200, {})) as server:
        async with (
            httpx.AsyncClient(headers={"x-own": "hidden\nvalue"}) as given,
            PortkeyAdmin(API_KEY, base_url=server.url, http_client=given) as portkey,
        ):
            with pytest.raises(ConfigurationError, match="headers") as caught:
                await portkey.users.get("u-1")
    assert "hidden" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_a_clone_shares_connections_and_limiter_and_closes_nothing() -> None:
    with serving(answer(200, {"id": "u-1"})) as server:
        async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey:
            clone = portkey.with_options(max_retries=0, timeout=1.0, deadline=None)
            assert clone.limiter is portkey.limiter
            async with clone:
                await clone.users.get("u-1")
            await clone.aclose()
            await portkey.users.get("u-1")
            assert server.connections == 1
        with pytest.raises(ClientClosedError):
            await clone.users.get("u-1")
        with pytest.raises(ClientClosedError):
            async with clone:
                pass


def test_a_clone_differs_in_what_was_named_alone() -> None:
    portkey = PortkeyAdmin(API_KEY, timeout=httpx.Timeout(7), max_retries=2, deadline=30)
    options = portkey.with_options(max_retries=5).transport.options
    assert (options.timeout.read, options.max_retries, options.deadline) == (7, 5, 30)
    options = portkey.with_options(deadline=None).with_options(timeout=9).transport.options
    assert (options.timeout.read, options.max_retries, options.deadline) == (9, 2, None)
    with pytest.raises(ConfigurationError):
        portkey.with_options(timeout=-1)


async def test_an_open_client_that_is_dropped_makes_no_noise() -> None:
    """No `__del__`: the field's SDKs raise "Event loop is closed" from theirs."""
    portkey = PortkeyAdmin(API_KEY)
    await portkey.__aenter__()
    del portkey
    gc.collect()
    assert "__del__" not in vars(PortkeyAdmin)


def test_requests_in_flight_are_bounded_and_their_connections_are_kept(run_async: Any) -> None:
    async def main() -> Any:
        async with PortkeyAdmin(API_KEY, base_url=server.url, limiter=Limiter(5)) as portkey:
            for _ in range(2):
                async with anyio.create_task_group() as tasks:
                    for index in range(20):
                        tasks.start_soon(portkey.users.get, f"u-{index}")
            return portkey.limiter.statistics()

    with serving(answer(200, {"id": "u-1"})) as server:
        statistics = run_async(main)
    assert len(server.requests) == 40
    assert server.connections <= 5
    assert (statistics.requests, statistics.waiting, statistics.in_flight) == (40, 0, 0)


def test_one_429_pauses_all_clients_that_share_a_limiter(run_async: Any) -> None:
    waiting = Skipping()

    async def main() -> int:
        limiter = Limiter(clock=waiting.clock)
        async with (
            transport_to(server.url, clock=waiting.clock, limiter=limiter, max_retries=0) as one,
            transport_to(server.url, clock=waiting.clock, limiter=limiter) as other,
        ):
            with pytest.raises(RateLimitError) as caught:
                await send(one, READ)
            assert caught.value.retry_after == 30
            with anyio.move_on_after(0.2) as scope:
                await send(other, READ)
            assert scope.cancelled_caught
            waiting.waits.append(30.0)
            await send(other, READ)
            return limiter.statistics().throttled

    with serving(answer(429, retry_after="30"), answer(200, {})) as server:
        assert run_async(main) == 1
    assert len(server.requests) == 2


def test_a_wait_that_is_too_long_pauses_nobody_else(run_async: Any) -> None:
    async def main() -> Any:
        async with transport_to(server.url) as transport:
            with pytest.raises(RateLimitError) as caught:
                await send(transport, READ)
            assert caught.value.retry_after == 3600
            with anyio.fail_after(5):
                return await send(transport, READ)

    with serving(answer(429, retry_after="3600"), answer(200, {"id": "1"})) as server:
        assert run_async(main) == {"id": "1"}


def test_no_wait_is_begun_that_would_pass_the_deadline(run_async: Any) -> None:
    waiting = Skipping()

    async def main() -> Any:
        async with transport_to(server.url, clock=waiting.clock, deadline=100, max_retries=9) as transport:
            with pytest.raises(RateLimitError) as caught:
                await send(transport, READ)
            return caught.value

    with serving(answer(429, retry_after="40")) as server:
        error = run_async(main)
    assert waiting.waits == [40, 40]
    assert (error.attempts, error.retry_after, len(server.requests)) == (3, 40, 3)


@pytest.mark.parametrize(("operation", "error"), [(READ, APITimeoutError), (CREATE, AmbiguousWriteError)])
def test_the_deadline_cuts_an_attempt_off(operation: Any, error: Any, run_async: Any) -> None:
    async def main() -> Any:
        async with transport_to(server.url, deadline=0.5, timeout=30) as transport:
            with pytest.raises(error) as caught:
                await send(transport, operation)
            return caught.value

    with serving(HANG) as server:
        raised = run_async(main)
    assert type(raised) is error
    assert "deadline of 0.5 s" in str(raised)
    assert len(server.requests) == 1


async def test_connecting_ends_before_the_deadline_does() -> None:
    """So that it is known that nothing was sent, which an attempt that is cut off does not tell."""
    timeouts: list[dict[str, float]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"])
        return httpx.Response(200, json={"id": "w-1"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as given:
        for deadline in (10.0, 100.0, None):
            async with PortkeyAdmin(API_KEY, http_client=given, deadline=deadline) as portkey:
                await portkey.workspaces.create(name="x")
    assert timeouts[0]["connect"] == pytest.approx(9, abs=0.5)
    assert [timeout["connect"] for timeout in timeouts[1:]] == [60, 60]
    assert [timeout["read"] for timeout in timeouts] == [60, 60, 60]


def test_waiting_for_the_first_turn_does_not_count_towards_the_deadline(run_async: Any) -> None:
    async def main() -> Any:
        waiting = Skipping()
        limiter = Limiter(1, clock=waiting.clock)
        async with (
            transport_to(server.url, deadline=50, limiter=limiter, clock=waiting.clock) as transport,
            anyio.create_task_group() as tasks,
            limiter.slot(limiter.ticket()),
        ):
            tasks.start_soon(send, transport, READ)
            await anyio.wait_all_tasks_blocked()
            await waiting.sleep(100)

    with serving(answer(200, {})) as server:
        run_async(main)
    assert len(server.requests) == 1


def test_the_deadline_holds_while_a_retry_waits_for_its_turn(run_async: Any) -> None:
    async def main() -> Any:
        seen: list[Exception] = []
        limiter = Limiter(1)
        async with anyio.create_task_group() as tasks:

            async def occupy() -> None:
                async with limiter.slot(limiter.ticket()):
                    await anyio.sleep_forever()

            async def sleep(seconds: float) -> None:
                tasks.start_soon(occupy)
                await anyio.wait_all_tasks_blocked()

            async with transport_to(
                server.url, deadline=0.5, limiter=limiter, clock=Clock(sleep=sleep, random=lambda: 0.0)
            ) as transport:
                with pytest.raises(ServerError) as caught:
                    await send(transport, READ)
                seen.append(caught.value)
            tasks.cancel_scope.cancel()
        return seen[0]

    with serving(answer(503)) as server:
        error = run_async(main)
    assert (error.status, error.attempts, len(server.requests)) == (503, 1, 1)


def test_cancelling_a_call_frees_its_place(run_async: Any) -> None:
    async def main() -> Any:
        limiter = Limiter(1)
        async with transport_to(server.url, limiter=limiter, timeout=30) as transport:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(send, transport, READ)
                while not server.requests:  # noqa: ASYNC110  (it grows in the server's thread)
                    await anyio.sleep(0.01)
                tasks.cancel_scope.cancel()
            assert limiter.statistics().in_flight == 0
            return await send(transport, READ)

    with serving(HANG, answer(200, {"id": "1"})) as server:
        assert run_async(main) == {"id": "1"}


def test_a_connection_error_keeps_its_cause(run_async: Any) -> None:
    async def main() -> Any:
        async with transport_to("http://127.0.0.1:9/v1", max_retries=0) as transport:
            with pytest.raises(APIConnectionError) as caught:
                await send(transport, READ)
            return caught.value

    assert isinstance(run_async(main).__cause__, httpx.ConnectError)


def test_attempts_and_retries_are_logged_without_ids(
    run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="portkey_admin")

    async def main() -> None:
        async with transport_to(server.url) as transport:
            await transport.send(READ, "t-secret-thing")

    with serving(answer(503), answer(200, {})) as server:
        run_async(main)
    lines = [record.getMessage() for record in caplog.records if record.name == "portkey_admin"]
    assert [record.levelname for record in caplog.records if record.name == "portkey_admin"] == [
        "DEBUG",
        "INFO",
        "DEBUG",
    ]
    assert lines[0].startswith("GET /things/{thingId}: 503 in ")
    assert lines[1] == "things.get: the server failed, perhaps half-way; again in 0.50 s"
    assert "t-secret-thing" not in " ".join(lines)
