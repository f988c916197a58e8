"""The drift check: nothing where nothing was changed, each difference where something was."""

from __future__ import annotations

import json
from pathlib import Path

from example_programs import Stage, stage
from plane_closing import closed

from portkey_admin import manifest

MANIFEST = """
workspaces:
  - name: Search
    description: Finds things
    api_keys:
      - name: batch
        scopes: [completions.write]
        usage_limits: {type: cost, credit_limit: 500}
  - name: Ads
"""


async def provision(site: Stage, folder: Path) -> Path:
    file = folder / "org.yaml"
    file.write_text(MANIFEST)
    plan = await manifest.plan(site.portkey, manifest.load(file))
    assert (await manifest.apply(site.portkey, plan, secrets=lambda issued: None)).ok
    return file


async def test_an_organisation_as_it_was_provisioned_has_no_drift(tmp_path: Path) -> None:
    async with stage() as site:
        file = await provision(site, tmp_path)
        ended = await site.run("drift.py", file)
    assert (ended.code, ended.output, ended.complaints) == (0, f"{file}: no drift\n", "")


async def test_what_was_changed_removed_or_added_by_hand_is_told(tmp_path: Path) -> None:
    async with stage() as site:
        file = await provision(site, tmp_path)
        (key,) = [key async for key in site.portkey.api_keys.list() if key.name == "batch"]
        await site.portkey.api_keys.update(key.id, usage_limits={"type": "cost", "credit_limit": 9000})
        (ads,) = [each async for each in site.portkey.workspaces.list() if each.name == "Ads"]
        await closed(site.portkey, ads.id, "Ads")
        await site.portkey.workspaces.create(name="By hand")
        writes = site.done("workspaces.create")
        ended = await site.run("drift.py", file)
        everything = await site.run("drift.py", file, "--all", "--json")
        assert site.done("workspaces.create") == writes
    assert (ended.code, ended.complaints) == (1, "")
    assert "9000 and not 500" in ended.output
    assert "'Ads' is not there" in ended.output.replace('"', "'")
    assert "By hand" not in ended.output
    assert ended.lines[-1] == f"{file}: 2 of 3 resources differ"
    # A workspace is deleted after what it holds: the provider that an integration has put into it.
    steps = [json.loads(line) for line in everything.lines]
    assert sorted(step["action"] for step in steps) == ["create", "delete", "delete", "update"]


async def test_a_manifest_that_is_wrong_is_no_drift(tmp_path: Path) -> None:
    file = tmp_path / "org.yaml"
    file.write_text("workspaces:\n  - nmae: Search\n")
    async with stage() as site:
        ended = await site.run("drift.py", file)
        missing = await site.run("drift.py", tmp_path / "other.yaml")
    assert (ended.code, ended.output) == (2, "")
    assert "org.yaml:2" in ended.complaints
    assert (missing.code, missing.output) == (2, "")
    assert "No such file" in missing.complaints
