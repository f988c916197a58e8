"""The server that all are measured against: HTTP/1.1 with kept connections and answers rendered beforehand.

It prints its URL, and serves until its standard input ends, so that it never outlives who started it.
It does as little as it can, so that the clients are what is measured: an asyncio protocol that looks for the
end of the headers, and a table from path to bytes. `/after-50-ms` in front of a path keeps the answer back.
Where uvloop is installed, it runs on that.
"""

from __future__ import annotations

import asyncio
import functools
import json
import re
import sys
import time
from typing import cast

from benchmarks import bodies

_PAGE_NUMBER = re.compile(rb"[?&](?:current_page|currentPage|page)=(\d+)")
_AFTER = re.compile(rb"^/after-(\d+)-ms")
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)

# OpenAI names the last row of the page before: its number stands in there.
_AFTER_ROW = re.compile(rb"[?&]after=file-(\d{6})")

_COUNTED_FROM_ZERO = (b"/v1/",)


def answer(body: bytes, *headers: str) -> bytes:
    """Return a whole answer of status 200."""
    lines = ["HTTP/1.1 200 OK", "content-type: application/json", f"content-length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Answers:
    """What is answered to each target. Small lists are rendered once, pages when they are asked for."""

    def __init__(self) -> None:
        total = bodies.PAGE * bodies.PAGES
        self.requests = 0
        self.url = ""
        """Where the server is; GitHub's pages name the next one by its whole URL."""
        self._small = {
            path.encode(): answer(bodies.numbered(bodies.render(path, bodies.SMALL, bodies.SMALL), 0))
            for path in bodies.LISTS
        }
        self._page = {path.encode(): bodies.render(path, bodies.PAGE, total) for path in bodies.LISTS}
        self._empty = {path.encode(): answer(bodies.render(path, 0, total)) for path in bodies.LISTS}
        self._rendered = functools.lru_cache(maxsize=256)(self._render)
        self._created = answer(bodies.created())

    def find(self, method: bytes, target: bytes) -> bytes:
        """Return what answers a request: a created workspace, a page where one is asked for, or few rows."""
        self.requests += 1
        if method == b"POST":
            return self._created
        path, _, query = target.partition(b"?")
        if b"size=" in query or b"Size=" in query or b"per_page=" in query or b"limit=" in query:
            return self._paged(path, target)
        found = self._small.get(path)
        return self._statistics() if found is None else found

    def _paged(self, path: bytes, target: bytes) -> bytes:
        match = _PAGE_NUMBER.search(target)
        row = _AFTER_ROW.search(target)
        number = int(match[1]) if match else int(row[1]) + 1 if row else 0
        if match and not path.startswith(_COUNTED_FROM_ZERO):
            number -= 1
        if path == b"/v1/audit-logs":  # as long as anybody asks: the client stops, not the server
            return answer(bodies.numbered(self._page[path], number))
        return self._rendered(path, number)

    def _render(self, path: bytes, number: int) -> bytes:
        if number >= bodies.PAGES:
            return self._empty[path]
        last = number == bodies.PAGES - 1
        body = bodies.numbered(self._page[path], number)
        if path == b"/openai/files":
            return answer(body.replace(b'"has_more":true', b'"has_more":false') if last else body)
        if path.startswith(b"/github/") and not last:
            url = f"{self.url}{path.decode()}?per_page={bodies.PAGE}&page={number + 2}"
            return answer(body, f'link: <{url}>; rel="next"')
        return answer(body)

    def _statistics(self) -> bytes:
        """Say how much the server has worked: nobody may be measured against a server that is too slow."""
        return answer(json.dumps({"requests": self.requests, "cpu_seconds": time.process_time()}).encode())


class Serving(asyncio.Protocol):
    """One connection."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection."""
        self._transport = cast(asyncio.Transport, transport)

    def connection_lost(self, error: Exception | None) -> None:
        """Forget the connection."""
        self._transport = None

    def data_received(self, data: bytes) -> None:
        """Answer each request that is there as a whole."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            method, target, _ = self._buffer[: self._buffer.find(b"\r\n")].split(b" ")
            length = 0
            if method != b"GET" and (match := _LENGTH.search(self._buffer, 0, end)):
                length = int(match[1])
            if len(self._buffer) < end + 4 + length:
                return
            self._buffer = self._buffer[end + 4 + length :]
            self._answer(method, target)

    def _answer(self, method: bytes, target: bytes) -> None:
        match = _AFTER.match(target)
        if match is None:
            self._write(self._answers.find(method, target))
        else:
            found = self._answers.find(method, target[match.end() :])
            asyncio.get_running_loop().call_later(int(match[1]) / 1000, self._write, found)

    def _write(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.write(data)


async def serve() -> None:
    """Listen on a free loopback port until standard input ends."""
    loop = asyncio.get_running_loop()
    answers = Answers()
    server = await loop.create_server(lambda: Serving(answers), "127.0.0.1", 0, backlog=1024)
    answers.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    print(answers.url, flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


def main() -> None:
    """Serve, on uvloop where it is installed."""
    try:
        import uvloop
    except ImportError:
        asyncio.run(serve())
    else:
        uvloop.run(serve())
