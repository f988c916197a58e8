"""Running `portkey-admin` inside the test's own process, and a control plane for it to talk to."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

import attrs

from portkey_admin.cli import main
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.plane.asgi import Receive, Scope, Send
from portkey_admin.testing.server import Server, listening, url_of


@attrs.frozen
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def run(
    *arguments: str,
    stdin: str | bytes = "",
    encoding: str = "utf-8",
    terminal: bool = False,
    asked: bool = False,
) -> Ended:
    """Run the command to its end. encoding, terminal: what stdout and stderr are; asked: stdin is one too."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    kind = _Terminal if terminal else io.TextIOWrapper
    out, err = (kind(io.BytesIO(), encoding=encoding, write_through=True) for _ in range(2))
    before, status = sys.stdin, 0
    sys.stdin = (_Terminal if asked else io.TextIOWrapper)(io.BytesIO(data), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            try:
                main(arguments)
            except SystemExit as end:
                status = int(end.code or 0)
    finally:
        sys.stdin = before
    return Ended(status, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)


@attrs.frozen
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    headers: dict[str, str]


@attrs.define
class ServedPlane:
    """A control plane over real sockets, and everything that it was asked."""

    plane: ControlPlane
    url: str = ""
    asked: list[Asked] = attrs.field(factory=list)
    date: str | None = None
    """What the server says that the time is; None: nothing."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = b""

        async def noting() -> Any:
            nonlocal content
            message = await receive()
            content += message.get("body", b"")
            if message["type"] == "http.request" and not message.get("more_body"):
                self._note(scope, content)
            return message

        async def dated(message: Any) -> None:
            if self.date is not None and message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], (b"date", self.date.encode())]}
            await send(message)

        await self.plane(scope, noting, dated)

    def _note(self, scope: Scope, content: bytes) -> None:
        path = scope["raw_path"].decode().partition("?")[0]
        query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        body = json.loads(content) if content else None
        self.asked.append(Asked(scope["method"], path, query, body, headers))


@contextmanager
def serving(plane: ControlPlane) -> Iterator[ServedPlane]:
    """Serve a plane from a thread while the block runs."""
    served = ServedPlane(plane)
    with listening("127.0.0.1", 0) as listener:
        served.url = url_of(listener)
        server = Server(served)
        thread = Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield served
        finally:
            server.should_exit = True
            thread.join()
