"""How much the adaptive limiter uses of what a server allows, and how much of it is refused.

First simulated servers, in virtual time; then a local control plane that is a process of its own, over real
sockets. `python benchmarks/limiter.py --seconds 20` makes the real run shorter, `--seconds 0` leaves it out.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import anyio
import attrs
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests/support")]

from plane_process import Plane, control_plane, statistics  # noqa: E402
from rate_simulation import UNSURE, OnlyPauses, Result, Scenario, simulate  # noqa: E402

from portkey_admin import Limiter, PortkeyAdmin  # noqa: E402

RATES = (10, 60, 200, 1000)
PLACES = ((0.005, 8), (0.02, 32), (0.05, 32), (0.2, 100))  # latency in seconds, callers
TOLD: tuple[float | Literal["exact"] | None, ...] = ("exact", 1.0, None)


def buckets(rates: Iterable[int]) -> Iterator[tuple[str, list[Scenario]]]:
    """Return groups of servers that differ in rate, latency and callers alone."""
    for burst, told in itertools.product((5, 1, 0.3, 0, None), TOLD):
        scenarios = [
            Scenario(
                rate=rate,
                burst=burst or 0,
                window="fixed" if burst is None else None,
                latency=latency,
                callers=callers,
                retry_after=told,
            )
            for rate, (latency, callers) in itertools.product(rates, PLACES)
            if callers / latency > 1.5 * rate
        ]
        kind = "window of 1 s" if burst is None else f"bucket, {burst:g} s" if burst else "bucket, 1 request"
        yield f"{kind}, Retry-After {told}", scenarios


def show_simulated(console: Console, rates: Iterable[int]) -> None:
    """Print what becomes of simulated servers: the mean of each group, and the worst in brackets."""
    table = Table(title="Simulated, 120 s: share used of what the server allows", title_justify="left")
    columns = ("first 60 s", "whole run", "after 10 s", "rejected after 10 s")
    for title in ("Server", *columns):
        table.add_column(title, justify="left" if title == "Server" else "right")
    for title, scenarios in buckets(rates):
        results = [simulate(scenario) for scenario in scenarios]
        used = [
            [first_minute(r) for r in results],
            [r.used() for r in results],
            [r.used(UNSURE) for r in results],
        ]
        cells = [f"{sum(shares) / len(shares):.1%} ({min(shares):.1%})" for shares in used]
        rejected = [result.rejected() for result in results]
        table.add_row(title, *cells, f"{sum(rejected) / len(rejected):.2%} ({max(rejected):.2%})")
    table.add_section()
    for change, told, burst in itertools.product((0.5, 2), TOLD, (1, 0.3)):
        result = simulate(Scenario(rate=100, burst=burst, retry_after=told, change=change))
        title = f"100/s times {change:g} after 60 s, bucket of {burst:g} s, Retry-After {told}"
        shares = (first_minute(result), result.used(), result.used(UNSURE), result.rejected())
        table.add_row(title, *(f"{share:.1%}" for share in shares))
    console.print(table)
    strays = Table(title="5 % of responses are 429 whatever the rate, for 0.05 s each", title_justify="left")
    for title in ("Server", "requests/s", "if only pausing"):
        strays.add_column(title, justify="left" if title == "Server" else "right")
    for rate, (latency, callers) in itertools.product((100, math.inf), PLACES):
        scenario = Scenario(rate=rate, stray=0.05, latency=latency, callers=callers, retry_after="exact")
        taken = [len(simulate(scenario, pace=pace).taken) for pace in (None, OnlyPauses())]
        strays.add_row(
            f"{rate} per second, {latency * 1000:g} ms, {callers} callers",
            *(f"{count / scenario.seconds:.1f}" for count in taken),
        )
    console.print(strays)


def first_minute(result: Result) -> float:
    """Return the share used in the first half of the run."""
    half = result.scenario.seconds / 2
    ideal = attrs.evolve(result.scenario, seconds=half, change=1.0).ideal()
    return sum(moment < half for moment in result.taken) / ideal


async def call(plane: Plane, callers: int, seconds: float) -> None:
    """Call without a break until the time is over."""
    ends = time.monotonic() + seconds

    async def work(portkey: PortkeyAdmin) -> None:
        while time.monotonic() < ends:
            await portkey.workspaces.list(page_size=1)

    limiter = Limiter(callers)
    async with PortkeyAdmin(plane.key, base_url=plane.url, limiter=limiter, max_retries=20) as portkey:
        with anyio.move_on_after(seconds):
            async with anyio.create_task_group() as tasks:
                for _ in range(callers):
                    tasks.start_soon(work, portkey)


async def measure(plane: Plane, callers: int, seconds: float) -> list[tuple[float, int, int]]:
    """Return seconds, requests and refusals so far: at the start, after ten seconds, and at the end."""
    started = time.monotonic()
    seen: list[tuple[float, int, int]] = []

    async def look() -> None:
        found = await anyio.to_thread.run_sync(statistics, plane)
        seen.append((time.monotonic() - started, found["requests"], found["shed"]))

    await look()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(call, plane, callers, seconds)
        await anyio.sleep(min(UNSURE, seconds / 2))
        await look()
    await look()
    return seen


def show_real(console: Console, rate: float, burst: float, callers: int, seconds: float) -> None:
    """Print what becomes of a real run."""
    options = ("--latency-ms", "20", "--rate", str(rate), "--burst", str(burst))
    with control_plane(*options) as plane:
        begin, middle, end = anyio.run(measure, plane, callers, seconds)
    table = Table(
        title=f"Real: {rate:g} requests/s, bursts of {burst:g}, 20 ms, {callers} in flight",
        title_justify="left",
    )
    for title in ("", "seconds", "taken", "allowed", "used", "rejected"):
        table.add_column(title, justify="left" if not title else "right")
    for title, before, after, first in (("whole run", begin, end, burst), ("later", middle, end, 0.0)):
        span, requests, refused = (late - early for early, late in zip(before, after, strict=True))
        allowed, taken = rate * span + first, requests - refused
        cells = (f"{span:.1f}", f"{taken:,}", f"{allowed:,.0f}", f"{taken / allowed:.1%}")
        table.add_row(title, *cells, f"{refused / max(1, requests):.2%}")
    console.print(table)


def main() -> None:
    """Run both parts."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the real run takes; 0: none")
    parser.add_argument("--rate", type=float, default=100.0, help="requests/s that the real server takes")
    parser.add_argument("--burst", type=float, default=None, help="requests at once; a second's worth")
    parser.add_argument("--in-flight", type=int, default=32)
    parser.add_argument("--no-simulation", action="store_true")
    parser.add_argument("--quick", action="store_true", help="simulate no server of 1,000 requests/s")
    options = parser.parse_args()
    os.environ["no_proxy"] = "127.0.0.1"  # loopback is not behind the network's proxy
    console = Console(width=None if sys.stdout.isatty() else 120)
    if not options.no_simulation:
        show_simulated(console, RATES[:-1] if options.quick else RATES)
    if options.seconds > 0:
        burst = options.rate if options.burst is None else options.burst
        show_real(console, options.rate, burst, options.in_flight, options.seconds)


if __name__ == "__main__":
    main()
