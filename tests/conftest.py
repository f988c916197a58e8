"""What all tests share."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Iterator

import anyio
import pytest
from backends import RunAsync as RunAsync
from backends import T

from portkey_admin.http.client import Backend

# A shell may have had it ignored, and what tests start would ignore what tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Far from UTC, and from whole hours: a time without a zone, or of this machine, is not right by chance.
os.environ["TZ"] = "NPT-5:45"
if sys.platform != "win32":
    time.tzset()

# What the scenarios assert is explained as what tests assert is.
pytest.register_assert_rewrite("scenarios")


@pytest.fixture(autouse=True, scope="session")
def state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the locks of runs out of the state of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(params=["asyncio", "trio"])
def run_async(request: pytest.FixtureRequest) -> RunAsync:
    """Run an async function to its end, once on asyncio and once on trio, for 100 seconds at most."""
    backend: str = request.param

    def run(function: Callable[[], Awaitable[T]], /) -> T:
        async def limited() -> T:
            with anyio.fail_after(100):
                return await function()

        return anyio.run(limited, backend=backend)

    return run


EVERYWHERE: dict[str, tuple[str, Backend]] = {
    "asyncio": ("asyncio", "httpx"),
    "trio": ("trio", "httpx"),
    "aiohttp": ("asyncio", "aiohttp"),
}


@pytest.fixture(params=EVERYWHERE)
def run_everywhere(request: pytest.FixtureRequest) -> Iterator[RunAsync]:
    """As `run_async`, and once more over aiohttp's connections wherever `transport_to` makes the client."""
    from sending import http_backend  # it lies beside the tests of the core, which alone ask for this

    loop, backend = EVERYWHERE[request.param]
    token = http_backend.set(backend)

    def run(function: Callable[[], Awaitable[T]], /) -> T:
        async def limited() -> T:
            with anyio.fail_after(100):
                return await function()

        return anyio.run(limited, backend=loop)

    yield run
    http_backend.reset(token)
