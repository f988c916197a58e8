"""Connects httpx directly to the app, and simulates connections that break and servers that hang."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import httpx

from portkey_admin.testing.plane.asgi import HANG_UP, Receive, Scope, Send
from portkey_admin.testing.plane.clock import PlaneClock

App = Callable[[Scope, Receive, Send], Awaitable[None]]


class InProcessTransport(httpx.AsyncBaseTransport):
    """Sends requests to an ASGI app in the same process.

    If a server would close the connection, the client gets `httpx.RemoteProtocolError`, as over a socket. If
    a server would hang, it gets `httpx.ReadTimeout` once its read timeout has passed on `clock`. Nothing
    else times out.
    """

    def __init__(self, app: App, clock: PlaneClock) -> None:
        self._app = app
        self._clock = clock

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""

        def hang_up() -> None:
            raise httpx.RemoteProtocolError(
                "Server disconnected without sending a response.", request=request
            )

        async def connected(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {HANG_UP: hang_up}
            await self._app(scope, self._impatient(request, receive), send)

        transport = httpx.ASGITransport(app=connected)
        return await transport.handle_async_request(request)

    def _impatient(self, request: httpx.Request, receive: Receive) -> Receive:
        """Wrap `receive` so that an app that waits for a disconnect gets one."""
        whole = False

        async def received() -> dict[str, object]:
            nonlocal whole
            if whole:
                seconds = request.extensions.get("timeout", {}).get("read")
                if seconds is None:
                    await anyio.sleep_forever()
                else:
                    await self._clock.sleep(seconds)
                raise httpx.ReadTimeout("The server does not respond.", request=request)
            event = await receive()
            whole = not event.get("more_body", False)
            return dict(event)

        return received
