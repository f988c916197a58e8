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


def test_calls_after_the_end_of_the_block_are_refused(client: PortkeyAdmin) -> None:
    with blocking(client) as (portkey, run):
        run(portkey.workspaces.create, name="Search")
        begun = run.iterate(portkey.workspaces.list(page_size=1))
        next(begun)
    for call in (lambda: run(portkey.workspaces.list), lambda: next(begun)):
        with pytest.raises(ClientClosedError, match="has ended"):
            call()


def test_a_coroutine_that_it_runs_cannot_call_it(client: PortkeyAdmin) -> None:
    with blocking(client) as (portkey, run):

        async def inner() -> object:
            return run(portkey.workspaces.list)

        with pytest.raises(RuntimeError, match="event loop thread"):
            run(inner)


FORKED = """
import os, signal
from portkey_admin import ClientClosedError, blocking
from portkey_admin.testing import ControlPlane

with blocking(ControlPlane(seed=1).client()) as (portkey, run):
    run(portkey.workspaces.list)
    child = os.fork()
    if not child:
        signal.alarm(60)  # it would wait forever
        try:
            run(portkey.workspaces.create, name="Search")
        except ClientClosedError as error:
            print(error, flush=True)
        os._exit(0)
    print(os.waitpid(child, 0)[1])
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")
def test_a_forked_process_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", FORKED], capture_output=True, text=True, check=True
    )
    assert done.stdout == "`run` was opened before a fork: open `blocking()` in this process\n0\n"


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
