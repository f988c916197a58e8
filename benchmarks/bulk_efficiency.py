"""Time of a bulk run against the ideal: python -m benchmarks.bulk_efficiency [--items N] [--rounds N]

Starts a control plane in a separate process that delays each response by 50 ms, creates 2,000 labels with 32
in flight, and compares the time with the ideal: items times latency, divided by concurrency. Runs without and
with a journal alternate, so that noise affects both alike. With --latency-ms 0, the result is the cost of
client and plane, which the latency otherwise hides.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

import anyio

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from plane_process import Plane, control_plane

from portkey_admin import PortkeyAdmin, bulk

WARM_UP = 200


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


async def measure(plane: Plane, options: argparse.Namespace) -> None:
    """Measure alternately without and with a journal, and print each ratio."""
    ideal = options.items * options.latency_ms / 1000 / options.concurrency
    async with PortkeyAdmin(plane.key, base_url=plane.url, http_backend=options.http_backend) as portkey:
        place = str((await portkey.workspaces.create(name="Labels")).id)
        with tempfile.TemporaryDirectory() as folder:
            warming = [f"warm-{number}" for number in range(WARM_UP)]
            await create(portkey, place, warming, options.concurrency, None)
            for turn in range(options.rounds):
                for journal in (False, True):
                    names = [f"label-{turn}-{journal}-{number}" for number in range(options.items)]
                    path = Path(folder) / f"run-{turn}.jsonl" if journal else None
                    busy = time.process_time()
                    seconds = await create(portkey, place, names, options.concurrency, path)
                    busy = time.process_time() - busy
                    print(
                        f"{'with' if journal else 'without'} journal: {seconds:6.2f} s, ideal {ideal:.2f} s, "
                        f"ratio {seconds / ideal if ideal else float('nan'):.3f}; "
                        f"client busy {busy / options.items * 1e3:.2f} ms an item; "
                        f"load {os.getloadavg()[0]:.1f}",
                        flush=True,
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
    items = WARM_UP + 2 * options.rounds * options.items
    print(f"plane busy {(used.ru_utime + used.ru_stime) / items * 1e3:.2f} ms an item, its start included")


if __name__ == "__main__":
    main()
