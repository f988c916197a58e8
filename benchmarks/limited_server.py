"""Servers with the limits of the simulation, over real sockets: python -m benchmarks.limited_server

All are in one process: the first part of the path is the number of the server in `real_servers`. It prints
its URL, and serves until its standard input ends. `/statistics` says when each took or refused a request.
"""

from __future__ import annotations

import asyncio
import json
import math
import random
import sys
import time
from pathlib import Path

import attrs

from benchmarks.server import Answers, Serving, answer

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / "tests/support")]

from rate_simulation import Scenario, Server  # noqa: E402

SECONDS = 120.0
_FOR_A_MINUTE = 240.0  # what counts over a minute needs several of them


def real_servers() -> list[tuple[str, Scenario]]:
    """Return servers of so few requests per second that a loaded machine keeps up."""
    second = Scenario(rate=20, callers=16, seconds=SECONDS, retry_after="exact")
    one = attrs.evolve(second, rate=10, burst=0)
    window = attrs.evolve(second, window="fixed")
    sliding = attrs.evolve(second, window="sliding")
    minute = attrs.evolve(window, span=60.0, seconds=_FOR_A_MINUTE)
    return [
        ("bucket of 1 s, exact wait in ms", second),
        ("bucket of 5 s, Retry-After: 1", attrs.evolve(second, burst=5.0, retry_after=1.0)),
        ("bucket of 0.1 s, exact wait in ms", attrs.evolve(second, burst=0.1)),
        ("bucket of 0.3 s, wait in whole seconds", attrs.evolve(second, burst=0.3, retry_after="seconds")),
        ("bucket of 1 s, no Retry-After", attrs.evolve(second, retry_after=None)),
        ("bucket of 1 s, Retry-After: 0", attrs.evolve(second, retry_after=0.0)),
        ("bucket of 1 s, Retry-After: 5", attrs.evolve(second, retry_after=5.0)),
        ("bucket of 1 request, exact wait in ms", one),
        ("fixed window of 1 s, exact wait in ms", window),
        ("fixed window of 1 s, Retry-After: 1", attrs.evolve(window, retry_after=1.0)),
        ("sliding window of 1 s, exact wait in ms", sliding),
        ("sliding window of 1 s, Retry-After: 1", attrs.evolve(sliding, retry_after=1.0)),
        ("fixed window of 60 s, wait in whole seconds", attrs.evolve(minute, retry_after="seconds")),
        ("sliding window of 60 s, exact wait in ms", attrs.evolve(minute, window="sliding")),
        ("another client takes half, Retry-After: 1", attrs.evolve(second, rival=0.5, retry_after=1.0)),
        ("the rate halves, exact wait in ms", attrs.evolve(second, change=0.5)),
        ("the rate doubles, exact wait in ms", attrs.evolve(second, change=2.0)),
    ]


class Limited(Answers):
    """Answers of servers that each have a limit, whose time begins with the first request."""

    def __init__(self) -> None:
        super().__init__()
        self._servers = [Server(scenario, random.Random(0)) for _, scenario in real_servers()]
        self._began: list[float | None] = [None] * len(self._servers)
        self.seen: list[list[tuple[float, bool]]] = [[] for _ in self._servers]

    def find(self, method: bytes, target: bytes) -> bytes:
        """Return the response of one of the servers, or what all of them have seen."""
        name, _, _ = target[1:].partition(b"/")
        if not name.isdigit():
            return answer(json.dumps(self.seen).encode())
        number, now = int(name), time.monotonic()
        began = self._began[number]
        if began is None:
            began = self._began[number] = now
        said = self._servers[number].answer(now - began)
        self.seen[number].append((now - began, said == "taken"))
        if said == "taken":
            return self._small[b"/v1/admin/workspaces"]
        form = real_servers()[number][1].retry_after
        waits = ["content-length: 0"]
        if not isinstance(said, str):
            exact = form == "exact"
            waits.append(f"retry-after-ms: {math.ceil(said * 1000)}" if exact else f"retry-after: {said:g}")
        return "\r\n".join(["HTTP/1.1 429 Too Many Requests", *waits, "", ""]).encode()


async def serve() -> None:
    """Listen on a free loopback port until standard input ends."""
    loop = asyncio.get_running_loop()
    answers = Limited()
    server = await loop.create_server(lambda: Serving(answers), "127.0.0.1", 0, backlog=1024)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
