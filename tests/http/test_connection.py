"""The lifetime of the connections: what is loaded for them, and how they are closed."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from backends import RunAsync

from portkey_admin import APIConnectionError
from portkey_admin.http import backend as loading
from portkey_admin.http import client as clients
from portkey_admin.http.client import Connection, _current_loop


@pytest.mark.parametrize("is_cancelled", [False, True])
@pytest.mark.parametrize("stuck", [(), ("calls",), ("connections",)], ids=str)
def test_closing_is_done_whoever_cancels_and_takes_some_seconds_at_most(
    is_cancelled: bool, stuck: tuple[str, ...], run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> None:
        done: list[str] = []

        def ending(name: str) -> Any:
            async def end() -> None:
                await anyio.sleep(3600 if name in stuck else 0)
                done.append(name)

            return end

        connection = Connection()
        await connection.open()
        monkeypatch.setattr(connection.uses, "end", ending("calls"))
        monkeypatch.setattr(connection._own, "aclose", ending("connections"))
        with anyio.fail_after(60), anyio.CancelScope() as scope:
            if is_cancelled:
                scope.cancel()
            await connection.close()
        assert done == [name for name in ("calls", "connections") if name not in stuck]
        assert not connection.is_open

    monkeypatch.setattr(clients, "_CLOSING_TIME", 0.05)
    run_async(check)


def test_the_client_that_was_handed_out_is_closed_too(run_async: RunAsync) -> None:
    async def check() -> None:
        connection = Connection()
        await connection.open()
        client = connection.client()
        assert connection.client() is client
        await connection.close()
        assert client.is_closed

    run_async(check)


def test_a_run_of_trio_is_closed_once_it_has_ended() -> None:
    async def run() -> Any:
        loop = _current_loop()
        assert not loop.is_closed()
        await anyio.lowlevel.checkpoint()
        assert _current_loop() is loop
        return loop

    assert anyio.run(run, backend="trio").is_closed()


@pytest.mark.parametrize(
    ("given", "backend", "is_loaded"),
    [(False, "httpx", True), (False, "aiohttp", False), (True, "httpx", True), (True, "aiohttp", True)],
)
async def test_what_a_first_request_needs_is_loaded_where_httpx_sends_it(
    given: bool, backend: Any, is_loaded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def load() -> None:
        loaded.append(backend)

    loaded: list[str] = []
    monkeypatch.setattr(clients, "make_ready_for_requests", load)
    async with httpx.AsyncClient() as client:
        connection = Connection(client if given else None, backend)
        await connection.make_ready()
    assert (loaded, connection.is_ready) == ([backend] * is_loaded, True)


async def test_a_client_whose_modules_cannot_be_loaded_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise OSError(24, "no descriptors")

    monkeypatch.setattr(clients, "make_ready", broken)
    connection = Connection()
    with pytest.raises(APIConnectionError, match=r"can't be opened.*no descriptors"):
        await connection.open()
    assert not connection.is_open


def test_each_backend_and_loop_has_its_modules(run_async: RunAsync, monkeypatch: pytest.MonkeyPatch) -> None:
    async def check() -> str:
        await loading.make_ready("httpx", ("beside",), None)
        await loading.make_ready_for_requests()
        await loading.make_ready_for_requests()
        if loading.asyncio_loop():
            await loading.make_ready("aiohttp", (), None)
            return "asyncio"
        return "trio"

    loaded: list[str] = []
    monkeypatch.setattr(loading, "import_module", loaded.append)
    monkeypatch.setattr(loading, "_ready_for_requests", set())
    loop = run_async(check)
    expected = [
        "network",
        "beside",
        "httpcore_transport",
        loop,
        *["network", "aiohttp"] * (loop == "asyncio"),
    ]
    places = {"beside": "beside", loop: f"anyio._backends._{loop}"}
    assert loaded == [places.get(name, f"portkey_admin.http.{name}") for name in expected]
