"""Provision against a plane that drops, refuses and fails, kill the run at random points, and count.

    python scripts/killed_runs.py --items 10000 --kills 20 --seed 1

Each run is `portkey-admin apply` as a process of its own, ended by SIGKILL; `portkey-admin resume` goes on.
At the end the organisation is read back: nothing may be missing, nothing may be there twice, and the secret
of every key has to be on file. Exits with 1 where that does not hold.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import anyio
import attrs
from plane_process import Plane, control_plane, statistics

from portkey_admin import PortkeyAdmin

# Of all requests: answers lost after the write, refusals, failures before and after the write.
FAULTS: tuple[Mapping[str, object], ...] = (
    {"fault": "dropped", "after": True, "probability": 0.05},
    {"fault": "rate_limited", "retry_after": 0.005, "form": "milliseconds", "probability": 0.05},
    {"fault": "error_status", "status": 500, "probability": 0.02},
    {"fault": "error_status", "status": 500, "after": True, "probability": 0.02},
)
SCOPES = ("completions.write",)
# More than enough: what is left after so many runs hangs.
MOST_RUNS = 12

Things = Counter[tuple[str, ...]]


@attrs.frozen(kw_only=True)
class Verdict:
    """What came of it all."""

    seed: int
    items: int
    kills: int
    """Processes that were ended by SIGKILL while they wrote."""
    runs: int
    requests: int
    seconds: float
    lost: tuple[tuple[str, ...], ...]
    twice: tuple[tuple[str, ...], ...]
    unknown: tuple[tuple[str, ...], ...]
    """What is there and was never asked for."""
    exit: int
    """Of the last run."""

    @property
    def holds(self) -> bool:
        """Say whether all is there, once."""
        return not (self.lost or self.twice or self.unknown or self.exit)

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.items:,} things, {self.kills} kills, {self.runs} runs, "
            f"{self.requests:,} requests, {self.seconds:.1f} s: {len(self.lost)} lost, "
            f"{len(self.twice)} twice, {len(self.unknown)} unknown, exit {self.exit}"
        )


def organisation(items: int) -> dict[str, object]:
    """Return a manifest of so many things: workspaces, people, keys, labels and collections."""
    teams = max(1, items // 50)
    keys, labels, collections = items * 8 // 100, items // 5, items // 5
    people = items - teams - keys - labels - collections

    def share(count: int, team: int) -> range:
        return range(team, count, teams)

    return {
        "workspaces": [
            {
                "name": f"Team {team}",
                "api_keys": [{"name": f"service {n}", "scopes": list(SCOPES)} for n in share(keys, team)],
                "labels": [{"name": f"label-{n}"} for n in share(labels, team)],
                "collections": [{"name": f"collection {n}"} for n in share(collections, team)],
            }
            for team in range(teams)
        ],
        "people": [
            {
                "email": f"person.{n}@example.com",
                "role": "member",
                "workspaces": {f"Team {n % teams}": "member"},
            }
            for n in range(people)
        ],
    }


def wanted(manifest: Mapping[str, object]) -> Things:
    """Return what a manifest asks for, each thing by its kind and names."""
    found: Things = Counter()
    workspaces, people = manifest["workspaces"], manifest["people"]
    assert isinstance(workspaces, list)
    assert isinstance(people, list)
    for workspace in workspaces:
        found["workspace", workspace["name"]] += 1
        for section in ("api_keys", "labels", "collections"):
            for thing in workspace[section]:
                found[section, workspace["name"], thing["name"]] += 1
    for person in people:
        found["person", person["email"]] += 1
    return found


async def there(plane: Plane) -> tuple[Things, dict[str, str]]:
    """Return what the plane has, and the masked secret of each key by its id."""
    found: Things = Counter()
    masks: dict[str, str] = {}
    async with PortkeyAdmin(plane.key, base_url=plane.url, max_retries=20) as portkey:
        names = {str(each.id): str(each.name) async for each in portkey.workspaces.list()}
        found.update(("workspace", name) for name in names.values())
        async for user in portkey.users.list():
            if user.role != "owner":
                found["person", str(user.email)] += 1
        async for invite in portkey.invites.list(status="pending"):
            found["person", str(invite.email)] += 1
        async for key in portkey.api_keys.list():
            if key.workspace_id:
                found["api_keys", names[key.workspace_id], str(key.name)] += 1
                masks[str(key.id)] = str(key.key)
        for id, name in names.items():
            async for label in portkey.labels.list(workspace_id=id):
                if label.workspace_id:
                    found["labels", name, str(label.name)] += 1
            async for collection in portkey.collections.list(workspace_id=id):
                if not collection.is_default:
                    found["collections", name, str(collection.name)] += 1
    return found, masks


def without_secret(file: Path, masks: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the keys whose secret is not on file."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    last = {line["id"]: line["key"] for line in lines}
    return [
        ("secret", id)
        for id, mask in masks.items()
        if id not in last or not (last[id].startswith(mask[:2]) and last[id].endswith(mask[-3:]))
    ]


def run_until_done(
    plane: Plane,
    folder: Path,
    *,
    items: int,
    kills: int,
    chance: random.Random,
    concurrency: int,
    settle: float,
) -> tuple[int, int, int]:
    """Apply, kill, resume, until a run ends by itself with nothing left.

    Returns the kills, the runs and the exit status of the last one.
    """
    journal, manifest = folder / "run.jsonl", folder / "org.json"
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    program = [sys.executable, "-m", "portkey_admin.cli"]
    killed = run = ended = 0
    for run in range(1, kills + MOST_RUNS):
        if journal.exists():
            command = [*program, "resume", str(journal)]
        else:
            command = [*program, "apply", str(manifest), "--journal", str(journal)]
            command += ["--secrets", str(folder / "keys.jsonl"), "--concurrency", str(concurrency)]
            command += ["--settle", str(settle)]
        with (
            (folder / f"run-{run}.txt").open("w") as output,
            subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT) as process,
        ):
            if killed < kills and _reached(process, journal, chance.randint(1, max(2, 3 * items // kills))):
                process.kill()
            ended = process.wait()
        if ended < 0:
            killed += 1
        elif ended in (0, 2):  # done, or it would never be
            return killed, run, ended
    return killed, run, ended


def _reached(process: subprocess.Popen[bytes], journal: Path, lines: int) -> bool:
    """Wait until the journal has so many more lines; False where the process ended before."""
    seen = _lines(journal)
    while process.poll() is None:
        if _lines(journal) >= seen + lines:
            return True
        time.sleep(0.002)
    return False


def _lines(journal: Path) -> int:
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def killed_run(
    seed: int, *, items: int, kills: int, concurrency: int = 32, settle: float = 0.3, latency_ms: float = 2
) -> Verdict:
    """Do all of it once, on a plane of its own."""
    started = time.monotonic()
    manifest = organisation(items)
    options = ("--seed", str(seed), "--latency-ms", str(latency_ms), "--accept-invites-after-ms", "500")
    with tempfile.TemporaryDirectory(prefix="killed-") as place:
        folder = Path(place)
        (folder / "org.json").write_text(json.dumps(manifest), "utf-8")
        faults = folder / "faults.json"
        faults.write_text(json.dumps({"seed": seed, "rules": FAULTS}), "utf-8")
        with control_plane(*options, "--faults", str(faults)) as plane:
            killed, runs, ended = run_until_done(
                plane,
                folder,
                items=items,
                kills=kills,
                chance=random.Random(seed),
                concurrency=concurrency,
                settle=settle,
            )
            requests = statistics(plane)["requests"]
            found, masks = anyio.run(there, plane)
        if ended:
            sys.stderr.write((folder / f"run-{runs}.txt").read_text("utf-8")[-3000:])
        lost = [*(wanted(manifest) - found), *without_secret(folder / "keys.jsonl", masks)]
    return Verdict(
        seed=seed,
        items=wanted(manifest).total(),
        kills=killed,
        runs=runs,
        requests=requests,
        seconds=time.monotonic() - started,
        lost=tuple(lost),
        twice=tuple(thing for thing, count in found.items() if count > 1),
        unknown=tuple(found.keys() - wanted(manifest).keys()),
        exit=ended,
    )


def main() -> int:
    """Run it; returns 0 where every count holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="so many seeds, from --seed on")
    parser.add_argument("--concurrency", type=int, default=32)
    options = parser.parse_args()
    os.environ["no_proxy"] = "127.0.0.1"
    held = True
    for seed in range(options.seed, options.seed + options.seeds):
        verdict = killed_run(seed, items=options.items, kills=options.kills, concurrency=options.concurrency)
        print(verdict, flush=True)
        for what in ("lost", "twice", "unknown"):
            for thing in getattr(verdict, what)[:5]:
                print(f"  {what}: {thing}")
        held = held and verdict.holds
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
