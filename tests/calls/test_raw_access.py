"""Operations that the package does not know, headers of the caller's own, and what answers said."""

from __future__ import annotations

import logging
from typing import Any

import anyio
import httpx
import pytest
from pytest_httpx import HTTPXMock
from scripted_server import DROP, answer, serving
from sending import API_KEY

from portkey_admin import (
    AmbiguousWriteError,
    ConfigurationError,
    InvalidArgumentError,
    InvalidFieldError,
    KeyAccess,
    NotFoundError,
    PortkeyAdmin,
    RawResponse,
    ResponseError,
    record_responses,
)
from portkey_admin.calls import observers
from portkey_admin_api import api

BASE = "https://api.example.com/v1"


def client(**options: Any) -> PortkeyAdmin:
    return PortkeyAdmin(API_KEY, base_url=BASE, **options)


# --- request ---


async def test_an_unknown_operation_is_sent_as_a_known_one_is(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "w-1"})
    async with client() as portkey:
        found = await portkey.request(
            "put",
            "/widgets/{widgetId}/parts",
            "a b",
            query={"tags": ["x", "y"], "deep": True, "none": None},
            body={"name": "Lamp", "colour": None},
        )
    assert found == {"id": "w-1"}
    (request,) = httpx_mock.get_requests()
    assert request.method == "PUT"
    assert str(request.url) == f"{BASE}/widgets/a%20b/parts?tags=x,y&deep=true"
    assert request.content == b'{"name":"Lamp","colour":null}'
    assert request.headers["x-portkey-api-key"] == API_KEY
    assert request.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("body", "sent"), [(None, b""), ([], b"[]"), ([1, "a"], b'[1,"a"]'), ("text", b'"text"'), ({}, b"{}")]
)
async def test_an_unknown_operation_takes_any_body(httpx_mock: HTTPXMock, body: object, sent: bytes) -> None:
    httpx_mock.add_response(json={})
    async with client() as portkey:
        await portkey.request("POST", "/widgets", body=body)
    assert httpx_mock.get_requests()[0].content == sent


@pytest.mark.parametrize("server", ["control", "gateway", "public"])
async def test_an_unknown_operation_goes_to_the_server_that_is_named(
    httpx_mock: HTTPXMock, server: Any
) -> None:
    httpx_mock.add_response(json=[])
    async with client(gateway_url="https://gateway.example.com/v1") as portkey:
        assert await portkey.request("GET", "/widgets", server=server) == []
    (request,) = httpx_mock.get_requests()
    urls = {
        "control": f"{BASE}/widgets",
        "gateway": "https://gateway.example.com/v1/widgets",
        "public": "https://api.example.com/widgets",
    }
    assert str(request.url) == urls[server]
    assert ("x-portkey-api-key" in request.headers) == (server != "public")


async def test_an_unknown_operation_is_refused_to_no_key(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={})
    async with client(key=KeyAccess(kind="workspace-user", scopes=frozenset())) as portkey:
        assert await portkey.request("GET", "/widgets") == {}


@pytest.mark.parametrize("status", [200, 204])
async def test_an_unknown_operation_may_answer_nothing(httpx_mock: HTTPXMock, status: int) -> None:
    httpx_mock.add_response(status_code=status)
    async with client() as portkey:
        assert await portkey.request("POST", "/widgets") is None


async def test_what_is_no_json_is_still_an_error(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(html="<title>Sign in</title>")
    async with client() as portkey:
        with pytest.raises(ResponseError, match="Sign in"):
            await portkey.request("GET", "/widgets")


@pytest.mark.parametrize(
    ("path", "ids", "message"),
    [
        ("widgets", (), "start with one '/'"),
        ("", (), "start with one '/'"),
        ("//evil.example.com/x", (), "start with one '/'"),
        ("https://evil.example.com/x", (), "start with one '/'"),
        ("/widgets?x=1", (), "query="),
        ("/widgets#x", (), "query="),
        ("/widgets/../keys", (), "another path"),
        ("/widgets/..", (), "another path"),
        ("/widgets/%2e%2E/keys", (), "another path"),
        ("/widgets/./keys", (), "another path"),
        ("/widgets/a%2f..%2fkeys", (), "another path"),
        ("/widgets\\..\\keys", (), "another path"),
        ("/widgets\\x", (), "must be quoted"),
        ("/wid gets", (), "must be quoted"),
        ("/widgéts", (), "must be quoted"),
        ("/widgets\n", (), "must be quoted"),
        ("/widgets/%zz", (), "must be quoted"),
        ("/widgets/{", (), "must be quoted"),
        ("/widgets/{a}/{a}", ("1", "2"), "same name twice"),
        ("/widgets/{a}", (), "takes 1 ids"),
        ("/widgets", ("1",), "takes 0 ids"),
        ("/widgets/{a}", ("..",), "change the path"),
        (7, (), "must be a str"),
    ],
)
async def test_a_path_that_leads_elsewhere_is_refused_before_anything_is_sent(
    path: Any, ids: tuple[str, ...], message: str
) -> None:
    async with client() as portkey:
        with pytest.raises(InvalidArgumentError, match=message):
            await portkey.request("GET", path, *ids)


@pytest.mark.parametrize(
    ("method", "options"),
    [
        ("TRACE", {}),
        ("GET /", {}),
        (7, {}),
        ("GET", {"server": "moon"}),
        ("GET", {"idempotent": "yes"}),
    ],
)
async def test_what_is_no_method_and_no_server_is_refused(method: Any, options: dict[str, Any]) -> None:
    async with client() as portkey:
        with pytest.raises(InvalidArgumentError, match=r"request: (method|server|idempotent) must be"):
            await portkey.request(method, "/widgets", **options)


async def test_what_json_cannot_carry_is_refused() -> None:
    async with client() as portkey:
        with pytest.raises(InvalidFieldError, match="JSON"):
            await portkey.request("POST", "/widgets", body={"at": object()})
        with pytest.raises(InvalidFieldError, match="JSON"):
            await portkey.request("POST", "/widgets", query={"at": object()})


@pytest.mark.parametrize(
    ("method", "idempotent", "again"),
    [("GET", None, True), ("PUT", None, False), ("DELETE", None, False), ("POST", True, True)],
)
def test_only_what_may_be_sent_twice_is(
    run_async: Any, method: str, idempotent: bool | None, again: bool
) -> None:
    async def main() -> object:
        async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey:
            try:
                return await portkey.request(method, "/widgets", idempotent=idempotent)
            except AmbiguousWriteError as error:
                return error

    with serving(DROP, answer(200, {"id": "w-1"})) as server:
        result = run_async(main)
    assert len(server.requests) == (2 if again else 1)
    assert result == {"id": "w-1"} if again else isinstance(result, AmbiguousWriteError)


async def test_errors_and_logs_show_the_names_of_ids_and_not_the_ids(
    httpx_mock: HTTPXMock, caplog: pytest.LogCaptureFixture
) -> None:
    httpx_mock.add_response(status_code=404, json={"message": "no such widget"})
    with caplog.at_level(logging.DEBUG, "portkey_admin"):
        async with client() as portkey:
            with pytest.raises(NotFoundError, match="no such widget") as caught:
                await portkey.request("GET", "/widgets/{widgetId}", "w-hidden")
    assert (caught.value.operation, caught.value.path) == ("request", "/widgets/{widgetId}")
    records = [record for record in caplog.records if record.name == "portkey_admin"]
    assert records
    assert not any("w-hidden" in record.getMessage() for record in records)


# --- with_options(headers=…) ---


async def test_headers_go_with_every_request_of_the_clone_alone(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "u-1"}, is_reusable=True)
    async with client() as portkey:
        clone = portkey.with_options(headers={"X-Trace": "1", "User-Agent": "mine"})
        await clone.users.get("u-1")
        await clone.with_options(headers={"x-trace": "2", "x-more": "3"}).users.get("u-1")
        await portkey.users.get("u-1")
    first, second, third = (request.headers for request in httpx_mock.get_requests())
    assert (first["x-trace"], first["user-agent"]) == ("1", "mine")
    assert (second["x-trace"], second["x-more"], second["user-agent"]) == ("2", "3", "mine")
    assert "x-trace" not in third
    assert third["user-agent"].startswith("portkey-admin/")


@pytest.mark.parametrize(
    "headers",
    [
        {"x-portkey-api-key": "hidden"},
        {"X-Portkey-API-Key": "hidden"},
        {"Host": "hidden.example.com"},
        {"Content-Length": "hidden"},
        {"content-type": "hidden"},
        {"Transfer-Encoding": "hidden"},
        {"": "hidden"},
        {"a b": "hidden"},
        {"a:b": "hidden"},
        {7: "hidden"},
        {"a": 7},
        {"a": b"hidden"},
        {"a": "hidden\r\nx: y"},
        {"a": "hiddén"},
        {"a": " hidden"},
        {"a": "hidden", "A": "hidden"},
        [("a", "hidden")],
        "hidden",
    ],
)
def test_headers_that_cannot_be_set_are_refused_and_their_values_not_shown(headers: Any) -> None:
    with pytest.raises(ConfigurationError, match="headers") as caught:
        client().with_options(headers=headers)
    assert "hidd" not in str(caught.value)


async def test_values_of_headers_do_not_print(
    httpx_mock: HTTPXMock, caplog: pytest.LogCaptureFixture
) -> None:
    """Those that are secrets by their names are masked where the server repeats them."""
    httpx_mock.add_response(status_code=404, json={"message": "no token tok-hidden, no cookie c-hidden"})
    secret = {"authorization": "tok-hidden", "cookie": "c-hidden", "x-trace": "t-hidden"}
    with caplog.at_level(logging.DEBUG, "portkey_admin"):
        async with client() as portkey:
            clone = portkey.with_options(headers=secret)
            with pytest.raises(NotFoundError) as caught:
                await clone.users.get("u-1")
    printed = [repr(clone), repr(clone.transport), repr(clone.transport.options), str(caught.value)]
    printed += [repr(caught.value.body)]
    printed += [record.getMessage() for record in caplog.records if record.name == "portkey_admin"]
    assert "hidden" not in "".join(printed)


def test_headers_leave_the_other_options_as_they_are() -> None:
    options = client(timeout=httpx.Timeout(7)).with_options(headers={"a": "b"}).transport.options
    assert (options.timeout.read, dict(options.headers)) == (7, {"a": "b"})


# --- record_responses ---


async def test_status_headers_and_request_id_of_a_call_are_recorded(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "u-1"}, headers={"X-Portkey-Trace-Id": "t-1", "X-Limit": "9"})
    async with client() as portkey:
        with record_responses() as responses:
            await portkey.users.get("u-1")
    (response,) = responses
    assert isinstance(response, RawResponse)
    assert (response.operation, response.status, response.attempts) == ("users.get", 200, 1)
    assert response.request_id == "t-1"
    assert response.headers["x-limit"] == response.headers["X-Limit"] == "9"


async def test_calls_that_fail_are_recorded_with_their_last_answer(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=503, headers={"retry-after": "0"})
    httpx_mock.add_response(status_code=404)
    async with client() as portkey:
        with record_responses() as responses:
            with pytest.raises(NotFoundError):
                await portkey.request("GET", "/widgets")
            with pytest.raises(InvalidArgumentError):
                await portkey.users.get("..")
    assert [(each.operation, each.status, each.attempts) for each in responses] == [("request", 404, 2)]


async def test_headers_that_are_no_ascii_are_recorded_and_a_failing_observer_changes_no_result(
    httpx_mock: HTTPXMock,
) -> None:
    def fail(*_: object) -> None:
        raise UnicodeError

    httpx_mock.add_response(json={"id": "w-1"}, headers=[(b"x-node", b"caf\xe9"), (b"x-request-id", b"\x9b")])
    async with client() as portkey:
        token = observers.answered.set((fail,))
        with record_responses() as responses:
            assert (await portkey.workspaces.create(name="Search")).id == "w-1"
        observers.answered.reset(token)
    assert responses[0].headers["x-node"] == "caf\xe9"


async def test_a_call_without_an_answer_is_not_recorded(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ReadError("gone"))
    async with client(max_retries=0) as portkey:
        with record_responses() as responses, pytest.raises(AmbiguousWriteError):
            await portkey.workspaces.create(name="Search")
    assert responses == []


async def test_secrets_in_headers_are_left_out(httpx_mock: HTTPXMock) -> None:
    headers = {
        "set-cookie": "session=hidden",
        "x-auth-token": "hidden",
        "x-portkey-api-key": API_KEY,
        "x-echo": f"key {API_KEY}",
        "x-fine": "fine",
    }
    httpx_mock.add_response(json={"id": "u-1"}, headers=headers)
    async with client() as portkey:
        with record_responses() as responses:
            await portkey.users.get("u-1")
    (response,) = responses
    found = {name: value for name, value in response.headers.items() if name.startswith(("x-", "set-"))}
    assert found == {"x-echo": "key ***", "x-fine": "fine"}
    assert "fine" not in repr(response)


async def test_calls_of_generated_functions_are_recorded(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "u-1"})
    async with client() as portkey:
        with record_responses() as responses:
            await api.users_get(portkey.transport, "u-1")
    assert [response.operation for response in responses] == ["users.get"]


def test_tasks_that_start_inside_the_block_are_recorded_while_it_is_open(run_async: Any) -> None:
    async def main() -> None:
        async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey, anyio.create_task_group() as tasks:
            closed = anyio.Event()

            async def late() -> None:
                await closed.wait()
                await portkey.users.get("u-late")

            with record_responses() as outer:
                with record_responses() as inner:
                    tasks.start_soon(late)
                    async with anyio.create_task_group() as more:
                        more.start_soon(portkey.users.get, "u-1")
                        more.start_soon(portkey.users.get, "u-2")
                await portkey.users.get("u-3")
            await portkey.users.get("u-4")
            closed.set()
        assert (len(inner), len(outer)) == (2, 3)

    with serving(answer(200, {"id": "u-1"})) as server:
        run_async(main)
    assert len(server.requests) == 5
