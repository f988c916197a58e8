"""Memory used while reading hundreds of thousands of audit records, page by page."""

from __future__ import annotations

import asyncio
from types import ModuleType

from benchmarks.measuring.process import memory
from benchmarks.peers.client import UnavailableError

_EVERY = 1_000


def measure(peer: ModuleType, url: str, rows: float) -> dict[str, float]:
    """Read this many records; return the peak memory, and that of the first tenth."""
    return asyncio.run(_measure(peer, url, int(rows)))


async def _measure(peer: ModuleType, url: str, rows: int) -> dict[str, float]:
    client = await peer.connect(url, 1)
    if client.read_audit_logs is None:
        raise UnavailableError("it has no audit logs")
    await client.call()
    before = memory()
    if before is None:
        raise UnavailableError("this system does not report the memory of a process")
    first = most = 0.0
    seen = 0
    try:
        async for _ in client.read_audit_logs():
            seen += 1
            if seen % _EVERY == 0:
                most = max(most, (memory() or 0.0) - before)
            if seen <= rows // 10:
                first = most
            if seen == rows:
                break
    finally:
        await client.close()
    return {"first_tenth_mb": first, "most_mb": most, "rows": seen}
