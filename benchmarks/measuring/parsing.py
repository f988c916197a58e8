"""From the bytes of a page of 100 to what the caller gets, without any HTTP, and what that takes to keep."""

from __future__ import annotations

import time
from types import ModuleType

from benchmarks import bodies
from benchmarks.measuring.process import memory

_KEPT = 5  # pages that are kept for each that is timed


def measure(peer: ModuleType, url: str, times: float) -> dict[str, float]:
    """Parse the page so many times, after a tenth as often to warm up."""
    body = bodies.numbered(bodies.render("/v1/admin/workspaces", bodies.PAGE, bodies.PAGE), 0)
    parse = peer.parser()
    for _ in range(max(1, int(times) // 10)):
        rows = parse(body)
    cpu = time.process_time()
    for _ in range(int(times)):
        rows = parse(body)
    cpu = time.process_time() - cpu
    if len(rows) != bodies.PAGE:
        raise AssertionError(f"{len(rows)} rows came instead of {bodies.PAGE}")
    found = {"cpu_us_per_item": cpu / (int(times) * bodies.PAGE) * 1e6}
    if (before := memory()) is not None:
        kept = [parse(body) for _ in range(_KEPT * int(times))]
        found["kept_bytes_per_item"] = ((memory() or 0.0) - before) * 1e6 / (len(kept) * bodies.PAGE)
    return found
