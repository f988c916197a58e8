"""A server on a loopback port that answers as it is told, and remembers what it was sent.

Raw sockets, because a proper HTTP server refuses to drop connections half-way or to send nonsense.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

HANG = b"hang"
"""Read the request, and never answer."""
DROP = b"drop"
"""Read the request, and close the connection."""

Script = Sequence[bytes]


class Then(bytes):
    """An answer after which the connection stays open whatever its length says, and more is written."""

    more: Sequence[bytes] = ()
    every: float = 0.0
    closes = False

    @classmethod
    def of(cls, reply: bytes, *more: bytes, every: float = 0.0, closes: bool = False) -> Then:
        """more: what is written next; every: seconds before each; closes: the connection, in the end."""
        made = cls(reply)
        made.more, made.every, made.closes = more, every, closes
        return made


def answer(status: int, body: bytes | object = b"", *, reason: str = "-", **headers: str) -> bytes:
    """Return a whole answer. Underscores in header names stand for hyphens."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"content-type": "application/json", "content-length": str(len(content))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode() + content


def cut_short(status: int, body: bytes = b'{"id": "1"', *, missing: int = 20, **headers: str) -> bytes:
    """Return an answer that promises more bytes than it has; the connection is closed after it."""
    return answer(status, body, content_length=str(len(body) + missing), **headers)


@dataclass
class Received:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> object:
        return json.loads(self.body)


@dataclass
class ScriptedServer:
    """Answers its nth request with the nth entry of its script, and the last entry for ever."""

    script: Script
    port: int = 0
    requests: list[Received] = field(default_factory=list)
    connections: int = 0
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # No coroutine function: a task that is cancelled before it begins would never close its connection.
        self.connections += 1
        self.writers.append(writer)
        task = asyncio.get_running_loop().create_task(self.serve(reader, writer))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client has gone
        finally:
            writer.close()

    def wait_until_closed(self, seconds: float) -> bool:
        """Say whether the client closes all its connections within so many seconds; called in its thread."""
        ends = time.monotonic() + seconds
        while any(task for task in self.tasks if not task.done()):
            if time.monotonic() > ends:
                return False
            time.sleep(0.005)
        return True

    async def close_connections(self) -> None:
        """Drop what is open, as the test is over; return when all sockets are closed."""
        # asyncio is still making transports of what it accepted last; cancelled, it would lose their sockets.
        await asyncio.gather(*(asyncio.all_tasks() - self.tasks - {asyncio.current_task()}))
        for task in self.tasks:
            task.cancel()
        for writer in self.writers:
            writer.transport.abort()  # nobody reads what is not sent yet
        closing = [writer.wait_closed() for writer in self.writers]
        await asyncio.gather(*self.tasks, *closing, return_exceptions=True)

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Serve one request, and say whether the connection stays open."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        start, *lines = head.strip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        method, target, _ = start.split(" ")
        self.requests.append(Received(method, target, headers, body))
        reply = self.script[min(len(self.requests), len(self.script)) - 1]
        if reply == HANG:
            await reader.read()  # until the client goes, or for ever
        if reply in (HANG, DROP):
            return False
        writer.write(reply)
        await writer.drain()
        if isinstance(reply, Then):
            for more in reply.more:
                await asyncio.sleep(reply.every)
                writer.write(more)
                await writer.drain()
            return not reply.closes
        promised = _content_length(reply)
        return promised is not None and len(reply.partition(b"\r\n\r\n")[2]) == promised


def _content_length(reply: bytes) -> int | None:
    for line in reply.partition(b"\r\n\r\n")[0].lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return None


@contextmanager
def serving(
    *script: bytes, port: int = 0, kind: type[ScriptedServer] = ScriptedServer
) -> Iterator[ScriptedServer]:
    """Run a server in a thread of its own, so that the test may use any event loop."""
    server = kind(script, port)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def run() -> None:
        listener = await asyncio.start_server(server.connected, "127.0.0.1", port)
        server.port = listener.sockets[0].getsockname()[1]
        ready.set()
        await stop.wait()
        # Accept nothing more, and close the listener last: asyncio loses the socket of a connection that was
        # accepted before that, but has its transport made after it.
        loop.remove_reader(listener.sockets[0].fileno())
        await server.close_connections()
        listener.close()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),), daemon=True)
    thread.start()
    try:
        assert ready.wait(5)
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()
