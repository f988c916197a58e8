"""API keys that change: asked for at the start and after a 401, once for all who wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from scripted_server import answer, serving

from portkey_admin import (
    AuthenticationError,
    ConfigurationError,
    KeyAccess,
    PortkeyAdmin,
)
from portkey_admin.testing import ControlPlane

CREATED = {"id": "w-1", "name": "Search", "created_at": "2026-01-01T00:00:00Z"}


class Vault:
    """Counts how often it is asked, and gives one key after the other."""

    def __init__(self, *keys: str) -> None:
        self.keys = [*keys]
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        return self.keys.pop(0) if len(self.keys) > 1 else self.keys[0]

    async def later(self) -> str:
        await anyio.lowlevel.checkpoint()
        return self()


def keys_of(server: Any) -> list[str]:
    return [request.headers["x-portkey-api-key"] for request in server.requests]


@pytest.mark.parametrize(
    "kind", [lambda vault: vault, lambda vault: vault.later, lambda vault: lambda: vault.later()]
)
@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_a_key_is_asked_for_at_the_start_and_after_a_401(
    kind: Callable[[Vault], Callable[[], str | Awaitable[str]]], backend: Any
) -> None:
    vault = Vault("key-one", "key-two")

    async def main() -> None:
        async with PortkeyAdmin(kind(vault), base_url=server.url, http_backend=backend) as portkey:
            assert vault.asked == 1
            clone = portkey.with_options(timeout=5)
            await portkey.workspaces.list()
            assert (
                await clone.workspaces.create(name="Search")
            ).id == "w-1"  # a write too: it did not happen
            await portkey.workspaces.list()
            assert portkey.statistics().operations["workspaces.create"].resends == 1

    listed = answer(200, {"data": [], "total": 0})
    with serving(listed, answer(401), answer(200, CREATED), listed) as server:
        anyio.run(main)
    assert keys_of(server) == ["key-one", "key-one", "key-two", "key-two"]
    assert vault.asked == 2


def test_the_same_key_again_is_not_tried_again() -> None:
    vault = Vault("key-one")

    async def main() -> None:
        async with PortkeyAdmin(vault, base_url=server.url) as portkey:
            with pytest.raises(AuthenticationError):
                await portkey.users.get("u-1")
            assert portkey.statistics().total.resends == 0

    with serving(answer(401)) as server:
        anyio.run(main)
    assert keys_of(server) == ["key-one"]
    assert vault.asked == 2


def test_one_asks_for_all_and_in_vain_only_once() -> None:
    vault = Vault("wrong-key")

    async def fail(portkey: PortkeyAdmin) -> None:
        with pytest.raises(AuthenticationError):
            await portkey.workspaces.list()

    async def main() -> None:
        async with (
            ControlPlane() as plane,
            plane.serve() as url,
            PortkeyAdmin(vault.later, base_url=url) as portkey,
        ):
            async with anyio.create_task_group() as tasks:
                for _ in range(20):
                    tasks.start_soon(fail, portkey)
            assert vault.asked == 2
            portkey.transport.credentials.take(plane.api_key)
            assert (await portkey.workspaces.list()).total == 0

    anyio.run(main)


def test_a_refusal_that_comes_late_is_of_the_old_key() -> None:
    vault = Vault("key-one", "key-two", "key-three")
    sent: list[str] = []
    both, renewed = anyio.Event(), anyio.Event()

    async def respond(request: httpx.Request) -> httpx.Response:
        key = request.headers["x-portkey-api-key"]
        sent.append(key)
        if key == "key-two":
            renewed.set()
            return httpx.Response(200, json={"data": [], "total": 0})
        if len(sent) == 2:
            both.set()
            await renewed.wait()  # refused after the first one has been sent again
        await both.wait()
        return httpx.Response(401)

    async def main() -> None:
        async with (
            httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client,
            PortkeyAdmin(vault, http_client=client) as portkey,
        ):
            async with anyio.create_task_group() as tasks:
                for _ in range(2):
                    tasks.start_soon(portkey.workspaces.list().collect)
            assert portkey.statistics().total.resends == 2

    anyio.run(main)
    assert sent == ["key-one", "key-one", "key-two", "key-two"]
    assert vault.asked == 2


def test_who_waits_asks_when_the_first_one_is_cancelled() -> None:
    asked = anyio.Event()
    had: list[str | None] = []

    async def slow() -> str:
        if not asked.is_set():
            asked.set()
            await anyio.sleep_forever()
        return "key-of-the-second"

    async def main() -> None:
        credentials = PortkeyAdmin(slow).transport.credentials
        scope = anyio.CancelScope()

        async def first() -> None:
            with scope:
                await credentials.ready()

        async def second() -> None:
            await credentials.ready()
            had.append(credentials.current)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(first)
            await asked.wait()
            tasks.start_soon(second)
            await anyio.lowlevel.checkpoint()
            scope.cancel()

    anyio.run(main)
    assert had == ["key-of-the-second"]


@pytest.mark.parametrize("given", [None, 7, "", "two words"])
def test_what_is_no_key_is_refused_when_it_comes(given: Any) -> None:
    async def main() -> None:
        with pytest.raises(ConfigurationError) as caught:
            async with PortkeyAdmin(lambda: given):
                pass
        assert "two words" not in str(caught.value)

    anyio.run(main)


def test_the_error_of_the_source_is_its_own() -> None:
    def broken() -> str:
        raise TimeoutError("the vault is away")

    async def main() -> None:
        portkey = PortkeyAdmin(broken)
        with pytest.raises(TimeoutError, match="the vault is away"):
            async with portkey:
                pass
        assert "closed" in repr(portkey)

    anyio.run(main)


def test_headers_go_with_every_request() -> None:
    async def main() -> None:
        headers = {"Authorization": "Bearer tide"}
        async with PortkeyAdmin("key-of-this-test", base_url=server.url, headers=headers) as portkey:
            await portkey.workspaces.list()
            assert "tide" not in repr(portkey)

    with serving(answer(200, {"data": [], "total": 0})) as server:
        anyio.run(main)
    assert server.requests[0].headers["authorization"] == "Bearer tide"


@pytest.fixture
def plane() -> Iterator[ControlPlane]:
    made = ControlPlane()
    yield made
    made.close()


def test_a_client_that_rotates_its_own_key_goes_on_with_the_new_one(plane: ControlPlane) -> None:
    async def main() -> None:
        async with plane.client() as portkey:
            key = await portkey.discover_key()
            assert isinstance(key, KeyAccess)
            assert key.id
            with pytest.warns(UserWarning, match="this client used the rotated key"):
                rotated = await portkey.api_keys.rotate(key.id)
            assert portkey.transport.credentials.current == rotated.key
            assert (await portkey.workspaces.list()).total == 0

    anyio.run(main)
