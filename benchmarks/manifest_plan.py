"""A plan of a manifest of many people who are all there: python -m benchmarks.manifest_plan [--people N]

Prints the seconds of CPU and the MB of a plan beside those of reading the same lists once through the pagers.
The server, the reading and the plan each have a process of their own.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import anyio

from portkey_admin import Limiter, PortkeyAdmin, manifest
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.resources.users import new_user

KEY = "pk-benchmark-0123456789"


async def serve(people: int) -> None:
    """Serve an organisation with so many people until the process is ended."""
    async with ControlPlane(api_key=KEY) as plane, plane.serve() as url:
        for number in range(people):
            new_user(plane._organisation, f"person{number}@example.com", "member")
        print(url, flush=True)
        await anyio.sleep_forever()


async def read(url: str) -> None:
    """Read the lists of people."""
    async with PortkeyAdmin(KEY, base_url=url, limiter=Limiter()) as portkey:
        await portkey.users.list(pageSize=100).collect(prefetch=8)
        await portkey.invites.list(status="pending").collect(prefetch=8)


def load(people: int) -> manifest.Manifest:
    """Write and read a manifest that has all of them."""
    with tempfile.TemporaryDirectory() as folder:
        rows = "".join(f"person{number}@example.com,member\n" for number in range(people))
        Path(folder, "people.csv").write_text(f"email,role\n{rows}", encoding="utf-8")
        return manifest.loads("people: [{csv: people.csv}]", base=folder)


async def plan(url: str, org: manifest.Manifest) -> None:
    """Plan it."""
    async with PortkeyAdmin(KEY, base_url=url, limiter=Limiter()) as portkey:
        made = await manifest.plan(portkey, org)
    assert made.writes == 0, made.counts()


def measured(*arguments: str) -> tuple[float, float]:
    """Run a part in a process of its own, and return its seconds of CPU and its MB."""
    command = [sys.executable, "-m", "benchmarks.manifest_plan", *arguments]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = map(float, ended.stdout.split())
    return seconds, megabytes


def main() -> None:
    """Read the arguments, and run the part that they name, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--part", choices=("serve", "read", "plan"), help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part == "serve":
        anyio.run(serve, given.people)
    elif given.part is not None:
        started = time.process_time()
        anyio.run(read, given.url) if given.part == "read" else anyio.run(plan, given.url, load(given.people))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(time.process_time() - started, peak)
    else:
        command = [
            sys.executable,
            "-m",
            "benchmarks.manifest_plan",
            "--part=serve",
            f"--people={given.people}",
        ]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                url = f"--url={server.stdout.readline().strip()}"
                lists = measured("--part=read", url)
                whole = measured("--part=plan", url, f"--people={given.people}")
            finally:
                server.kill()
        print(f"reading the lists: {lists[0]:.1f} s of CPU, {lists[1]:.0f} MB")
        ratio = whole[0] / lists[0]
        print(f"the plan: {whole[0]:.1f} s of CPU, {whole[1]:.0f} MB, {ratio:.1f} times that")


if __name__ == "__main__":
    main()
