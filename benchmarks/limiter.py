"""How much the adaptive limiter uses of what a server allows, and how much of it is refused.

First simulated servers, in virtual time; then servers with the same limits that are a process of their own,
over real sockets: all at once, at so few requests per second that a loaded machine keeps up.
"""

from __future__ import annotations

import argparse
import itertools
import math
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import anyio
import attrs
import httpx
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests/support")]

from rate_simulation import UNSURE, OnlyPauses, Result, Scenario, simulate  # noqa: E402

from benchmarks.limited_server import real_servers  # noqa: E402
from portkey_admin import Limiter, PortkeyAdmin  # noqa: E402

KEY = "pk-opens-nothing"
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


async def call(url: str, callers: int, seconds: float) -> float:
    """Call one server without a break until the time is over, and return how late it wakes up."""
    late: list[float] = []
    async with PortkeyAdmin(KEY, base_url=url, limiter=Limiter(callers), max_retries=20) as portkey:

        async def work() -> None:
            while True:
                await portkey.workspaces.list()

        async def watch() -> None:
            while True:
                due = anyio.current_time() + 0.1
                await anyio.sleep_until(due)
                late.append(anyio.current_time() - due)

        with anyio.move_on_after(seconds):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(watch)
                for _ in range(callers):
                    tasks.start_soon(work)
    return sum(late) / len(late)


def call_alone(url: str, callers: int, seconds: float) -> float:
    """Call in a process of its own: in one event loop, many clients would wait for each other."""
    return anyio.run(call, url, callers, seconds)


def left(scenario: Scenario, taken: list[float]) -> float:
    """Return what is left of a window after ten seconds."""
    if scenario.window is None:
        return 0.0
    begins = UNSURE - (UNSURE % scenario.span if scenario.window == "fixed" else scenario.span)
    return scenario.size - sum(begins <= moment < UNSURE for moment in taken)


def show_real(console: Console) -> None:
    """Print what becomes of real servers; late wake-ups tell of a machine too busy to measure on."""
    command = [sys.executable, "-m", "benchmarks.limited_server"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        calls = [
            (f"{url}/after-20-ms/{number}", scenario.callers, scenario.seconds)
            for number, (_, scenario) in enumerate(real_servers())
        ]
        with multiprocessing.get_context("spawn").Pool(len(calls)) as pool:
            late = pool.starmap(call_alone, calls, chunksize=1)
        seen = httpx.get(f"{url}/statistics").raise_for_status().json()
        process.terminate()
    table = Table(
        title="Real: 20 ms, 16 in flight, 120 s, and 240 s for windows of a minute", title_justify="left"
    )
    for title in ("Server", "used after 10 s", "rejected after 10 s", "wake-ups late by"):
        table.add_column(title, justify="left" if title == "Server" else "right")
    for (title, scenario), moments, lag in zip(real_servers(), seen, late, strict=True):
        accepted = [moment for moment, taken in moments if taken]
        result = Result(
            scenario=scenario,
            ready=left(scenario, accepted),
            taken=accepted,
            refused=[moment for moment, taken in moments if not taken],
        )
        table.add_row(title, f"{result.used(UNSURE):.1%}", f"{result.rejected():.2%}", f"{lag * 1000:.1f} ms")
    console.print(table)


def main() -> None:
    """Run both parts."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--no-real", action="store_true", help="open no socket")
    parser.add_argument("--no-simulation", action="store_true")
    parser.add_argument("--quick", action="store_true", help="simulate no server of 1,000 requests/s")
    options = parser.parse_args()
    os.environ["no_proxy"] = "127.0.0.1"  # loopback is not behind the network's proxy
    console = Console(width=None if sys.stdout.isatty() else 120)
    if not options.no_simulation:
        show_simulated(console, RATES[:-1] if options.quick else RATES)
    if not options.no_real:
        show_real(console)


if __name__ == "__main__":
    main()
