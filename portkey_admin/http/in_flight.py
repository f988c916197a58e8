"""The requests in flight over an open client."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from portkey_admin.http.backend import asyncio_loop

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


class Scope(Protocol):
    """A cancel scope with a deadline: anyio's, or one of `http.watch`."""

    @property
    def deadline(self) -> float:
        """The deadline, on the event loop's clock."""
        ...

    @deadline.setter
    def deadline(self, moment: float) -> None: ...

    def cancel(self) -> None:
        """End it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> bool: ...


class Uses:
    """The requests in flight over an open client, which are cancelled on closing."""

    def __init__(self) -> None:
        self.scopes: set[Scope] = set()
        self.ended: bool = False
        """Whether the client was closed; cancellations after that don't come from the caller."""
        self.now: Callable[[], float]
        """The event loop's clock."""
        self.scope: Callable[[], Scope]
        """Creates the scope for a call."""
        if loop := asyncio_loop():
            from portkey_admin.http.watch import Watch, Watched

            self.now, self.scope = loop.time, functools.partial(Watched, Watch(loop))
        else:
            import anyio

            self.now, self.scope = anyio.current_time, cast("Callable[[], Scope]", anyio.CancelScope)

    async def end(self) -> None:
        """Cancel all requests, and wait until they have ended."""
        self.ended = True
        for scope in [*self.scopes]:
            scope.cancel()
        import anyio

        while self.scopes:  # noqa: ASYNC110 - an event for each call would cost more than this
            await anyio.sleep(0.001)
