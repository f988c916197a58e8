"""Memory of a bulk run over a million items: python -m benchmarks.bulk_memory [--items N] [--journal]

Prints the memory of the process (`rss`) after each tenth and, with --trace, what Python has allocated. The
work only yields to other tasks, so that the result shows the engine alone.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import anyio
import anyio.lowlevel

from portkey_admin import bulk


async def work(item: dict[str, object]) -> str:
    """Return immediately."""
    await anyio.lowlevel.checkpoint()
    return f"id-{item['number']}"


def items(count: int) -> Iterator[dict[str, object]]:
    """Yield items that need some memory each, like people."""
    for number in range(count):
        yield {"number": number, "email": f"person{number}@example.com", "role": "member"}


async def measure(count: int, path: Path | None, *, concurrency: int, order: str) -> None:
    """Process all items and print the memory used."""
    started = time.perf_counter()
    step = max(count // 10, 1)
    with nullcontext() if path is None else bulk.Journal.open(path) as journal:
        key = None if journal is None else email_of
        async with bulk.stream(
            items(count),
            work,
            concurrency=concurrency,
            order="input" if order == "input" else "completion",
            journal=journal,
            key=key,
        ) as outcomes:
            done = 0
            async for _ in outcomes:
                done += 1
                if done % step == 0:
                    report(done, time.perf_counter() - started)


def email_of(item: dict[str, object]) -> str:
    """Return the key of an item."""
    return str(item["email"])


def report(done: int, seconds: float) -> None:
    """Print one line of the table."""
    # Kilobytes, but bytes on macOS.
    unit = 1 if sys.platform == "darwin" else 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    line = f"{done:>10,} items {seconds:>7.1f} s  peak rss {most / 1e6:>7.1f} MB"
    if tracemalloc.is_tracing():
        now, peak = tracemalloc.get_traced_memory()
        line += f"  traced now {now / 1e6:>7.2f} MB, peak {peak / 1e6:>7.2f} MB"
    print(line, flush=True)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk_memory", description=__doc__)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--concurrency", type=int, default=32)
    parser.add_argument("--order", choices=["completion", "input"], default="completion")
    parser.add_argument("--journal", action="store_true", help="keep a journal, in a folder of its own")
    parser.add_argument("--trace", action="store_true", help="trace allocations, which takes longer")
    options = parser.parse_args()
    if options.trace:
        tracemalloc.start()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.jsonl" if options.journal else None

        async def go() -> None:
            await measure(options.items, path, concurrency=options.concurrency, order=options.order)

        anyio.run(go)


if __name__ == "__main__":
    main()
