"""What the tests of the core share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

import anyio
import pytest
from backends import RunAsync, T
from sending import http_backend

from portkey_admin.backends import Backend

EVERYWHERE: dict[str, tuple[str, Backend]] = {
    "asyncio": ("asyncio", "httpx"),
    "trio": ("trio", "httpx"),
    "aiohttp": ("asyncio", "aiohttp"),
}


@pytest.fixture(params=EVERYWHERE)
def run_everywhere(request: pytest.FixtureRequest) -> Iterator[RunAsync]:
    """As `run_async`, and once more over aiohttp's connections wherever `transport_to` makes the client."""
    loop, backend = EVERYWHERE[request.param]
    token = http_backend.set(backend)

    def run(function: Callable[[], Awaitable[T]], /) -> T:
        async def limited() -> T:
            with anyio.fail_after(20):
                return await function()

        return anyio.run(limited, backend=loop)

    yield run
    http_backend.reset(token)
