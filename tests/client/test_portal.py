"""Calls from synchronous code."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from portkey_admin import APIStatusError, ClientClosedError, PortkeyAdmin, blocking
from portkey_admin.testing import ControlPlane


@pytest.fixture
def client() -> Iterator[PortkeyAdmin]:
    plane = ControlPlane(seed=1)
    yield plane.client()
    plane.close()


def test_calls_lists_and_errors(client: PortkeyAdmin) -> None:
    with blocking(client) as (portkey, run):
        assert portkey is client
        made = [run(portkey.workspaces.create, name=f"Team {number}") for number in range(3)]
        ids = [each.id for each in made]
        assert [each.id for each in run(portkey.workspaces.list)] == ids
        assert [each.id for each in run.iterate(portkey.workspaces.list(page_size=1))] == ids
        for workspace in run.iterate(portkey.workspaces.list()):
            assert workspace == run(portkey.workspaces.list().first)
            break
        with pytest.raises(APIStatusError):
            run(portkey.workspaces.get, "ws-none")
    assert "closed" in repr(client)


def test_threads_call_concurrently() -> None:
    arrived: list[httpx.Request] = []
    all_here = asyncio.Event()

    async def answer(request: httpx.Request) -> httpx.Response:
        arrived.append(request)
        if len(arrived) == 4:
            all_here.set()
        await all_here.wait()
        return httpx.Response(200, json={"data": [], "total": 0})

    given = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    with (
        blocking(PortkeyAdmin("key-of-this-test", http_client=given)) as (portkey, run),
        ThreadPoolExecutor(4) as pool,
    ):
        assert len([*pool.map(lambda _: run(portkey.workspaces.list), range(4))]) == 4


INTERRUPTED = """
import asyncio, httpx
from portkey_admin import PortkeyAdmin, blocking

async def answer(request):
    print("asked", flush=True)
    try:
        await asyncio.sleep(60)
    finally:
        print("cancelled", flush=True)

given = httpx.AsyncClient(transport=httpx.MockTransport(answer))
try:
    with blocking(PortkeyAdmin("key-of-this-test", http_client=given)) as (portkey, run):
        run(portkey.workspaces.create, name="Search")
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


def test_an_interrupt_cancels_the_call() -> None:
    with subprocess.Popen([sys.executable, "-c", INTERRUPTED], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "asked\n"
        os.kill(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=300)
    assert out == "cancelled\ninterrupted\n"


def test_a_synchronous_block_says_what_to_write(client: PortkeyAdmin) -> None:
    opened: Any = client
    with pytest.raises(TypeError, match=r"async with.*blocking\(\)"), opened:
        pass


def test_no_loop_and_another_one_lead_to_it(client: PortkeyAdmin) -> None:
    with pytest.raises(ClientClosedError, match=r"blocking\(\)"):
        asyncio.run(PortkeyAdmin("key-of-this-test").workspaces.list().first())
    with (
        blocking(PortkeyAdmin("key-of-this-test")) as (portkey, _),
        pytest.raises(ClientClosedError, match=r"blocking\(\)"),
    ):
        asyncio.run(portkey.workspaces.list().first())


class Named(PortkeyAdmin):
    __slots__ = ("__hidden", "region")

    def __init__(self, *args: Any, tenant: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.tenant = tenant
        self.region = "north"
        self.__hidden = [tenant]

    @property
    def hidden(self) -> list[str]:
        return self.__hidden


def test_a_clone_of_a_subclass_keeps_its_attributes() -> None:
    named = Named("key-of-this-test", tenant="tide")
    named.workspaces.members  # noqa: B018 - families are kept once they are asked for
    view = named.workspace("ws-1")
    for clone in (named.with_options(timeout=5), view, view.with_options()):
        assert type(clone) is Named
        assert (clone.tenant, clone.region, clone.hidden) == ("tide", "north", ["tide"])
        assert clone.workspaces.transport is clone.transport is not named.transport
    view.tenant = "other"
    assert named.tenant == "tide"
