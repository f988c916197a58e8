"""A given client: what it is asked to send, and whether that may have been sent in spite of its error."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import httpcore
import httpx
import pytest

from portkey_admin.http import errors
from portkey_admin.http.given_client import GivenClient, _Told
from portkey_admin.http.types import Seconds, timeouts_of

DEEP = type("ConnectError", (Exception,), {"__module__": "httpcore._exceptions"})


@pytest.mark.parametrize(
    ("sent", "is_alone", "cause", "may_be"),
    [
        # A transport that tells nothing, with nothing after it: its error is about our request.
        ([], True, OSError(), False),
        # It may be about the request of a hook, unless httpcore itself raised it before any event.
        ([], False, OSError(), True),
        ([], False, None, True),
        ([], False, httpcore.ConnectError(), False),
        ([], False, DEEP(), False),
        # httpcore tells, and told of no head that was written.
        (["POST started"], False, OSError(), False),
        (["CONNECT complete"], False, OSError(), False),
        (["POST complete"], False, httpcore.ConnectError(), True),
        (["POST complete"], True, OSError(), True),
        (["CONNECT complete", "GET complete"], True, None, True),
    ],
)
def test_what_the_transport_told_decides_else_what_runs_around_it(
    sent: list[str], is_alone: bool, cause: Exception | None, may_be: bool
) -> None:
    async def tell() -> _Told:
        told = _Told(timeouts_of(httpx.Timeout(5.0)))
        told.is_alone = is_alone
        for each in sent:
            method, end = each.split()
            request = {"request": httpcore.Request(method, "https://api.example.com/v1/configs")}
            await told("http11.send_request_headers.started", request)
            await told(f"http11.send_request_headers.{end}", request)
        return told

    error = errors.ConnectError("refused")
    error.__cause__ = cause
    assert asyncio.run(tell()).may_be_sent(error) is may_be


TIMEOUTS = timeouts_of(Seconds(5.0))


def request_of(path: str = "/things", query: str = "", content: bytes | None = None) -> Any:
    return SimpleNamespace(method="PUT", path=path, query=query, content=content, watched=None)


@pytest.mark.parametrize(
    ("query", "own", "target"),
    [
        ("", {}, "/v1/things"),
        ("", {"own": "1"}, "/v1/things?own=1"),
        ("a=b&c=%20", {}, "/v1/things?a=b&c=%20"),
        ("a=b", {"own": "1"}, "/v1/things?a=b&own=1"),
    ],
)
@pytest.mark.parametrize("content", [None, b"", b"{}"])
async def test_a_request_has_its_target_and_the_headers_that_its_content_needs(
    query: str, own: dict[str, str], target: str, content: bytes | None
) -> None:
    told = _Told(TIMEOUTS)
    async with httpx.AsyncClient(params=own, headers={"x-own": "c", "accept-encoding": "br"}) as client:
        end = GivenClient(client, "https://h.example/v1", {"x-a": "b"})
        built = end._built(request_of("/things", query, content), TIMEOUTS, told)
    assert (built.method, str(built.url)) == ("PUT", f"https://h.example{target}")
    assert (built.headers["x-a"], built.headers["x-own"]) == ("b", "c")
    assert built.headers["accept-encoding"] == "gzip, deflate"
    assert built.headers.get("content-type") == (None if content is None else "application/json")
    assert built.extensions == {"timeout": TIMEOUTS, "trace": told}
    assert built.content == (content or b"")


NOT_OURS = ValueError("a status that is no number")


@pytest.mark.parametrize(
    ("told", "error", "kind", "text"),
    [
        (["started", "complete"], httpx.ConnectError("no"), errors.TransportError, "ConnectError once the"),
        (["started"], httpx.ConnectError("no"), errors.ConnectError, "no"),
        (["started", "complete"], httpx.ReadError("reset"), errors.ReadError, "reset"),
        (["failed"], NOT_OURS, errors.RemoteProtocolError, "ValueError in httpcore"),
        ([], NOT_OURS, ValueError, "a status that is no number"),
    ],
)
async def test_an_error_of_the_client_says_what_is_known(
    told: list[str], error: Exception, kind: type[Exception], text: str
) -> None:
    class Transport(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            for event in told:
                info: dict[str, object] = {"request": httpcore.Request("PUT", "https://h.example")}
                info |= {"exception": error}
                await request.extensions["trace"](f"http11.send_request_headers.{event}", info)
            raise error

    async with httpx.AsyncClient(transport=Transport()) as client:
        end = GivenClient(client, "https://h.example/v1", {})
        with pytest.raises(kind) as caught:
            await end.send(request_of(), TIMEOUTS, 1)
    assert type(caught.value) is kind
    assert str(caught.value).startswith(text)
    if text.endswith("httpcore"):
        assert caught.value.__cause__ is error


async def test_a_url_that_is_too_long_was_not_sent() -> None:
    async with httpx.AsyncClient() as client:
        with pytest.raises(errors.InvalidURL):
            await GivenClient(client, "https://h.example", {}).send(
                request_of("/" + "a" * 70_000), TIMEOUTS, 1
            )


async def test_the_client_leaves_the_response_to_us_and_follows_no_redirect() -> None:
    asked: dict[str, object] = {}

    class Client(httpx.AsyncClient):
        async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
            asked.update(options)
            raise httpx.ReadError("reset")

    async with Client() as client:
        with pytest.raises(errors.ReadError):
            await GivenClient(client, "https://h.example", {}).send(request_of(), TIMEOUTS, 1)
    assert asked == {"stream": True, "follow_redirects": False}


@pytest.mark.parametrize("error", [httpx.ReadError("reset"), NOT_OURS])
async def test_a_response_that_breaks_off_has_its_status_and_no_content(error: Exception) -> None:
    class Content(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"{"
            raise error

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(201, headers={"x-a": "b"}, stream=Content())

    async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client:
        sending = GivenClient(client, "https://h.example", {}).send(request_of(), TIMEOUTS, 9)
        if error is NOT_OURS:
            with pytest.raises(ValueError, match="no number"):
                await sending
            return
        seen = await sending
    assert (seen.status, seen.headers["x-a"], seen.content) == (201, "b", b"")
    assert type(seen.broken) is errors.ReadError
