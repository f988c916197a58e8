"""Reading a list of 2,000 rows in pages of 100, with the peer's own pagination."""

from __future__ import annotations

import asyncio
import time
from types import ModuleType

from benchmarks import bodies
from benchmarks.peers.client import Client, UnavailableError


def measure(peer: ModuleType, url: str, times: float) -> dict[str, float]:
    """Read the list this many times, after one warm-up."""
    return asyncio.run(_measure(peer, url, int(times)))


async def _measure(peer: ModuleType, url: str, times: int) -> dict[str, float]:
    client = await peer.connect(url, 1)
    try:
        await _read(client)
        wall, cpu = time.perf_counter(), time.process_time()
        rows = 0
        for _ in range(times):
            rows += await _read(client)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    finally:
        await client.close()
    return {"rows_per_second": rows / wall, "cpu_us_per_row": cpu / rows * 1e6}


async def _read(client: Client) -> int:
    if client.iterate is None:
        raise UnavailableError("it has no such list")
    rows = 0
    async for _ in client.iterate():
        rows += 1
    if rows != bodies.PAGE * bodies.PAGES:
        raise AssertionError(f"{rows} rows came instead of {bodies.PAGE * bodies.PAGES}")
    return rows
