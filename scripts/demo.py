"""Onboard a thousand people over real HTTP, then read the organisation back and prove the counts.

Starts a local control plane as a process of its own, runs examples/onboard.py against it as any user would,
reads everything back through the pagers, and prints what was expected beside what is there. Exits with 1
where they differ. The plane is stopped in every case.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import anyio
import attrs
import httpx
from rich.console import Console
from rich.table import Table

from portkey_admin import PortkeyAdmin, bulk

ROOT = Path(__file__).resolve().parent.parent
PEOPLE = ROOT / "examples" / "people.csv"
ONBOARD = ROOT / "examples" / "onboard.py"

START_SECONDS = 30.0
STOP_SECONDS = 10.0


@attrs.frozen
class Plane:
    """A running control plane."""

    url: str
    key: str = attrs.field(repr=False)


Facts = Mapping[str, Counter[tuple[str, ...]]]
"""What is counted, and each thing by its name: counters, so that something made twice shows."""


@attrs.frozen
class Row:
    """One line of the proof."""

    title: str
    expected: int
    found: int
    holds: bool
    """Whether the very things are there, not only as many."""


def wanted(people: Sequence[Mapping[str, str]]) -> Facts:
    """Return what the file asks for."""
    teams = sorted({person["team"] for person in people})
    leads = [person for person in people if person["lead"] == "yes"]
    return {
        "People": Counter((person["email"],) for person in people),
        "Workspaces": Counter((team,) for team in teams),
        "Members with their roles": Counter(
            (person["team"], person["email"], "manager" if person["lead"] == "yes" else person["role"])
            for person in people
        ),
        "Leads who are managers": Counter((lead["team"], lead["email"]) for lead in leads),
        "Keys with budget and rate limit": Counter((team, "budget", "rate limit") for team in teams),
    }


async def read_back(plane: Plane) -> Facts:
    """Return what is there, read through the pagers."""
    async with PortkeyAdmin(plane.key, base_url=plane.url) as portkey:
        return await facts(portkey)


async def facts(portkey: PortkeyAdmin) -> Facts:
    """Read everybody, every workspace with its members, and every key."""
    people = [user async for user in portkey.users.list() if user.role != "owner"]
    workspaces = [workspace async for workspace in portkey.workspaces.list()]
    keys = [key async for key in portkey.api_keys.list()]
    names = {str(workspace.id): str(workspace.name) for workspace in workspaces}
    members: Counter[tuple[str, ...]] = Counter()

    async def read_members(id: str) -> None:
        async for member in portkey.workspaces.members.list(id):
            members[names[id], str(member.email), str(member.role)] += 1

    report = await bulk.run(names, read_members)
    for outcome in report.failed():
        raise SystemExit(f"the members of {names[outcome.item]} could not be read: {outcome.error}")
    return {
        "People": Counter((str(user.email),) for user in people),
        "Workspaces": Counter((name,) for name in names.values()),
        "Members with their roles": members,
        "Leads who are managers": Counter(
            (team, email) for team, email, role in members.elements() if role == "manager"
        ),
        "Keys with budget and rate limit": Counter(
            (names[id], "budget" if key.usage_limits else "", "rate limit" if key.rate_limits else "")
            for key in keys
            if (id := key.workspace_id)  # the key that all this is done with belongs to no workspace
        ),
    }


def compare(expected: Facts, found: Facts) -> list[Row]:
    """Set what was expected beside what is there."""
    return [
        Row(title, things.total(), found[title].total(), found[title] == things)
        for title, things in expected.items()
    ]


def show(rows: Sequence[Row], seen: Mapping[str, int], seconds: float) -> None:
    """Print what was expected beside what is there, and what it took."""
    table = Table(title="The organisation, read back through the pagers", title_justify="left")
    table.add_column()
    for title in ("Expected", "Found"):
        table.add_column(title, justify="right")
    table.add_column()
    for row in rows:
        table.add_row(row.title, f"{row.expected:,}", f"{row.found:,}", "ok" if row.holds else "OFF")
    table.add_section()
    table.add_row("Requests sent", "", f"{seen['requests']:,}")
    table.add_row("Answered 429, waited for and sent again", "", f"{seen['shed']:,}")
    table.add_row("Seconds", "", f"{seconds:.1f}")
    table.add_row("Calls per second", "", f"{(seen['requests'] - seen['shed']) / seconds:.1f}")
    Console().print(table)


@contextmanager
def control_plane(*options: str) -> Iterator[Plane]:
    """Run a local control plane on a free loopback port, and stop it at the end."""
    command = [sys.executable, "-m", "portkey_admin.cli", "serve", "--ready-json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Plane(**_ready(process))
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def _ready(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None
    readable, _, _ = select.select([process.stdout], [], [], START_SECONDS)
    line = process.stdout.readline() if readable else ""
    if not line:
        raise SystemExit(f"the control plane was not ready within {START_SECONDS:.0f} s")
    said = json.loads(line)
    return {"url": said["url"], "key": said["key"]}


def onboard(plane: Plane, people: Path) -> float:
    """Run the example as a user would; returns the seconds that it took.

    Raises:
        SystemExit: it failed.
    """
    started = time.monotonic()
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    ended = subprocess.run([sys.executable, str(ONBOARD), str(people)], env=environment, check=False)
    if ended.returncode:
        raise SystemExit(f"{ONBOARD.name} ended with {ended.returncode}")
    return time.monotonic() - started


def statistics(plane: Plane) -> dict[str, int]:
    """Ask the plane how many requests it got; this is not part of the API."""
    url = httpx.URL(plane.url).copy_with(path="/_plane/statistics")
    answer = httpx.get(url, headers={"x-portkey-api-key": plane.key}).raise_for_status().json()
    return {"requests": answer["requests"], "shed": answer["shed"]}


def main() -> int:
    """Run the demo; returns 0 where every count holds."""
    parser = argparse.ArgumentParser(description="Onboard an organisation on a local control plane.")
    parser.add_argument("--people", type=Path, default=PEOPLE, help="CSV file with the people")
    parser.add_argument("--latency-ms", default="20", help="what the plane adds to each answer")
    parser.add_argument("--rate", default="60", help="requests per second that the plane takes")
    parser.add_argument("--burst", default="20", help="requests that it takes at once")
    options = parser.parse_args()
    # Where the user's network has a proxy, loopback is not behind it.
    os.environ["no_proxy"] = "127.0.0.1"
    # A terminated demo stops its plane as an interrupted one does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with options.people.open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    with control_plane(
        *("--latency-ms", options.latency_ms, "--rate", options.rate, "--burst", options.burst),
        *("--accept-invites-after-ms", "200"),
    ) as plane:
        print(
            f"A local control plane at {plane.url}: {options.latency_ms} ms latency, "
            f"{options.rate} requests/s at most (bursts of {options.burst})",
            flush=True,
        )
        seconds = onboard(plane, options.people)
        seen = statistics(plane)
        found = anyio.run(read_back, plane)
        rows = compare(wanted(people), found)
        show(rows, seen, seconds)
        return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
