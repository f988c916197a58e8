"""Servers that mean ill, or break down: what they can't do to a call, on each event loop and backend."""

from __future__ import annotations

import gc
import gzip
import json
import os
import random
import select
import sys
import traceback
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from scripted_server import DROP, HANG, ScriptedServer, Then, answer, serving
from sending import CREATE, DELETE, READ, REPLACE, http_backend, send, transport_to

from portkey_admin import PortkeyAdmin, bulk, errors
from portkey_admin.calls.transport import Transport
from portkey_admin.http.roundtrip import read
from portkey_admin_api.types import Operation

REAL = answer(200, {"id": "real"})
FORGED = answer(200, {"id": "forged"})
SOON = httpx.Timeout(5.0, read=0.3)


async def outcome(call: Callable[[], Awaitable[Any]]) -> Any:
    try:
        return await call()
    except errors.PortkeyError as error:
        return error


# --- an answer is only that of the request before it ---


@pytest.mark.parametrize(
    "first",
    [
        Then.of(answer(200, {"id": "1"}) + FORGED),
        Then.of(answer(200, {"id": "1"}), FORGED, every=0.02),
        Then.of(answer(200, {"id": "1"}) + b"HTTP/1.1 200"),
        Then.of(b"HTTP/1.1 204 -\r\n\r\n" + FORGED),
        Then.of(b"HTTP/1.1 304 -\r\n\r\n", FORGED, every=0.02),
        Then.of(b"HTTP/1.1 200 -\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + FORGED),
        Then.of(answer(200, {"id": "1"}) + b"\x00"),
        Then.of(answer(200, {"id": "1"}), b"", every=0.02, closes=True),
    ],
    ids=["longer", "later", "half", "204", "304", "chunked", "a byte", "closed"],
)
def test_what_comes_without_being_asked_for_is_no_answer(first: bytes, run_everywhere: Any) -> None:
    async def run() -> Any:
        async with transport_to(server.url, max_retries=1) as transport:
            await outcome(lambda: send(transport, DELETE))
            await anyio.sleep(0.08)
            return await send(transport, CREATE)

    with serving(first, REAL) as server:
        assert run_everywhere(run) == {"id": "real"}
    assert [request.method for request in server.requests].count("POST") == 1
    assert server.requests[-1].method == "POST"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="aiohttp writes the body at once")
def test_over_aiohttp_nothing_is_taken_for_the_response_that_comes_before_the_body_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backend = pytest.importorskip("portkey_admin.http.aiohttp")
    write = backend._Request.write_bytes
    forged: list[int] = []

    async def late(request: Any, writer: Any, conn: Any, *length: Any) -> None:
        # Before CPython 3.12, the event loop runs between aiohttp's `send` and this.
        if len(server.requests) == 1 and not forged:
            os.write(server.writers[0].get_extra_info("socket").fileno(), FORGED)
            forged.append(len(select.select([conn.transport.get_extra_info("socket")], [], [], 5)[0]))
        await write(request, writer, conn, *length)

    async def run() -> Any:
        http_backend.set("aiohttp")  # in this task alone
        async with transport_to(server.url, max_retries=1) as transport:
            await send(transport, CREATE)
            return await send(transport, CREATE)

    monkeypatch.setattr(backend._Request, "write_bytes", late)
    with serving(answer(200, {"id": "1"}), REAL) as server:
        assert anyio.run(run) == {"id": "real"}
        assert (forged, len(server.requests), server.connections) == ([1], 2, 2)


def test_a_server_that_answers_before_it_is_asked_is_not_believed(run_everywhere: Any) -> None:
    """Nothing was written to it, so that nothing is in doubt."""

    class Eager(ScriptedServer):
        async def serve(self, reader: Any, writer: Any) -> None:
            writer.write(FORGED)
            await writer.drain()
            await super().serve(reader, writer)

    async def run() -> Any:
        async with transport_to(server.url, max_retries=2) as transport:
            return await outcome(lambda: send(transport, CREATE))

    with serving(HANG, kind=Eager) as server:
        seen = run_everywhere(run)
    # Whether it is noticed depends on which is faster; it is never a result without a request.
    assert isinstance(seen, errors.APIConnectionError) or len(server.requests) == 1


@pytest.mark.parametrize("is_read", [False, True])
def test_a_client_of_the_users_does_not_believe_the_rest_of_an_earlier_answer(
    is_read: bool, run_everywhere: Any
) -> None:
    async def read_it(response: httpx.Response) -> None:
        await response.aread()

    async def run() -> Any:
        hooks = {"response": [read_it]} if is_read else {}
        async with (
            httpx.AsyncClient(event_hooks=hooks) as given,
            transport_to(server.url, http_client=given) as transport,
        ):
            await send(transport, DELETE)
            return await send(transport, CREATE)

    with serving(Then.of(answer(200, {"id": "1"}) + FORGED), REAL) as server:
        assert run_everywhere(run) == {"id": "real"}
    assert [request.method for request in server.requests].count("POST") == 1


@pytest.mark.parametrize("does", ["closes it", "reads a part"])
async def test_a_response_that_a_hook_has_used_up_is_not_taken_for_a_whole_one(does: str) -> None:
    async def hook(response: httpx.Response) -> None:
        if does == "closes it":
            await response.aclose()
        else:
            await anext(response.aiter_raw(chunk_size=4))

    with serving(answer(200, {"id": "1"})) as server:
        async with (
            httpx.AsyncClient(event_hooks={"response": [hook]}) as given,
            transport_to(server.url, http_client=given) as transport,
        ):
            assert type(await outcome(lambda: send(transport, CREATE))) is errors.AmbiguousWriteError
    assert len(server.requests) == 1


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.PoolTimeout, httpx.InvalidURL, httpx.ProxyError])
@pytest.mark.parametrize("whose", ["hook", "auth", "hook over a transport that tells nothing"])
def test_what_a_client_of_the_users_does_after_a_create_never_says_that_it_was_not_sent(
    kind: type[Exception], whose: str, run_everywhere: Any
) -> None:
    class Auth(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Any:
            yield request
            raise kind("407")

    async def hook(response: httpx.Response) -> None:
        raise kind("407")

    class Silent(httpx.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            request.extensions = {}
            return await super().handle_async_request(request)

    async def run() -> Any:
        transport = Silent() if "nothing" in whose else None
        hooks = {"response": [hook]} if "hook" in whose else {}
        async with (
            httpx.AsyncClient(
                auth=Auth() if whose == "auth" else None, event_hooks=hooks, transport=transport
            ) as given,
            transport_to(server.url, http_client=given) as to,
        ):
            return await outcome(lambda: send(to, CREATE))

    with serving(REAL) as server:
        assert type(run_everywhere(run)) is errors.AmbiguousWriteError
    assert len(server.requests) == 1


def test_what_a_client_of_the_users_cannot_make_a_request_of_was_not_sent(run_everywhere: Any) -> None:
    """Such as of a cookie that another server has set: its text is not told."""

    async def run() -> Any:
        async with (
            httpx.AsyncClient(cookies={"session": "s3same-\u00dc"}) as given,
            transport_to(server.url, http_client=given) as transport,
        ):
            return await outcome(lambda: send(transport, CREATE))

    with serving(REAL) as server:
        seen = run_everywhere(run)
    assert type(seen) is errors.ConfigurationError
    assert "s3same" not in "".join(traceback.format_exception(seen))
    assert server.requests == []


# --- time ---


@asynccontextmanager
async def a_client(is_given: bool, **options: Any) -> AsyncIterator[httpx.AsyncClient | None]:
    """Give a client such as a user makes, or none."""
    if not is_given:
        yield None
        return
    async with httpx.AsyncClient(**options) as client:
        yield client


def connections_of(client: httpx.AsyncClient | None) -> list[Any]:
    """Return what a client keeps of its connections, whose number is limited."""
    transport: Any = client and client._transport
    return list(transport._pool.connections) if transport else []


@pytest.mark.parametrize("is_given", [False, True], ids=["ours", "given"])
@pytest.mark.parametrize(
    "reply",
    [
        Then.of(b"HTTP/1.1 103 -\r\n\r\n" * 3, HANG, every=60),
        Then.of(b"HTTP/1.1 102 -\r\n\r\n", *[b"HTTP/1.1 102 -\r\n\r\n"] * 60, every=0.05),
        Then.of(b"HTTP/1.1 102 -\r\nx: y", *[b"\r\n\r\nHTTP/1.1 102 -\r\nx: y"] * 60, every=0.05),
        Then.of(b"HTTP/1.1 200 -\r\ncontent-length: 9\r\n\r\n{", HANG, every=60),
    ],
    ids=["then silence", "again and again", "cut anywhere", "half a body"],
)
def test_the_timeout_holds_whatever_comes_first(reply: bytes, is_given: bool, run_everywhere: Any) -> None:
    options: Any = {"max_retries": 0, "timeout": SOON, "deadline": None}

    async def run() -> Any:
        async with (
            a_client(is_given) as given,
            transport_to(server.url, http_client=given, **options) as transport,
        ):
            with anyio.fail_after(2):
                seen = await outcome(lambda: send(transport, CREATE))
            assert connections_of(given) == []
            return seen

    with serving(reply) as server:
        seen = run_everywhere(run)
    assert type(seen) is errors.AmbiguousWriteError
    assert type(seen.__cause__) is errors.APITimeoutError


@pytest.mark.parametrize("is_given", [False, True], ids=["ours", "given"])
@pytest.mark.parametrize(
    "reply",
    [None, b"", b"\x05", b"\x05\x00", b"HTTP/1.1 400 -\r\n\r\n"],
    ids=["silence", "closed", "half", "no further", "nonsense"],
)
def test_a_socks_proxy_may_not_take_longer_than_the_timeout(
    reply: bytes | None, is_given: bool, run_everywhere: Any
) -> None:
    """And nothing was sent, so that nothing is in doubt."""
    pytest.importorskip("socksio")

    class Proxy(ScriptedServer):
        async def serve(self, reader: Any, writer: Any) -> None:
            await reader.read(9)
            writer.write(reply or b"")
            if reply is None or len(reply) == 2:
                await reader.read()
                await reader.read()
            writer.close()

    async def run() -> Any:
        proxy = f"socks5://127.0.0.1:{server.port}"
        async with a_client(is_given, proxy=proxy) as given:
            ends: Any = (
                {"http_client": given} if given else {"proxy": proxy, "http_backend": http_backend.get()}
            )
            async with PortkeyAdmin(
                *("key",),
                base_url="http://192.0.2.1/v1",
                timeout=0.3,
                max_retries=0,
                deadline=None,
                **ends,
            ) as portkey:
                with anyio.fail_after(2):
                    seen = await outcome(lambda: portkey.workspaces.create(name="Search"))
                assert server.wait_until_closed(2)
                assert connections_of(given) == []
                return seen

    with serving(HANG, kind=Proxy) as server:
        seen = run_everywhere(run)
    assert isinstance(seen, errors.APIConnectionError)
    assert not isinstance(seen, errors.AmbiguousWriteError)
    assert is_given or "the proxy 127.0.0.1" in str(seen)


# --- a create is done if the response says what was made ---


@pytest.mark.parametrize(
    ("body", "is_done"),
    [
        ({}, False),
        ({"data": [], "total": 5}, False),
        ({"statusCode": 403, "message": "Forbidden"}, False),
        ({"success": False}, False),
        ({"success": False, "message": "denied"}, False),
        ({"success": "false", "message": "denied"}, False),
        ({"id": None, "name": "Search"}, False),
        ({"id": "", "slug": " "}, True),
        ({"slug": "search-1"}, True),
        ({"success": True, "data": {"id": "w-1"}}, True),
        ({"id": "w-1", "success": False}, True),
    ],
)
def test_a_create_is_done_if_the_response_names_the_resource(
    body: object, is_done: bool, run_everywhere: Any
) -> None:
    async def run() -> Any:
        async with PortkeyAdmin("key", base_url=server.url, http_backend=http_backend.get()) as portkey:
            report = await bulk.run(["Search"], lambda name: portkey.workspaces.create(name=name))
            return await outcome(lambda: portkey.workspaces.create(name="Search")), report.outcomes[0].status

    with serving(answer(200, body)) as server:
        seen, status = run_everywhere(run)
    assert status == ("done" if is_done else "in_doubt")
    assert isinstance(seen, errors.AmbiguousWriteError | errors.ResponseError) is not is_done
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "body", [{"success": False}, {"success": False, "message": "denied"}, {"error": "denied"}]
)
def test_an_update_that_says_that_it_failed_is_not_done(body: object, run_everywhere: Any) -> None:
    async def run() -> Any:
        async with PortkeyAdmin("key", base_url=server.url, http_backend=http_backend.get()) as portkey:
            return await outcome(lambda: portkey.workspaces.update("w-1", name="Search"))

    with serving(answer(200, body)) as server:
        assert type(run_everywhere(run)) is errors.ResponseError


@pytest.mark.parametrize(
    ("frames", "says"),
    [
        ([b"\0\0\x05\x01\x05\0\0\0\x01\x08\x03abc"], "ValueError in httpcore"),
        # Twice ":status: 200" without an end: the second stands where trailers may.
        ([b"\0\0\x01\x01\x04\0\0\0\x01\x88"] * 2, "ProtocolError in httpcore"),
    ],
)
def test_over_http_2_what_is_no_response_is_told_as_such(
    frames: list[bytes], says: str, run_async: Any
) -> None:
    pytest.importorskip("h2")
    settings = b"\0\0\0\x04\0\0\0\0\0"

    async def run() -> Any:
        async with (
            httpx.AsyncClient(http1=False, http2=True) as given,
            transport_to(server.url, http_client=given, max_retries=0) as transport,
        ):
            return await outcome(lambda: send(transport, READ))

    with serving(Then.of(settings, *frames, every=0.1, closes=True)) as server:
        seen = run_async(run)
    assert type(seen) is errors.APIConnectionError
    assert says in str(seen)


def test_an_http_2_connection_that_takes_no_request_has_sent_none(run_async: Any) -> None:
    """httpcore keeps what timed out open, and a connection has room for so many."""
    pytest.importorskip("h2")
    one_stream = b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x01"

    async def run() -> Any:
        async with (
            httpx.AsyncClient(http1=False, http2=True) as given,
            transport_to(server.url, http_client=given, max_retries=0, timeout=SOON) as transport,
        ):
            return [await outcome(lambda: send(transport, CREATE)) for _ in range(2)]

    with serving(Then.of(one_stream, HANG, every=60)) as server:
        first, second = run_async(run)
    assert type(first) is errors.AmbiguousWriteError
    assert type(second) is errors.APIConnectionError
    assert "takes no request: TooManyStreamsError" in str(second)


# --- size ---

MEGABYTE = 1024 * 1024


def packed(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [packer.compress(b"[" + b" " * MEGABYTE) for _ in range(megabytes)]
    return b"".join([*pieces, packer.flush()])


BOMBS = {
    "plain": (answer(200, b"[" + b" " * 3 * MEGABYTE + b"]"), "more than 2,097,152 bytes"),
    "gzip": (answer(200, packed(64), content_encoding="gzip"), "more than 2,097,152 bytes"),
    "gzip twice": (answer(200, gzip.compress(packed(8)), content_encoding="gzip, gzip"), "2 times over"),
    "unknown": (answer(200, b"{}", content_encoding="compress"), "which was not asked for"),
    # Never asked for, and never unpacked: neither library bounds what comes out.
    "brotli": (answer(200, b"\x0b\x01\x80{}\x03", content_encoding="br"), "'br', which was not asked for"),
    "zstd": (answer(200, b"\x28\xb5\x2f\xfd", content_encoding="zstd"), "'zstd', which was not asked for"),
    "cut": (answer(200, gzip.compress(b"{}" * 99)[:-9], content_encoding="gzip"), "data is incomplete"),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("whose", ["ours", "given"])
def test_an_answer_takes_no_more_room_than_it_may(bomb: str, whose: str, run_everywhere: Any) -> None:
    reply, says = BOMBS[bomb]

    async def run() -> Any:
        async with httpx.AsyncClient() as given:
            client = given if whose == "given" else None
            async with transport_to(
                server.url, max_response_size=2 * MEGABYTE, http_client=client
            ) as transport:
                first = await outcome(lambda: send(transport, READ))
                return first, await send(transport, READ)

    with serving(reply, REAL) as server:
        seen, after = run_everywhere(run)
    assert type(seen) is errors.ResponseError
    assert says in str(seen)
    assert after == {"id": "real"}
    assert len(server.requests) == 2


def test_an_answer_without_an_end_has_one(run_everywhere: Any) -> None:
    head = b"HTTP/1.1 200 -\r\ntransfer-encoding: chunked\r\n\r\n"
    chunk = b"10000\r\n" + b" " * 65536 + b"\r\n"

    async def run() -> Any:
        async with transport_to(server.url, max_response_size=MEGABYTE) as transport:
            return await outcome(lambda: send(transport, READ))

    with serving(Then.of(head, *[chunk] * 400)) as server:
        assert type(run_everywhere(run)) is errors.ResponseError


def test_an_answer_in_small_pieces_leaves_other_tasks_their_turn(run_everywhere: Any) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(10_000):
            yield b"12"

    async def run() -> int:
        turns: list[None] = []

        async def other() -> None:
            while True:
                turns.append(None)
                await anyio.lowlevel.checkpoint()

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(other)
            assert await read(pieces(), MEGABYTE) == b"12" * 10_000
            tasks.cancel_scope.cancel()
        return len(turns)

    assert run_everywhere(run) >= 5


# --- a write is never reported wrongly ---

DEEP = b'{"message":' * 700 + b"1" + b"}" * 700

DOUBTFUL = {
    "deep": answer(502, DEEP),
    "deeper": answer(503, b"[" * 100_000),
    "deep complaint": answer(500, b'{"message":' + b"[" * 800 + b"]" * 800 + b"}"),
    "600": answer(600),
    "999": answer(999, b"{}"),
    "101": b"HTTP/1.1 101 -\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    "dropped": DROP,
}


@pytest.mark.parametrize("reply", DOUBTFUL)
def test_a_create_that_may_have_happened_is_in_doubt(reply: str, run_everywhere: Any) -> None:
    async def run() -> Any:
        async with transport_to(server.url) as transport:
            return await outcome(lambda: send(transport, CREATE))

    with serving(DOUBTFUL[reply]) as server:
        assert type(run_everywhere(run)) is errors.AmbiguousWriteError
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", [MemoryError(), RecursionError("too deep"), OSError(24, "no descriptors")])
def test_a_create_is_in_doubt_whatever_breaks_here_once_it_is_sent(
    fault: Exception, monkeypatch: pytest.MonkeyPatch, run_everywhere: Any
) -> None:
    def broken(*args: object) -> Any:
        raise fault

    async def run(operation: Operation[Any]) -> Any:
        async with transport_to(server.url) as transport:
            return await outcome(lambda: send(transport, operation))

    monkeypatch.setattr("portkey_admin.calls.transport.read_answer", broken)
    with serving(REAL) as server:
        seen = run_everywhere(lambda: run(CREATE))
    assert type(seen) is errors.AmbiguousWriteError
    assert type(fault).__name__ in seen.message
    assert seen.status == 200


@pytest.mark.parametrize("place", ["http.client.make_ready_for_requests", "calls.transport.issued_secret"])
@pytest.mark.parametrize("fault", [OSError(24, "no descriptors"), ImportError("no descriptors")])
def test_a_call_whose_modules_cannot_be_loaded_is_not_sent(
    fault: Exception, place: str, monkeypatch: pytest.MonkeyPatch, run_async: Any
) -> None:
    def broken(*args: object) -> Any:
        raise fault

    async def run() -> Any:
        async with transport_to(server.url) as transport:
            return await outcome(lambda: send(transport, CREATE))

    monkeypatch.setattr(f"portkey_admin.{place}", broken)
    with serving(REAL) as server:
        seen = run_async(run)
    assert type(seen) is errors.APIConnectionError
    assert "nothing was sent" in seen.message
    assert "no descriptors" in seen.message
    assert (seen.__cause__, server.requests) == (fault, [])


@pytest.mark.parametrize("status", [205, 206, 207, 226])
def test_a_status_that_is_not_of_a_whole_response_is_no_success(status: int, run_everywhere: Any) -> None:
    async def run() -> Any:
        async with transport_to(server.url) as transport:
            return [await outcome(partial(send, transport, each)) for each in (CREATE, REPLACE, READ)]

    with serving(answer(status, {"id": "part"})) as server:
        created, replaced, got = run_everywhere(run)
    assert type(created) is errors.AmbiguousWriteError
    assert type(replaced) is type(got) is errors.ResponseError
    assert f"the server returned {status}, which" in str(got)
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [200, 201, 202, 203])
def test_other_statuses_of_success_are_one(status: int, run_everywhere: Any) -> None:
    async def run() -> Any:
        async with transport_to(server.url) as transport:
            return [await send(transport, CREATE), await send(transport, READ)]

    with serving(answer(status, {"id": "real"})) as server:
        assert run_everywhere(run) == [{"id": "real"}] * 2


ISSUE = "api_keys.create"
MASKED = "pk-***xyz"
SECRET = "pk-new-0123456789"
UNTOLD = {
    "none": answer(200, {"id": "k-1"}),
    "null": answer(200, {"id": "k-1", "key": None}),
    "masked": answer(200, {"id": "k-1", "key": MASKED}),
    "blank": answer(200, {"id": "k-1", "key": " "}),
}


@pytest.mark.parametrize("reply", UNTOLD)
def test_an_api_key_without_its_secret_is_in_doubt(reply: str, run_everywhere: Any) -> None:
    seen = issued(UNTOLD[reply], run_everywhere)
    assert type(seen) is errors.AmbiguousWriteError
    assert "without the new secret" in str(seen)
    assert seen.status == 200


def issued(reply: bytes, run_everywhere: Any) -> Any:
    from portkey_admin_api import api

    async def run() -> Any:
        async with transport_to(server.url) as transport:
            body: Any = {"name": "ci", "scopes": ["workspaces.list"]}
            return await outcome(lambda: api.api_keys_create(transport, "organisation", "service", body=body))

    with serving(reply) as server:
        return run_everywhere(run)


MADE = json.dumps({"id": "k-1", "key": SECRET})


@pytest.mark.parametrize(
    "reply",
    [
        answer(200, MADE[:-4].encode()),
        answer(200, f"{MADE} and more".encode()),
        answer(200, f"<title>{MADE}</title>".encode()),
        answer(200, {"success": False, "data": {"message": f"made {SECRET}"}}),
        answer(500, {"message": f"after {SECRET} was made"}),
        answer(500, f"after {SECRET} was made".encode()),
        answer(418, MADE.encode()),
        answer(200, MADE.encode(), content_encoding="gzip"),
        answer(400, {"message": f"after {SECRET} was made", "key": SECRET}),
        # What the parsers of HTTP can't read, they quote.
        b"%s\r\n\r\n" % MADE.encode(),
        b"HTTP/1.1 200 -\r\n%s\r\n\r\n" % MADE.encode(),
        b"HTTP/1.1 204 -\r\n\r\n%s\r\n\r\n" % MADE.encode(),
        b"HTTP/1.1 200 -\r\ntransfer-encoding: chunked\r\n\r\n%s\r\n" % MADE.encode(),
        b"HTTP/1.1 200 -\r\ncontent-length: 5\r\nconnection: close\r\n\r\n%s" % MADE.encode(),
    ],
    ids=[
        "cut",
        "trailing",
        "page",
        "an error",
        "500",
        "500 in text",
        "418",
        "no gzip",
        "400 with its key",
        "no status line",
        "no header line",
        "after 204",
        "no size of a chunk",
        "after its length",
    ],
)
def test_the_answer_with_a_new_secret_is_never_quoted(reply: bytes, run_everywhere: Any) -> None:
    seen = issued(reply, run_everywhere)
    assert isinstance(seen, errors.APIError)
    assert SECRET[:12] not in f"{seen} {seen.message} {vars(seen)} {seen.__cause__} {seen.curl()}"


# --- closing ---


@pytest.mark.parametrize("operation", [READ, CREATE], ids=["read", "create"])
def test_closing_ends_what_is_in_flight(operation: Operation[Any], run_everywhere: Any) -> None:
    seen: list[Any] = []

    async def call(transport: Transport) -> None:
        seen.append(await outcome(lambda: send(transport, operation)))

    async def run() -> None:
        async with transport_to(server.url, max_retries=5) as transport, anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(call, transport)
            while len(server.requests) < 5:  # noqa: ASYNC110 - it runs in another thread
                await anyio.sleep(0.001)
            await transport._connection.close()
            assert len(seen) == 5
            seen.append(await outcome(lambda: send(transport, operation)))

    with serving(HANG) as server:
        run_everywhere(run)
        assert len(server.requests) == 5
        in_flight = errors.ClientClosedError if operation is READ else errors.AmbiguousWriteError
        assert [type(each) for each in seen] == [in_flight] * 5 + [errors.ClientClosedError]
        assert server.wait_until_closed(5)


def test_closing_ends_what_waits_for_another_attempt(run_everywhere: Any) -> None:
    from portkey_admin.calls.clock import Clock

    async def run() -> Any:
        clock = Clock(random=lambda: 1.0)
        async with transport_to(server.url, clock=clock) as transport, anyio.create_task_group() as tasks:
            tasks.start_soon(later, transport)
            return await outcome(lambda: send(transport, READ))

    async def later(transport: Transport) -> None:
        while not server.requests:  # noqa: ASYNC110 - it runs in another thread
            await anyio.sleep(0.001)
        await anyio.sleep(0.02)
        await transport._connection.close()

    with serving(answer(503, retry_after="9")) as server:
        assert type(run_everywhere(run)) is errors.ClientClosedError
    assert len(server.requests) == 1


def test_closing_is_not_cut_off(run_everywhere: Any) -> None:
    """Though who closes is cancelled himself: an idle connection is closed, too."""
    done: list[Any] = []

    async def call(transport: Transport) -> None:
        done.append(await outcome(lambda: send(transport, READ)))

    async def run() -> None:
        async with transport_to(server.url) as transport, anyio.create_task_group() as tasks:
            tasks.start_soon(call, transport)
            tasks.start_soon(call, transport)
            while not (done and len(server.requests) == 2):  # noqa: ASYNC110 - it runs in another thread
                await anyio.sleep(0.001)
            with anyio.CancelScope() as scope:
                scope.cancel()
                await transport._connection.close()

    with serving(REAL, HANG) as server:
        run_everywhere(run)
        assert server.wait_until_closed(5)
    assert [type(each) for each in done] == [dict, errors.ClientClosedError]


# --- anything else ---


def test_whatever_comes_back_ends_in_a_result_or_an_error_of_ours(run_everywhere: Any) -> None:
    """Answers with some of their bytes changed, cut out or doubled; each create is sent once."""
    chance = random.Random(20260131)
    originals = [
        answer(200, {"id": "t-1", "name": "Lamp"}),
        answer(409, {"message": "taken", "errorCode": "AB07"}, retry_after="1"),
        b"HTTP/1.1 200 -\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        answer(200, gzip.compress(b'{"id": "t-1"}', mtime=0), content_encoding="gzip"),
    ]

    def mutated(reply: bytes) -> bytes:
        changed = bytearray(reply)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            match chance.randrange(3):
                case 0:
                    changed[at] = chance.randrange(256)
                case 1:
                    del changed[at : at + chance.randint(1, 9)]
                case _:
                    changed[at:at] = changed[at : at + chance.randint(1, 40)]
            changed = changed or bytearray(b"\0")
        return bytes(changed)

    script = [Then.of(mutated(chance.choice(originals)), closes=True) for _ in range(60)]

    async def run() -> list[Any]:
        async with transport_to(server.url, max_retries=0, timeout=SOON) as transport:
            return [await outcome(lambda: send(transport, CREATE)) for _ in script]

    with serving(*script) as server:
        outcomes = run_everywhere(run)
    unsent = [each for each in outcomes if type(each) is errors.APIConnectionError]
    results = [each for each in outcomes if not isinstance(each, errors.PortkeyError)]
    assert len(results) <= len(server.requests) <= len(script) - len(unsent)
    assert len(unsent) < 20


def test_a_body_that_the_server_does_not_read_leaves_nothing_half_run(run_everywhere: Any) -> None:
    """It is larger than what the sockets hold, so that the connection breaks while it is sent."""

    class Deaf(ScriptedServer):
        async def serve(self, reader: Any, writer: Any) -> None:
            await reader.read(100)
            writer.transport.abort()

    async def run() -> Any:
        async with transport_to(server.url, max_retries=0) as transport:
            seen = await outcome(lambda: transport.send(CREATE, body={"name": "L" * 20_000_000}))
        gc.collect()  # trio complains of a generator that nobody ended when it is collected
        return seen

    with serving(HANG, kind=Deaf) as server:
        assert isinstance(run_everywhere(run), errors.AmbiguousWriteError)
