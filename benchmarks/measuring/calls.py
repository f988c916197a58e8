"""A typed list call: calls per second and CPU time per call, at several numbers of calls in flight."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from collections.abc import Awaitable, Callable
from types import ModuleType

from benchmarks import bodies

IN_FLIGHT = (1, 10, 50, 200)


def measure(peer: ModuleType, url: str, seconds: float, most: float = max(IN_FLIGHT)) -> dict[str, float]:
    """Call for this many seconds at each level of concurrency, up to the highest."""
    return asyncio.run(_measure(peer, url, seconds, [each for each in IN_FLIGHT if each <= most]))


async def _measure(peer: ModuleType, url: str, seconds: float, levels: list[int]) -> dict[str, float]:
    figures: dict[str, float] = {}
    busiest = 0.0
    for in_flight in levels:
        client = await peer.connect(url, in_flight)
        try:
            # Opens connections, triggers lazy imports, and warms up the interpreter.
            await _together(client.call, in_flight, seconds / 4)
            served, wall, cpu = _server_seconds(url), time.perf_counter(), time.process_time()
            calls = await _together(client.call, in_flight, seconds)
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            busiest = max(busiest, (_server_seconds(url) - served) / wall)
        finally:
            await client.close()
        figures[f"calls_per_second_{in_flight}"] = calls / wall
        figures[f"cpu_us_per_call_{in_flight}"] = cpu / calls * 1e6
    return {**figures, "server_busy": busiest}


async def _together(call: Callable[[], Awaitable[int]], in_flight: int, seconds: float) -> int:
    """Call from this many tasks until the time is over, each at least once; return the number of calls."""
    ends = time.perf_counter() + seconds

    async def repeat() -> int:
        calls = 0
        while not calls or time.perf_counter() < ends:
            rows = await call()
            if rows != bodies.SMALL:
                raise AssertionError(f"{rows} rows came instead of {bodies.SMALL}")
            calls += 1
        return calls

    return sum(await asyncio.gather(*(repeat() for _ in range(in_flight))))


def _server_seconds(url: str) -> float:
    with urllib.request.urlopen(f"{url}/statistics") as answer:
        seconds: float = json.load(answer)["cpu_seconds"]
    return seconds
