"""Time of a bulk run against the ideal: python -m benchmarks.bulk_efficiency [--items N] [--rounds N]

Starts a control plane in a separate process that delays each response by 50 ms, creates 2,000 labels with 32
in flight, and compares the time with the ideal: items times latency, divided by concurrency. The ideal
ignores the time that the plane itself needs for a request, and requests queue for it. So the same number of
workers over bare aiohttp does the same, and the time of a bulk run is compared with theirs as well. Runs
without and with a journal alternate, so that noise affects all alike. With --latency-ms 0, the result is the
cost of client and plane, which the latency otherwise hides.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import aiohttp
import anyio

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from plane_process import Plane, control_plane

from portkey_admin import PortkeyAdmin, bulk

WARM_UP = 200
WAYS = ("by hand", "bulk", "bulk, journal")


async def create(
    portkey: PortkeyAdmin, place: str, names: list[str], concurrency: int, path: Path | None
) -> float:
    """Create labels; returns the duration in seconds."""

    async def label(name: str) -> None:
        await portkey.labels.create(name=name, workspace_id=place)

    with nullcontext() if path is None else bulk.Journal.open(path) as journal:
        started = time.perf_counter()
        report = await bulk.run(
            names, label, concurrency=concurrency, journal=journal, key=None if path is None else str
        )
        seconds = time.perf_counter() - started
    if not report.ok:
        raise SystemExit(
            f"not all of it worked: {report}; {[str(each.error) for each in report.failed()[:1]]}"
        )
    return seconds


async def by_hand(plane: Plane, place: str, names: list[str], concurrency: int) -> float:
    """Create labels over bare aiohttp; returns the seconds that it took, its connections made before."""
    url, headers = f"{plane.url}/labels", {"x-portkey-api-key": plane.key}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def work(waiting: Iterator[str]) -> None:
            for name in waiting:
                async with session.post(url, json={"name": name, "workspace_id": place}) as response:
                    response.raise_for_status()
                    await response.json()

        async def create_all(names: list[str]) -> None:
            waiting = iter(names)
            async with anyio.create_task_group() as workers:
                for _ in range(concurrency):
                    workers.start_soon(work, waiting)

        await create_all([f"{names[0]}-warm-{number}" for number in range(WARM_UP)])
        started = time.perf_counter()
        await create_all(names)
        return time.perf_counter() - started


async def measure(plane: Plane, options: argparse.Namespace) -> None:
    """Measure alternately by hand, without and with a journal, and print each ratio."""
    ideal = options.items * options.latency_ms / 1000 / options.concurrency
    taken: dict[str, list[float]] = defaultdict(list)
    async with PortkeyAdmin(plane.key, base_url=plane.url, http_backend=options.http_backend) as portkey:
        place = str((await portkey.workspaces.create(name="Labels")).id)
        with tempfile.TemporaryDirectory() as folder:
            warming = [f"warm-{number}" for number in range(WARM_UP)]
            await create(portkey, place, warming, options.concurrency, None)
            for turn in range(options.rounds):
                for which, way in enumerate(WAYS):
                    names = [f"label-{turn}-{which}-{number}" for number in range(options.items)]
                    path = Path(folder) / f"run-{turn}.jsonl" if way == "bulk, journal" else None
                    busy = time.process_time()
                    if way == "by hand":
                        seconds = await by_hand(plane, place, names, options.concurrency)
                    else:
                        seconds = await create(portkey, place, names, options.concurrency, path)
                    busy = time.process_time() - busy
                    taken[way].append(seconds)
                    print(
                        f"{way}: {seconds:.2f} s; client busy {busy / options.items * 1e3:.2f} ms an item; "
                        f"load {os.getloadavg()[0]:.1f}",
                        flush=True,
                    )
    print(f"ideal {ideal:.2f} s; medians:")
    for way, times in taken.items():
        against = statistics.median(mine / bare for mine, bare in zip(times, taken[WAYS[0]], strict=True))
        middle = statistics.median(times)
        print(
            f"{way}: {middle:.2f} s, {middle / ideal if ideal else float('nan'):.3f} of the ideal, "
            f"{against:.3f} of {WAYS[0]} in the same turn"
        )


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk_efficiency", description=__doc__)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--concurrency", type=int, default=32)
    parser.add_argument("--latency-ms", type=float, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--http-backend", choices=["httpx", "aiohttp"], default="httpx")
    options = parser.parse_args()
    os.environ["no_proxy"] = "127.0.0.1"
    with control_plane("--latency-ms", f"{options.latency_ms:g}") as plane:
        anyio.run(measure, plane, options)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    items = WARM_UP + options.rounds * (WARM_UP + 3 * options.items)
    print(f"plane busy {(used.ru_utime + used.ru_stime) / items * 1e3:.2f} ms an item, its start included")


if __name__ == "__main__":
    main()
