"""What all tests share."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import pytest
from backends import RunAsync as RunAsync
from backends import T

# What the scenarios assert is explained as what tests assert is.
pytest.register_assert_rewrite("scenarios")


@pytest.fixture(params=["asyncio", "trio"])
def run_async(request: pytest.FixtureRequest) -> RunAsync:
    """Run an async function to its end, once on asyncio and once on trio, for 20 seconds at most."""
    backend: str = request.param

    def run(function: Callable[[], Awaitable[T]], /) -> T:
        async def limited() -> T:
            with anyio.fail_after(20):
                return await function()

        return anyio.run(limited, backend=backend)

    return run
