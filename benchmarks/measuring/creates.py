"""Creating many workspaces with 32 in flight and responses that take 50 ms each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from types import ModuleType

from benchmarks.peers.client import Client, UnavailableError

IN_FLIGHT = 32
LATENCY_MS = 50


def measure(peer: ModuleType, url: str, items: float) -> dict[str, float]:
    """Create this many workspaces."""
    return asyncio.run(_measure(peer, f"{url}/after-{LATENCY_MS}-ms", int(items)))


async def _measure(peer: ModuleType, url: str, items: int) -> dict[str, float]:
    client = await peer.connect(url, IN_FLIGHT)
    try:
        await _create(client, [f"Warm-up {number}" for number in range(IN_FLIGHT)])
        wall, cpu = time.perf_counter(), time.process_time()
        await _create(client, [f"Search {number}" for number in range(items)])
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    finally:
        await client.close()
    ideal = items * LATENCY_MS / 1000 / IN_FLIGHT
    return {
        "creates_per_second": items / wall,
        "against_ideal": wall / ideal,
        "cpu_us_per_create": cpu / items * 1e6,
    }


async def _create(client: Client, names: Sequence[str]) -> None:
    if client.create_many is not None:
        made = await client.create_many(names, IN_FLIGHT)
    else:
        made = await _with_workers(client, names)
    if made != len(names):
        raise AssertionError(f"{made} of {len(names)} were created")


async def _with_workers(client: Client, names: Sequence[str]) -> int:
    """Distribute the names to workers, as users would without help from the SDK."""
    if client.create is None:
        raise UnavailableError("it has no comparable create")
    create, waiting = client.create, iter(names)

    async def work() -> int:
        made = 0
        for name in waiting:
            await create(name)
            made += 1
        return made

    return sum(await asyncio.gather(*(work() for _ in range(IN_FLIGHT))))
