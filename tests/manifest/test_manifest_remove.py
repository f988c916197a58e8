"""The removal of what a manifest lists, and of nothing else."""

from __future__ import annotations

import json
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from manifest_runs import Site, site
from random_organisations import organisations

from portkey_admin import manifest
from portkey_admin.errors import InvalidArgumentError, ManifestError
from portkey_admin.manifest.runner.run import Applied


async def removed(here: Site, org: manifest.Manifest) -> tuple[manifest.Plan, Applied]:
    plan = await manifest.plan(here.portkey, org, remove=True)
    return plan, await manifest.apply(here.portkey, plan, settle=0.0)


@settings(
    derandomize=True,
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(document=organisations())
def test_what_was_made_of_a_manifest_goes_and_the_rest_is_as_before(document: dict[str, Any]) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply("labels: [{name: of-others}]")
            before = (await manifest.export(here.portkey)).text
            org = manifest.loads(json.dumps(document), format="json")
            await here.apply(org)
            _, report = await removed(here, org)
            assert report.ok, [str(each.error) for each in report.outcomes if not each.succeeded]
            assert (await manifest.export(here.portkey)).text == before
            again, _ = await removed(here, org)
            assert len(again) == 0

    anyio.run(check)


async def test_what_must_not_go_stays_and_is_told() -> None:
    async with site() as here:
        await here.apply("workspaces: [{name: Search, labels: [{name: gold}]}]")
        whole = await manifest.export(here.portkey, pin=True)
        org = manifest.loads(whole.text, file="org.yaml")
        plan, report = await removed(here, org)
        assert report.ok
        assert [note for note in plan.notes if note.startswith("keep")] == [
            "keep person 'owner@example.com': an owner stays",
            "keep API key 'Bootstrap': it is the key in use",
        ]
        assert [each.status async for each in here.portkey.workspaces.list()] == []
        # Slugs that are no longer there are nothing that could be removed.
        assert (await removed(here, org))[0].writes == 0


async def test_an_id_that_has_gone_takes_nothing_else_of_its_name() -> None:
    async with site() as here:
        await here.apply("labels: [{name: gold}]")
        org = manifest.loads("labels: [{name: gold, id: 0d2b0b9c-98e4-4dcb-a2a1-0f3e5a1d7c11}]")
        assert len(await manifest.plan(here.portkey, org, remove=True)) == 0


@pytest.mark.parametrize("where", ["workspace", "label"])
async def test_what_is_protected_refuses_the_whole_removal(where: str) -> None:
    guard = "protect: true, "
    here_, there = (guard, "") if where == "workspace" else ("", guard)
    text = f"workspaces: [{{{here_}name: Search, labels: [{{{there}name: gold}}]}}, {{name: Ads}}]"
    async with site() as here:
        await here.apply(text)
        with pytest.raises(ManifestError, match=f"{where} '.*' is protected, and --remove would delete it"):
            await manifest.plan(here.portkey, manifest.loads(text), remove=True)
        with pytest.raises(InvalidArgumentError, match="remove can't be combined with other options"):
            await manifest.plan(here.portkey, manifest.loads(text), remove=True, prune=True)
