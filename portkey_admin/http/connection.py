"""The HTTP client's life: opened by `async with`, used on one event loop, shared by clones."""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING

import anyio
import httpx

from portkey_admin._errors import ClientClosedError, ConfigurationError
from portkey_admin.calls.limiter import Limiter
from portkey_admin.http.client import Backend, make_ready, make_ready_for_requests, new_client

if TYPE_CHECKING:
    from anyio.lowlevel import RunVar

_CLOSING_TIME = 5.0  # seconds; saying goodbye to a server that no longer answers must not hang


class Connection:
    """An httpx client that exists between `open` and `close`, and the limiter in front of it."""

    def __init__(
        self, limiter: Limiter, http_client: httpx.AsyncClient | None = None, backend: Backend = "httpx"
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):
            raise ConfigurationError(
                f"http_client must be an httpx.AsyncClient, not {type(http_client).__name__}"
            )
        self.limiter = limiter
        self._given = http_client
        self._backend: Backend = backend
        self._client: httpx.AsyncClient | None = None
        self._loop: object = None
        self.is_ready = False
        """Whether what the first request takes is loaded."""
        self.opens_itself = False
        """Whether the first use opens it: for tests, where the HTTP client is given and not closed."""

    @property
    def is_open(self) -> bool:
        """Whether calls can be made."""
        return self._client is not None

    @property
    def is_own(self) -> bool:
        """Whether the HTTP client is made here, so that nothing hangs on it but a transport."""
        return self._given is None

    async def open(self) -> None:
        """Make the HTTP client, or take the one that was given, for this event loop."""
        if self.is_open:
            raise ClientClosedError("this PortkeyAdmin is open already: use it as it is, or make another one")
        if self._given is None:
            await make_ready(self._backend)
        self._open()

    async def make_ready(self) -> None:
        """Load what the first request takes, without keeping the event loop."""
        await make_ready_for_requests()
        self.is_ready = True

    async def close(self) -> None:
        """Close the HTTP client unless it was given to us. Closing twice is allowed."""
        if self._client is None:
            return
        self._check_loop()
        client, self._client = self._client, None
        if client is not self._given:
            with anyio.move_on_after(_CLOSING_TIME, shield=True):
                await client.aclose()

    def client(self) -> httpx.AsyncClient:
        """Return the HTTP client, or raise ClientClosedError that says what to do."""
        if self._client is None and self.opens_itself:
            self._open()
        if self._client is None:
            raise ClientClosedError(
                "this PortkeyAdmin is not open: make calls inside `async with PortkeyAdmin() as portkey:`, or"
                " in synchronous code `with portkey_admin.blocking() as (portkey, run):`"
            )
        self._check_loop()
        if self._client.is_closed:
            raise ClientClosedError(
                "the http_client given to PortkeyAdmin is closed: keep it open for as long as PortkeyAdmin is"
            )
        return self._client

    def _open(self) -> None:
        self._loop = _current_loop()
        self._client = self._given or new_client(self._backend, self.limiter.max_in_flight)

    def _check_loop(self) -> None:
        if self._loop is not _current_loop():
            raise ClientClosedError(
                "this PortkeyAdmin was opened on another event loop: open one per event loop (per thread, per"
                " asyncio.run()), inside the coroutine that uses it; threads without a loop share one"
                " portkey_admin.blocking()"
            )


def _current_loop() -> object:
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            loop: object = asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return loop
    # trio shows no loop to hold on to.
    mark = _mark()
    try:
        return mark.get()
    except LookupError:
        token = object()
        mark.set(token)
        return token


@functools.cache
def _mark() -> RunVar[object]:
    from anyio.lowlevel import RunVar

    return RunVar("portkey_admin.loop")
