"""What a call and a client may cost, in figures that do not depend on the machine: never in time."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Awaitable, Callable
from typing import Any

import anyio.lowlevel
import httpx
import pytest
from backends import RunAsync
from scripted_server import answer, serving

from portkey_admin import Limiter, PortkeyAdmin

ROW = {
    "id": "w-1",
    "slug": "ws-search-1a2b3c",
    "name": "Search",
    "description": "The search team",
    "created_at": "2026-05-01T10:00:00.000Z",
    "last_updated_at": "2026-05-02T10:00:00.000Z",
    "is_default": 0,
    "object": "workspace",
    "status": "active",
}


def page(rows: int) -> bytes:
    return json.dumps({"total": rows, "data": [{**ROW, "id": f"w-{n}"} for n in range(rows)]}).encode()


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let httpx's own connections answer from memory: all that is counted then is ours and httpx's."""

    def use(content: bytes) -> None:
        async def handle(self: object, request: httpx.Request) -> httpx.Response:
            await anyio.lowlevel.checkpoint()  # without which the loop never drops the timers of past calls
            return httpx.Response(200, headers=[(b"content-type", b"application/json")], content=content)

        monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", handle)

    return use


def client() -> PortkeyAdmin:
    return PortkeyAdmin("key", base_url="http://api.example.com/v1")


async def traced(step: Callable[[], Awaitable[object]], times: int) -> tuple[int, int]:
    """Return by how many bytes memory has grown after so many steps, and the most that it grew meanwhile."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(times):
            await step()
        most = tracemalloc.get_traced_memory()[1]
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before, most - before
    finally:
        tracemalloc.stop()


# Of what is kept for good on purpose: the identities of one page, a compiled pattern, a cached quote.
SLACK = 30_000


@pytest.mark.parametrize(("rows", "most"), [(1, 25_000), (100, 200_000)])
async def test_a_page_takes_no_more_memory_than_it_needs(
    rows: int, most: int, answering: Callable[[bytes], None]
) -> None:
    answering(page(rows))
    async with client() as portkey:
        for _ in range(5):
            await portkey.workspaces.list()

        async def step() -> object:
            return await portkey.workspaces.list()

        grown, peak = await traced(step, 1)
    assert grown < SLACK
    assert peak < most


async def test_thousands_of_calls_leave_nothing_behind(answering: Callable[[bytes], None]) -> None:
    answering(page(1))
    async with client() as portkey:
        numbers = iter(range(5_000))

        async def step() -> object:
            # Never the same request twice: what is kept for each would show.
            return await portkey.workspaces.list(name=f"n{next(numbers)}")

        for _ in range(300):
            await step()
        grown, _ = await traced(step, 2_000)
    assert grown < SLACK


async def test_thousands_of_clones_leave_nothing_behind(answering: Callable[[bytes], None]) -> None:
    answering(page(1))
    async with client() as portkey:
        numbers = iter(range(5_000))

        async def step() -> object:
            clone = portkey.with_options(headers={"x-number": str(next(numbers))}).workspace("ws-1")
            return clone.workspaces

        async def call() -> object:
            return await portkey.with_options(timeout=5.0).workspaces.list()

        for _ in range(300):
            await step()
            await call()
        grown, _ = await traced(step, 2_000)
        grown_by_calls, _ = await traced(call, 500)
    assert grown < SLACK
    assert grown_by_calls < SLACK


@pytest.mark.parametrize(("rows", "most"), [(1, 750), (100, 5_500)])
async def test_a_call_makes_no_more_function_calls_than_it_needs(
    rows: int, most: int, answering: Callable[[bytes], None]
) -> None:
    """The nearest to CPU time that is the same on every machine."""
    answering(page(rows))
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    async with client() as portkey:
        for _ in range(5):
            await portkey.workspaces.list(page_size=rows)
        gc.disable()
        sys.setprofile(count)
        try:
            await portkey.workspaces.list(page_size=rows)
        finally:
            sys.setprofile(None)
            gc.enable()
    assert counted < most


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_a_client_opens_no_more_connections_than_it_has_requests_in_flight(backend: Any) -> None:
    async def run(url: str) -> None:
        limiter = Limiter(max_in_flight=4)
        async with (
            PortkeyAdmin("key", base_url=url, limiter=limiter, http_backend=backend) as portkey,
            anyio.create_task_group() as tasks,
        ):
            for number in range(40):
                tasks.start_soon(portkey.workspaces.get, f"w-{number}")

    with serving(answer(200, {"id": "w-1"})) as server:
        anyio.run(run, server.url)
    assert len(server.requests) == 40
    assert server.connections <= 4


def test_a_thousand_rows_take_ten_requests_on_one_connection(run_async: RunAsync) -> None:
    pages = [
        answer(200, {"total": 1000, "data": [{"id": f"w-{100 * n + row}"} for row in range(100)]})
        for n in range(10)
    ]

    async def run() -> int:
        async with PortkeyAdmin("key", base_url=server.url) as portkey:
            return len(await portkey.workspaces.list(page_size=100).collect())

    with serving(*pages) as server:
        assert run_async(run) == 1000
    assert (len(server.requests), server.connections) == (10, 1)
