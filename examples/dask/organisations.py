"""Apply the manifests of many organisations on a Dask cluster.

    pip install -r requirements.txt
    SEARCH_KEY=<organisation service key> ... python organisations.py organisations.csv shared-folder

organisations.csv has a line per organisation: its name, its manifest, the base URL of its control plane, and
the environment variable with its key. Keys are never sent to workers, so workers need the variable.

    name,manifest,base_url,key_variable
    search,search.yaml,https://portkey.example.com/v1,SEARCH_KEY

All workers need access to shared-folder. It contains a journal for each organisation, and a file with the
secrets of new keys that only its owner can read. If a worker is lost, Dask runs its task on another one,
which resumes from the journal. So does this program if you start it again.

More workers help with many organisations, but not with a single one: the rate limit of its API is the
bottleneck, and one client uses all of that.
"""

import argparse
import csv
import json
import os
import sys
from pathlib import Path
from typing import Any

import anyio
from distributed import Client, as_completed

from portkey_admin import PortkeyAdmin, PortkeyError, bulk, manifest

COLUMNS = ("name", "manifest", "base_url", "key_variable")


def provision(organisation: dict[str, str], folder: str) -> dict[str, Any]:
    """Provision one organisation, on a worker; returns a summary."""
    return anyio.run(_provision, organisation, Path(folder))


async def _provision(organisation: dict[str, str], folder: Path) -> dict[str, Any]:
    name, variable = organisation["name"], organisation["key_variable"]
    if variable not in os.environ:
        raise LookupError(f"this worker has no environment variable {variable}")
    org = manifest.load(organisation["manifest"])
    client = PortkeyAdmin(os.environ[variable], base_url=organisation["base_url"])
    with (
        bulk.Journal.open(folder / f"{name}.jsonl", {"organisation": name}) as journal,
        manifest.SecretFile(folder / f"{name}.secrets") as secrets,
    ):
        async with client as portkey:
            plan = await manifest.plan(portkey, org)
            report = await manifest.apply(portkey, plan, journal=journal, secrets=secrets)
    undone = {outcome.item.title: str(outcome.error) for outcome in report.outcomes if not outcome.succeeded}
    counts = {"planned": plan.counts(), "done": len(report.done()), "undone": undone}
    return {"name": name, **counts, "seconds": round(report.elapsed, 1)}


def read(path: Path) -> list[dict[str, str]]:
    """Read the list; manifests are in the same folder."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, start=2):
        if wrong := [name for name in COLUMNS if not row.get(name)]:
            raise ValueError(f"{path}, line {number}: there is no {', '.join(wrong)}")
        row["manifest"] = str(path.parent.resolve() / row["manifest"])
    if len({row["name"] for row in rows}) < len(rows):
        raise ValueError(f"{path}: two organisations have the same name, and would have the same journal")
    return rows


def main(listed: list[dict[str, str]], folder: Path, cluster: Client) -> bool:
    """Print a summary of each organisation when it is done, and return whether all of them are."""
    # Retries tasks that failed, not only those of lost workers.
    futures = cluster.map(provision, listed, folder=str(folder.resolve()), retries=2, pure=False)
    names = {future.key: each["name"] for future, each in zip(futures, listed, strict=True)}
    ok = True
    for future in as_completed(futures):  # type: ignore[no-untyped-call]
        error = future.exception()
        summary = {"name": names[future.key], "error": repr(error)} if error else future.result()
        print(json.dumps(summary), flush=True)
        ok = ok and not summary.get("error") and not summary.get("undone")
    return ok


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("organisations", type=Path, help="the list, as CSV")
    parser.add_argument("folder", type=Path, help="folder for journals and secrets")
    parser.add_argument("--scheduler", help="address of a cluster; default: processes on this machine")
    parser.add_argument("--workers", type=int, default=2, help="number of processes")
    given = parser.parse_args()
    local = {"n_workers": given.workers, "threads_per_worker": 1, "dashboard_address": None}
    try:
        listed = read(given.organisations)
        with Client(given.scheduler, **({} if given.scheduler else local)) as cluster:  # type: ignore[no-untyped-call]
            sys.exit(0 if main(listed, given.folder, cluster) else 1)
    except (PortkeyError, OSError, ValueError) as wrong:
        sys.exit(f"organisations.py: {wrong}")
