"""What memory it takes to read audit records, page by page, by the hundred thousand."""

from __future__ import annotations

import asyncio
from types import ModuleType

from benchmarks.measuring.process import memory
from benchmarks.peers.client import UnavailableError

_EVERY = 1_000


def measure(peer: ModuleType, url: str, rows: float) -> dict[str, float]:
    """Read so many records: what memory they took at most, and what the first tenth of them took."""
    return asyncio.run(_measure(peer, url, int(rows)))


async def _measure(peer: ModuleType, url: str, rows: int) -> dict[str, float]:
    client = await peer.connect(url, 1)
    if client.read_audit_logs is None:
        raise UnavailableError("it has no audit logs")
    await client.call()
    before = memory()
    if before is None:
        raise UnavailableError("this system does not tell how much memory a process takes")
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
