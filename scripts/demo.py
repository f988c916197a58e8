"""Provision an organisation of a thousand people, kill the run halfway, resume it, and check the counts.

Starts a local control plane in a separate process, runs `portkey-admin apply` on examples/org.yaml against it
as a user would, kills that with SIGKILL, resumes it, reads everything back through the pagers, and prints the
expected and actual counts. Exits with 1 if they differ. The plane is always stopped.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import anyio
import attrs
from plane_process import Plane, control_plane, statistics
from rich.console import Console
from rich.table import Table

from portkey_admin import PortkeyAdmin, bulk

ROOT = Path(__file__).resolve().parent.parent
PEOPLE = ROOT / "examples" / "people.csv"
MANIFEST = ROOT / "examples" / "org.yaml"


Facts = Mapping[str, Counter[tuple[str, ...]]]
"""What is counted, with the names of the resources: counters, so that duplicates show."""


@attrs.frozen
class Row:
    """One line of the result."""

    title: str
    expected: int
    found: int
    holds: bool
    """Whether these are the expected resources, not just the expected number of them."""


def wanted(people: Sequence[Mapping[str, str]]) -> Facts:
    """Return what the file describes."""
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
    """Return what exists, read through the pagers."""
    async with PortkeyAdmin(plane.key, base_url=plane.url) as portkey:
        return await facts(portkey)


async def facts(portkey: PortkeyAdmin) -> Facts:
    """Read all people, all workspaces with their members, and all keys."""
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
            if (id := key.workspace_id)  # the demo's own key does not belong to a workspace
        ),
    }


def compare(expected: Facts, found: Facts) -> list[Row]:
    """Compare what is expected with what exists."""
    return [
        Row(title, things.total(), found[title].total(), found[title] == things)
        for title, things in expected.items()
    ]


def show(rows: Sequence[Row], seen: Mapping[str, int], seconds: float) -> None:
    """Print the comparison, and the requests and time that it took."""
    table = Table(title="The organisation, read back through the pagers", title_justify="left")
    table.add_column()
    for title in ("Expected", "Found"):
        table.add_column(title, justify="right")
    table.add_column()
    for row in rows:
        table.add_row(row.title, f"{row.expected:,}", f"{row.found:,}", "ok" if row.holds else "OFF")
    table.add_section()
    table.add_row("Requests sent", "", f"{seen['requests']:,}")
    table.add_row("429 responses, retried after a wait", "", f"{seen['shed']:,}")
    table.add_row("Seconds, both runs", "", f"{seconds:.1f}")
    table.add_row("Calls per second", "", f"{(seen['requests'] - seen['shed']) / seconds:.1f}")
    Console().print(table)


def provision(plane: Plane, folder: Path, kill_at: int) -> None:
    """Apply the manifest, kill the run after this many writes were announced, and resume it.

    Raises:
        SystemExit: one of the runs failed.
    """
    journal = folder / "run.jsonl"
    apply = ["apply", "org.yaml", "--yes", "--journal", journal.name, "--secrets", "keys.jsonl"]
    apply += ["--concurrency", "32"]
    with portkey_admin(plane, folder, *apply) as first:
        wait_for(first, journal, begun=kill_at)
        first.kill()
        if first.wait() > 0:
            raise SystemExit(f"portkey-admin apply ended with {first.returncode}")
    done, begun = (count(journal, event) for event in ("end", "begin"))
    print(f"Killed by SIGKILL: {done:,} writes are done, {begun - done} in doubt", flush=True)
    with portkey_admin(plane, folder, "resume", journal.name, "--yes") as second:
        if second.wait():
            raise SystemExit(f"portkey-admin resume ended with {second.returncode}")


def writes_left(plane: Plane, folder: Path) -> int:
    """Return the number of writes that another run would make."""
    with portkey_admin(plane, folder, "plan", "org.yaml", "--json", stdout=subprocess.PIPE) as process:
        said, _ = process.communicate()
    counts = json.loads(said)["counts"]
    return int(counts["create"] + counts["update"] + counts["delete"])


@contextmanager
def portkey_admin(
    plane: Plane, folder: Path, *arguments: str, stdout: int | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run `portkey-admin` in a folder during the block; it is killed at the end."""
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    quiet = ["--quiet"] if arguments[0] != "plan" and not sys.stdout.isatty() else []
    command = [sys.executable, "-m", "portkey_admin.cli", *arguments, *quiet]
    print(f"$ portkey-admin {shlex.join(arguments)}", flush=True)
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=stdout, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(process: subprocess.Popen[str], journal: Path, *, begun: int) -> None:
    """Wait until a journal has announced this many writes, or the process has ended."""
    while process.poll() is None:
        if count(journal, "begin") >= begun:
            return
        time.sleep(0.01)


def count(journal: Path, event: str) -> int:
    """Return the number of lines of a type in a journal."""
    return journal.read_bytes().count(f'"e":"{event}"'.encode()) if journal.exists() else 0


def main() -> int:
    """Run the demo; returns 0 if all counts are as expected."""
    parser = argparse.ArgumentParser(description="Onboard an organisation on a local control plane.")
    parser.add_argument("--people", type=Path, default=PEOPLE, help="CSV file with the people")
    parser.add_argument("--latency-ms", default="20", help="delay of each response")
    parser.add_argument("--rate", default="60", help="rate limit of the plane, in requests per second")
    parser.add_argument("--burst", default="20", help="burst size of the rate limit")
    options = parser.parse_args()
    # Loopback addresses do not go through a proxy.
    os.environ["no_proxy"] = "127.0.0.1"
    # A terminated demo stops its plane, like an interrupted one.
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
        with tempfile.TemporaryDirectory(prefix="portkey-demo-") as place:
            folder = Path(place)
            shutil.copy(MANIFEST, folder)
            shutil.copy(options.people, folder / "people.csv")
            started = time.monotonic()
            provision(plane, folder, kill_at=len(people) // 2)
            seconds = time.monotonic() - started
            seen = statistics(plane)
            left = writes_left(plane, folder)
            secrets = (folder / "keys.jsonl").read_text("utf-8").splitlines()
        rows = compare(wanted(people), anyio.run(read_back, plane))
        teams = len({person["team"] for person in people})
        issued = {json.loads(line)["id"] for line in secrets}
        rows.append(Row("Keys whose secret is on file", teams, len(issued), len(issued) == teams))
        rows.append(Row("Writes that another run would make", 0, left, left == 0))
        show(rows, seen, seconds)
        return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
