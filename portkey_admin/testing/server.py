"""Serves the control plane over real sockets with uvicorn."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from types import FrameType
from typing import Any

import anyio
import anyio.to_thread
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from portkey_admin.testing.hosts import OnlyHosts
from portkey_admin.testing.plane.asgi import HANG_UP, Receive, Scope, Send
from portkey_admin.testing.plane.routing import PREFIX

_BACKLOG = 2048
_SHUTDOWN_SECONDS = 2


class Protocol(H11Protocol):
    """HTTP with h11, and an extension for the app: a function that closes the connection immediately."""

    silent_seconds: float = 30.0
    whole_seconds: float = 60.0
    """Maximum time to receive a whole request, even if bytes keep arriving."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Accept the connection, and tell the app how to close it."""
        super().connection_made(transport)
        self._heard_at = self.loop.time()
        self._owed_since: float | None = self._heard_at
        first = min(self.silent_seconds, self.whole_seconds)
        self._watch = self.loop.call_later(first, self._hang_up_on_silence)
        app = self.app

        async def with_extension(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {HANG_UP: transport.close}
            await app(scope, receive, send)

        self.app = with_extension

    def data_received(self, data: bytes) -> None:
        """Process data from the client."""
        self._heard_at = self.loop.time()
        super().data_received(data)
        if self._is_answering():
            self._owed_since = None
        elif self._owed_since is None:
            self._owed_since = self._heard_at

    def connection_lost(self, exc: Exception | None) -> None:
        """Clean up after the connection was closed."""
        self._watch.cancel()
        super().connection_lost(exc)

    def _hang_up_on_silence(self) -> None:
        """Close the connection if the client takes too long to send a whole request."""
        ends = self._heard_at + self.silent_seconds
        if self._owed_since is not None:
            ends = min(ends, self._owed_since + self.whole_seconds)
        left = ends - self.loop.time()
        if left <= 0 and not self._is_answering():
            self.transport.close()
            return
        self._watch = self.loop.call_later(max(left, 1.0), self._hang_up_on_silence)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body


class Server(uvicorn.Server):
    """A uvicorn server that reports when it is ready, and that exits cleanly on a signal."""

    def __init__(
        self,
        app: Any,
        ready: Callable[[], None] = lambda: None,
        *,
        host: str = "127.0.0.1",
        hosts: Iterable[str] = (),
    ) -> None:
        """Serve requests for the host that the server is bound to, and for `hosts`."""
        config = uvicorn.Config(
            OnlyHosts(app, host, hosts),
            http=Protocol,
            lifespan="off",
            ws="none",
            access_log=False,
            log_level="warning",
            server_header=False,
            # The plane has its own clock, which may differ.
            date_header=False,
            backlog=_BACKLOG,
            timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
        )
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, and report it."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Shut down cleanly."""
        # Uvicorn would raise the signal again after its shutdown, so the exit status would not be 0.
        self.should_exit = True


def listening(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free port. Raises OSError if the address is not available."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        # On Windows, SO_REUSEADDR would let a second server take the port of one that runs.
        if sys.platform == "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def url_of(listener: socket.socket) -> str:
    """Return the base URL of the API on a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}{PREFIX}"


@asynccontextmanager
async def served(app: Any, host: str, port: int, hosts: Iterable[str] = ()) -> AsyncIterator[str]:
    """Serve an app during the block, in a thread of its own, so it works with any event loop."""
    with listening(host, port) as listener:
        server = Server(app, host=host, hosts=hosts)
        thread = threading.Thread(target=server.run, args=([listener],), name="portkey control plane")
        # The socket already listens: connections made before uvicorn is up wait in the backlog.
        thread.start()
        try:
            yield url_of(listener)
        finally:
            server.should_exit = True
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(thread.join)
