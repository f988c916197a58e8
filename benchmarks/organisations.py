"""Plan and export of large organisations that are as their manifest says: python -m benchmarks.organisations

One has 60 workspaces, each with configs, keys and members; the other has 50,000 people, as rows of a CSV
file. Both are served by a local control plane in a process of its own. Reading the lists, the plan and the
export have a process each, which prints its seconds of CPU and its MB at most. What a plan takes is to be
seen beside what reading the same lists takes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import anyio

from portkey_admin import Limiter, PortkeyAdmin, manifest
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.resources.users import new_user

KEY = "pk-benchmark-0123456789"
WORKSPACES, PEOPLE = 60, 50_000
PARTS = ("read", "plan", "export")

Organisations = Mapping[str, Mapping[str, Mapping[str, float]]]
"""By organisation and part: `cpu_s` and `mb`."""


def workspaces(count: int) -> dict[str, Any]:
    """Return a manifest with this many workspaces."""
    return {
        "people": [{"email": f"person{number}@example.com", "role": "member"} for number in range(count)],
        "workspaces": [
            {
                "name": f"Team {number}",
                "description": f"What team {number} builds",
                "members": [
                    {"email": f"person{(number + each) % count}@example.com", "role": "member"}
                    for each in range(min(10, count))
                ],
                "configs": [
                    {"name": f"config {each}", "config": {"retry": {"attempts": each + 1}}}
                    for each in range(5)
                ],
                "api_keys": [{"name": f"key {each}", "scopes": ["logs.view"]} for each in range(3)],
            }
            for number in range(count)
        ],
    }


async def serve(name: str, count: int) -> None:
    """Serve an organisation until the process is ended."""
    async with ControlPlane(api_key=KEY) as plane, plane.serve() as url:
        if name == "people":
            for number in range(count):
                new_user(plane._organisation, f"person{number}@example.com", "member")
        else:
            org = load(name, count)
            for person in workspaces(count)["people"]:
                new_user(plane._organisation, person["email"], person["role"])
            async with plane.client() as portkey:
                made = await manifest.plan(portkey, org)
                await manifest.apply(portkey, made, secrets=lambda *_: None)
        print(url, flush=True)
        await anyio.sleep_forever()


def load(name: str, count: int) -> manifest.Manifest:
    """Write and read a manifest that has all of it."""
    if name == "workspaces":
        return manifest.loads(json.dumps(workspaces(count)))
    with tempfile.TemporaryDirectory() as folder:
        rows = "".join(f"person{number}@example.com,member\n" for number in range(count))
        Path(folder, "people.csv").write_text(f"email,role\n{rows}", encoding="utf-8")
        return manifest.loads("people: [{csv: people.csv}]", base=folder)


async def run(part: str, name: str, count: int, url: str) -> None:
    """Read the lists, plan or export."""
    async with PortkeyAdmin(KEY, base_url=url, limiter=Limiter()) as portkey:
        if part == "plan":
            made = await manifest.plan(portkey, load(name, count))
            assert made.writes == 0, made.counts()
        elif part == "export":
            await manifest.export(portkey, people_csv="people.csv" if name == "people" else None)
        else:
            await read(portkey)


async def read(portkey: PortkeyAdmin) -> None:
    """Read the lists that a plan needs, through the pagers."""
    await portkey.users.list(pageSize=100).collect(prefetch=8)
    await portkey.invites.list(status="pending").collect(prefetch=8)
    for workspace in await portkey.workspaces.list(page_size=100).collect():
        if not workspace.id or workspace.is_default:
            continue
        await portkey.workspaces.members.list(workspace.id).collect()
        await portkey.configs.list(workspace_id=workspace.id).collect()
        await portkey.api_keys.list(workspace_id=workspace.id).collect()


def command(part: str, name: str, count: int, *more: str) -> list[str]:
    """Return what runs a part in a process of its own."""
    return [
        *(sys.executable, "-m", "benchmarks.organisations"),
        *(f"--part={part}", f"--organisation={name}", f"--count={count}", *more),
    ]


def measure(counts: Mapping[str, int], parts: Sequence[str] = PARTS) -> Organisations:
    """Measure each part of each organisation."""
    environment = {**os.environ, "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}
    found: dict[str, dict[str, dict[str, float]]] = {}
    for name, count in counts.items():
        with subprocess.Popen(
            command("serve", name, count), stdout=subprocess.PIPE, text=True, env=environment
        ) as server:
            try:
                assert server.stdout is not None
                url = f"--url={server.stdout.readline().strip()}"
                for part in parts:
                    ended = subprocess.run(
                        command(part, name, count, url),
                        check=True,
                        stdout=subprocess.PIPE,
                        text=True,
                        env=environment,
                    )
                    found.setdefault(f"{count:,} {name}", {})[part] = json.loads(ended.stdout)
            finally:
                server.kill()
    return found


def table(found: Organisations) -> list[str]:
    """Return the lines of a table: seconds of CPU, and MB."""
    titles = {"read": "Reading the lists", "plan": "Plan", "export": "Export"}
    lines = [
        "| An organisation that is as its manifest says: s of CPU · MB at most | "
        + " | ".join(titles[part] for part in PARTS)
        + " | Plan against reading |",
        "|---|" + "---:|" * (len(PARTS) + 1),
    ]
    for name, measured in found.items():
        cells = [f"{measured[part]['cpu_s']:.1f} · {measured[part]['mb']:.0f}" for part in PARTS]
        ratio = measured["plan"]["cpu_s"] / measured["read"]["cpu_s"]
        lines.append(f"| {name} | {' | '.join(cells)} | **{ratio:.2f}** |")
    return lines


def main() -> None:
    """Read the arguments, and run the part that they name, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--workspaces", type=int, default=WORKSPACES)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--part", choices=("serve", *PARTS), help=argparse.SUPPRESS)
    parser.add_argument("--organisation", choices=("workspaces", "people"), help=argparse.SUPPRESS)
    parser.add_argument("--count", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part == "serve":
        anyio.run(serve, given.organisation, given.count)
    elif given.part is not None:
        started = time.process_time()
        anyio.run(run, given.part, given.organisation, given.count, given.url)
        seconds = time.process_time() - started
        print(json.dumps({"cpu_s": seconds, "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
    else:
        found = measure({"workspaces": given.workspaces, "people": given.people})
        print("\n".join(table(found)))


if __name__ == "__main__":
    main()
