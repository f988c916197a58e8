"""The time until a peer can be used: its import, its client, and its first call."""

from __future__ import annotations

import sys
import time

from benchmarks.measuring.process import memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType


def measure(peer: ModuleType, url: str) -> dict[str, float]:
    """Import the peer, make a client and load its first operation, and call it: in a fresh interpreter."""
    figures: dict[str, float] = {}
    modules, megabytes, started = len(sys.modules), memory() or 0.0, time.perf_counter()

    def note(phase: str) -> None:
        seconds = time.perf_counter() - started
        figures[f"{phase}_ms"] = seconds * 1000
        figures[f"{phase}_modules"] = len(sys.modules) - modules
        if megabytes:
            figures[f"{phase}_mb"] = (memory() or 0.0) - megabytes

    __import__(peer.MODULE)
    note("import")
    import asyncio

    async def use() -> None:
        client = await peer.connect(url, 1)
        if client.load is not None:
            client.load()
        note("loaded")
        await client.call()
        note("called")
        await client.close()

    asyncio.run(use())
    return figures
