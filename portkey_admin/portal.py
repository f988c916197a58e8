"""Calls from synchronous code: one event loop in a thread of its own, and a typed door to it."""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal

    from portkey_admin.client import PortkeyAdmin

P = ParamSpec("P")
T = TypeVar("T")


class BlockingCalls:
    """Runs async functions from synchronous code and returns what they return. `blocking` makes it."""

    def __init__(self, portal: BlockingPortal) -> None:
        self._portal = portal

    def __call__(self, function: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call an async function, or one that returns a list, and wait for the result.

            team = run(portkey.workspaces.create, name="Search")
            page = run(portkey.workspaces.list, page_size=10)

        Any thread may do so; calls of several threads run concurrently. Ctrl-C cancels the call.

        Raises what the function raises.
        """

        async def call() -> T:
            return await function(*args, **kwargs)

        future = self._portal.start_task_soon(call)
        try:
            return future.result()
        finally:
            future.cancel()  # nothing if it is done; KeyboardInterrupt ends the wait before it is

    def iterate(self, items: AsyncIterable[T], /) -> Iterator[T]:
        """Iterate over a list, or anything that `async for` takes.

            for workspace in run.iterate(portkey.workspaces.list()):
                ...

        Raises what iterating raises.
        """
        iterator = aiter(items)

        async def following() -> list[T]:
            async for item in iterator:
                return [item]
            return []

        try:
            while item := self(following):
                yield item[0]
        finally:
            if (close := getattr(iterator, "aclose", None)) is not None:
                with suppress(RuntimeError):  # the portal may be gone before the loop is
                    self(close)


@contextmanager
def blocking(client: PortkeyAdmin | None = None, /) -> Iterator[tuple[PortkeyAdmin, BlockingCalls]]:
    """Open a client for synchronous code: scripts, threads, web frameworks and notebooks without await.

        with blocking() as (portkey, run):
            team = run(portkey.workspaces.create, name="Search")
            for key in run.iterate(portkey.api_keys.list()):
                print(key.name)

    client: the client to open; default: `PortkeyAdmin()`, with what the environment says.

    The client lives on an event loop in a thread of its own until the block ends, so a service keeps one open
    as long as it runs. Inside a coroutine use `async with PortkeyAdmin()`: `run` would block its event loop.

    Raises ConfigurationError if the client cannot be set up.
    """
    from anyio.from_thread import start_blocking_portal

    from portkey_admin.client import PortkeyAdmin

    opened = PortkeyAdmin() if client is None else client
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(opened) as portkey:
        yield portkey, BlockingCalls(portal)
