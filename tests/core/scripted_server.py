"""A server on a loopback port that answers as it is told, and remembers what it was sent.

Raw sockets, because a proper HTTP server refuses to drop connections half-way or to send nonsense.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

HANG = b"hang"
"""Read the request, and never answer."""
DROP = b"drop"
"""Read the request, and close the connection."""

Script = Sequence[bytes]


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

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.writers.append(writer)
        try:
            while await self._exchange(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client has gone
        except asyncio.CancelledError:
            writer.transport.abort()  # the test is over, and nobody reads what is not sent yet
        finally:
            writer.close()

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
            await asyncio.sleep(60)
        if reply in (HANG, DROP):
            return False
        writer.write(reply)
        await writer.drain()
        promised = _content_length(reply)
        return promised is not None and len(reply.partition(b"\r\n\r\n")[2]) == promised


def _content_length(reply: bytes) -> int | None:
    for line in reply.partition(b"\r\n\r\n")[0].lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return None


@contextmanager
def serving(*script: bytes, port: int = 0) -> Iterator[ScriptedServer]:
    """Run a server in a thread of its own, so that the test may use any event loop."""
    server = ScriptedServer(script, port)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def run() -> None:
        listener = await asyncio.start_server(server.serve, "127.0.0.1", port)
        server.port = listener.sockets[0].getsockname()[1]
        ready.set()
        await stop.wait()
        listener.close()
        await asyncio.sleep(0)  # asyncio loses the socket of a connection if it cannot begin to accept it
        # Again and again, as a connection that is just being accepted brings another task.
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        # A transport that was told to close does so later; the loop must not end before. A connection that
        # was only being accepted has no writer yet: its transport closes in one of the loop's next rounds.
        await asyncio.gather(*(writer.wait_closed() for writer in server.writers), return_exceptions=True)
        for _ in range(5):
            await asyncio.sleep(0)

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),), daemon=True)
    thread.start()
    try:
        assert ready.wait(5)
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()
