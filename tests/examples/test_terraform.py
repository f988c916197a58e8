"""A Terraform configuration and the manifest beside it: the same resources, and one apply settles them."""

from __future__ import annotations

import re
from pathlib import Path

import anyio
import pytest
from example_programs import EXAMPLES
from manifest_runs import site

from portkey_admin import bulk, manifest

FOLDER = EXAMPLES / "terraform"
_BLOCK = re.compile(r'^resource "portkey_(\w+)" "\w+" \{\n(.*?)^\}', re.DOTALL | re.MULTILINE)
_NAMED = re.compile(r'^  (?:name|email|model_slug|scim_group_name)\s*= "([^"]+)"', re.MULTILINE)


def test_the_manifest_has_each_resource_of_the_configuration_and_settles_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("OPENAI_KEY", "VAULT_TOKEN", "TICKETS_TOKEN"):
        monkeypatch.setenv(name, "a canary")
    text = (FOLDER / "org.yaml").read_text("utf-8")
    blocks = _BLOCK.findall((FOLDER / "main.tf").read_text("utf-8"))
    assert len({kind for kind, _ in blocks}) == 20
    for _, body in blocks:
        assert all(name in text for name in _NAMED.findall(body)), body

    async def check() -> None:
        async with site() as here:
            org = manifest.validate(FOLDER / "org.yaml", strict=True).manifest
            for turn in range(2):  # once more when people have accepted
                with bulk.Journal.open(tmp_path / f"{turn}.jsonl") as journal:
                    assert (await here.apply(org, journal=journal)).ok
                assert (await here.plan(org)).writes == 0
                here.plane.accept_invites()
            shown = await here.portkey.prompts.list().collect()
            assert [prompt.name for prompt in shown] == ["Find a berth"]

    anyio.run(check)
