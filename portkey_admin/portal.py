"""Calls from synchronous code: one event loop in its own thread, with a typed interface."""

from __future__ import annotations

import functools
import os
from collections.abc import AsyncIterable, Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from portkey_admin._errors import ClientClosedError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from anyio.from_thread import BlockingPortal

    from portkey_admin.client import PortkeyAdmin

P = ParamSpec("P")
T = TypeVar("T")

_ENDED = "the block of `blocking()` has ended: keep it open as long as you make calls"


class BlockingCalls:
    """Runs async functions from synchronous code and returns what they return. Created by `blocking`."""

    def __init__(self, portal: BlockingPortal) -> None:
        self._portal = portal
        self._process = os.getpid()
        self._ended = False

    def __call__(self, function: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call an async function, or one that returns a list, and wait for the result.

            team = run(portkey.workspaces.create, name="Search")
            page = run(portkey.workspaces.list, page_size=10)

        Any thread may call it; calls from several threads run concurrently. Ctrl-C cancels the call.

        Raises the errors of the function, and ClientClosedError after the end of the block and in a forked
        process.
        """

        given = [functools.partial(function, *args, **kwargs)]
        del args, kwargs  # a traceback with local variables must not show secrets

        async def call() -> T:
            return await given.pop()()

        try:
            future = self._start(call)
            try:
                return future.result()
            finally:
                future.cancel()  # no effect if it is done; KeyboardInterrupt ends the wait early
        finally:
            given.clear()

    def _start(self, call: Callable[[], Awaitable[T]]) -> Future[T]:
        if self._process != os.getpid():  # a fork copies no threads: nothing would ever run the call
            raise ClientClosedError("`run` was opened before a fork: open `blocking()` in this process")
        try:
            return self._portal.start_task_soon(call)
        except RuntimeError:
            if not self._ended:  # called in a coroutine that it runs
                raise
            raise ClientClosedError(_ENDED) from None

    def iterate(self, items: AsyncIterable[T], /) -> Iterator[T]:
        """Iterate over a list, or anything that supports `async for`.

            for workspace in run.iterate(portkey.workspaces.list()):
                ...

        Raises the errors of the iteration, and those of a call.
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
                with suppress(RuntimeError):  # the portal may end before the loop
                    self(close)


@contextmanager
def blocking(client: PortkeyAdmin | None = None, /) -> Iterator[tuple[PortkeyAdmin, BlockingCalls]]:
    """Open a client for synchronous code: scripts, threads, web frameworks and notebooks without await.

        with blocking() as (portkey, run):
            team = run(portkey.workspaces.create, name="Search")
            for key in run.iterate(portkey.api_keys.list()):
                print(key.name)

    client: the client to open; default: `PortkeyAdmin()`, configured from the environment.

    The client runs on an event loop in its own thread until the block ends, so a service should keep one open
    for its lifetime. Inside a coroutine use `async with PortkeyAdmin()`: `run` would block its event loop.

    Raises ConfigurationError if the client cannot be set up.
    """
    from anyio.from_thread import start_blocking_portal

    from portkey_admin.client import PortkeyAdmin

    opened = PortkeyAdmin() if client is None else client
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(opened) as portkey:
        run = BlockingCalls(portal)
        try:
            yield portkey, run
        finally:
            run._ended = True
