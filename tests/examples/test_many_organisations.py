"""Many organisations in one process: clients and manifests side by side, and nothing of one in another."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path

import anyio
from backends import RunAsync
from example_programs import Stage, stage

from portkey_admin import PortkeyAdmin, bulk, manifest

NAMES = ("ads", "search", "web")


def described(name: str, teams: int) -> str:
    """A manifest whose names are the same in every organisation, but for one workspace."""
    own = [f"  - name: Only {name}\n"]
    shared = [
        f"  - name: Team {number}\n    description: of {name}\n"
        f"    api_keys:\n      - {{name: batch, scopes: [completions.write]}}\n"
        for number in range(teams)
    ]
    return "workspaces:\n" + "".join(own + shared)


def test_several_clients_and_manifests_at_once_keep_apart(run_async: RunAsync, tmp_path: Path) -> None:
    issued: dict[str, list[manifest.IssuedKey]] = {name: [] for name in NAMES}

    async def provision(name: str, site: Stage) -> None:
        org = manifest.loads(described(name, teams=5), file=f"{name}.yaml")
        async with PortkeyAdmin(site.plane.api_key, base_url=site.url) as portkey:
            with bulk.Journal.open(tmp_path / f"{name}.jsonl") as journal:
                plan = await manifest.plan(portkey, org)
                report = await manifest.apply(portkey, plan, journal=journal, secrets=issued[name].append)
                assert report.ok
                assert len(report.done()) == 11

    async def everything() -> None:
        async with AsyncExitStack() as stack:
            sites = {
                name: await stack.enter_async_context(stage(seed=seed)) for seed, name in enumerate(NAMES)
            }
            async with anyio.create_task_group() as tasks:
                for name, site in sites.items():
                    tasks.start_soon(provision, name, site)
            for name, site in sites.items():
                found = {each.name: each.description async for each in site.portkey.workspaces.list()}
                assert found.pop(f"Only {name}") is None
                assert found == {f"Team {number}": f"of {name}" for number in range(5)}
                valid = {row["key"] for row in site.plane._organisation["api_keys"]}
                assert {key.secret for key in issued[name]} == valid - {site.plane.api_key}
                assert site.plane.statistics().statuses.get("401", 0) == 0

    run_async(everything)


def test_one_manifest_for_several_organisations(run_async: RunAsync) -> None:
    org = manifest.loads(described("all", teams=3), file="all.yaml")

    async def provision(site: Stage) -> None:
        plan = await manifest.plan(site.portkey, org)
        assert (await manifest.apply(site.portkey, plan, secrets=lambda issued: None)).ok

    async def everything() -> None:
        async with AsyncExitStack() as stack:
            sites = [await stack.enter_async_context(stage(seed=seed)) for seed in range(3)]
            async with anyio.create_task_group() as tasks:
                for site in sites:
                    tasks.start_soon(provision, site)
            for site in sites:
                assert len(await site.portkey.workspaces.list().collect()) == 4

    run_async(everything)
