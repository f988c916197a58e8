"""The control plane over real sockets, by uvicorn."""

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
    """HTTP by h11, with one extension for the app: a function that closes the connection at once."""

    silent_seconds: float = 30.0
    whole_seconds: float = 60.0
    """How long a request may take to come, however often another byte of it does."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, and tell the app how to close it."""
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
        """Take what the client says."""
        self._heard_at = self.loop.time()
        super().data_received(data)
        if self._is_answering():
            self._owed_since = None
        elif self._owed_since is None:
            self._owed_since = self._heard_at

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of the connection."""
        self._watch.cancel()
        super().connection_lost(exc)

    def _hang_up_on_silence(self) -> None:
        """Close a connection whose client owes the rest of a request, and is silent or slow for too long."""
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
    """A uvicorn server that says when it is ready, and for which a signal is an orderly end."""

    def __init__(
        self,
        app: Any,
        ready: Callable[[], None] = lambda: None,
        *,
        host: str = "127.0.0.1",
        hosts: Iterable[str] = (),
    ) -> None:
        """Serve what is meant for the host that the server is bound to, or for one of the other `hosts`."""
        config = uvicorn.Config(
            OnlyHosts(app, host, hosts),
            http=Protocol,
            lifespan="off",
            ws="none",
            access_log=False,
            log_level="warning",
            server_header=False,
            # The plane may go by another clock.
            date_header=False,
            backlog=_BACKLOG,
            timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
        )
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End in an orderly way."""
        # Uvicorn would raise the signal again after its shutdown, and the process would not end with 0.
        self.should_exit = True


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; port 0 takes a free one. Raises OSError when it can't be had."""
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
    """Return the base URL under which a listening socket serves the API."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}{PREFIX}"


@asynccontextmanager
async def served(app: Any, host: str, port: int, hosts: Iterable[str] = ()) -> AsyncIterator[str]:
    """Serve an app while the block runs, from a thread of its own: any event loop can be around it."""
    with listening(host, port) as listener:
        server = Server(app, host=host, hosts=hosts)
        thread = threading.Thread(target=server.run, args=([listener],), name="portkey control plane")
        # The socket listens already: whoever connects before uvicorn is up waits in the backlog.
        thread.start()
        try:
            yield url_of(listener)
        finally:
            server.should_exit = True
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(thread.join)
