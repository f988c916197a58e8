"""httpx's own connections, in several small pools. Loaded with the first client that uses them.

httpcore looks at every connection of a pool, and asks the system about each that idles, whenever a request
begins or ends. With fifty kept connections that takes several times as long as the request itself; with a few
it hardly shows.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from time import monotonic
from typing import Any

import httpx

_SIZE = 4
"""Connections of one pool."""

_IDLE = 4.0
"""Seconds without a request after which a pool is closed, as its connections are not used again."""


class _Pool:
    def __init__(self, transport: httpx.AsyncHTTPTransport) -> None:
        self.transport = transport
        self.busy = 0
        self.used = 0.0


class Pools(httpx.AsyncBaseTransport):
    """As many pools as the requests in flight need. The first one that has room takes a request."""

    def __init__(self, make: Callable[[], httpx.AsyncHTTPTransport]) -> None:
        self._make = make
        self._pools: list[_Pool] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request over a pool that has room."""
        pool = next((each for each in self._pools if each.busy < _SIZE), None)
        if pool is None:
            pool = _Pool(self._make())
            self._pools.append(pool)
        pool.busy += 1
        pool.used = monotonic()
        try:
            await self._close_idle(pool.used)
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            pool.busy -= 1
            raise
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _Counted(response.stream, pool)
        return response

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await self._pools.pop().transport.aclose()

    async def _close_idle(self, now: float) -> None:
        # The later ones are for times when much is in flight: nobody else would close what they keep.
        last = self._pools[-1]
        if not last.busy and now - last.used > _IDLE:
            self._pools.pop()
            await last.transport.aclose()


class _Counted(httpx.AsyncByteStream):
    """The body of an answer, whose request is in flight until it is closed."""

    def __init__(self, stream: httpx.AsyncByteStream, pool: _Pool) -> None:
        self._stream = stream
        self._pool: _Pool | None = pool

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        pool, self._pool = self._pool, None
        try:
            await self._stream.aclose()
        finally:
            if pool is not None:
                pool.busy -= 1


class PooledClient(httpx.AsyncClient):
    """An httpx client over `Pools`, for itself and for each proxy of the environment."""

    def _init_transport(self, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        return Pools(lambda: httpx.AsyncHTTPTransport(verify=given["verify"], limits=given["limits"]))

    def _init_proxy_transport(self, proxy: httpx.Proxy, *args: Any, **given: Any) -> httpx.AsyncBaseTransport:
        return Pools(
            lambda: httpx.AsyncHTTPTransport(verify=given["verify"], limits=given["limits"], proxy=proxy)
        )
