"""Rotating service keys: each new secret reaches the store, whatever fails on the way."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import forked
from example_programs import Ended, Stage, stage

from portkey_admin.testing import Dropped, FaultPlan, Rule

# Keeps each secret in a file of its own; refuses a key as often as a file beside it says.
STORE = """
import os, pathlib, sys
folder = pathlib.Path(sys.argv[1])
name = os.environ["KEY_NAME"]
refusals = folder / f"{name}.refusals"
if refusals.exists() and (left := int(refusals.read_text())):
    refusals.write_text(str(left - 1))
    sys.exit(1)
with (folder / f"{name}.secret").open("a") as file:
    file.write(sys.stdin.read() + "\\n")
"""


async def furnish(site: Stage, folder: Path) -> dict[str, str]:
    """Make a service key in each of three workspaces, and one that is no service key; returns ids by name."""
    (folder / "store.py").write_text(STORE)
    ids: dict[str, str] = {}
    for name in ("Ads", "Search", "Web"):
        workspace = await site.portkey.workspaces.create(name=name)
        made = await site.portkey.api_keys.create_workspace_service(
            workspace_id=workspace.id, name=name, scopes=["completions.write"]
        )
        ids[name] = made.id
    user_id = await site.person("ada@example.com", workspace.id)
    await site.portkey.api_keys.create_workspace_user(
        workspace_id=workspace.id, user_id=user_id, name="laptop", scopes=["completions.write"]
    )
    return ids


async def rotate(site: Stage, folder: Path) -> Ended:
    store = [forked.python(), folder / "store.py", folder]
    return await site.run("rotate_keys.py", folder / "rotation.jsonl", "--hours", 0.5, "--", *store)


def valid(site: Stage, id: str) -> str:
    """The secret that a key has now."""
    row = site.plane._organisation["api_keys"].get(id)
    assert row is not None
    return str(row["key"])


def stored(folder: Path, name: str) -> list[str]:
    file = folder / f"{name}.secret"
    return file.read_text().splitlines() if file.exists() else []


async def test_every_service_key_is_rotated_and_its_secret_is_in_the_store(tmp_path: Path) -> None:
    async with stage() as site:
        ids = await furnish(site, tmp_path)
        ended = await rotate(site, tmp_path)
        assert (ended.code, ended.complaints) == (0, "")
        assert {name: stored(tmp_path, name) for name in ids} == {
            name: [valid(site, id)] for name, id in ids.items()
        }
        assert site.done("api_keys.rotate") == 3
        journal = (tmp_path / "rotation.jsonl").read_text()
        secrets = [valid(site, id) for id in ids.values()]
        assert not any(secret in journal + ended.output for secret in secrets)
        again = await rotate(site, tmp_path)
        assert again.code == 0
        assert site.done("api_keys.rotate") == 3


async def test_a_secret_that_the_store_refused_once_is_handed_over_again_and_not_rotated_again(
    tmp_path: Path,
) -> None:
    async with stage() as site:
        ids = await furnish(site, tmp_path)
        (tmp_path / "Search.refusals").write_text("1")
        ended = await rotate(site, tmp_path)
        assert ended.code == 0, ended
        assert stored(tmp_path, "Search") == [valid(site, ids["Search"])]
        assert site.done("api_keys.rotate") == 3
        assert not (tmp_path / "rotation.jsonl.secrets").exists()


async def test_a_secret_that_the_store_never_takes_ends_in_a_private_file(tmp_path: Path) -> None:
    async with stage() as site:
        ids = await furnish(site, tmp_path)
        (tmp_path / "Search.refusals").write_text("99")
        ended = await rotate(site, tmp_path)
        kept = tmp_path / "rotation.jsonl.secrets"
        (line,) = kept.read_text().splitlines()
        assert json.loads(line)["key"] == valid(site, ids["Search"])
        assert stored(tmp_path, "Ads") == [valid(site, ids["Ads"])]
    assert ended.code == 1
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "the store did not take it" in ended.output


async def test_a_rotation_whose_answer_was_lost_is_told_and_no_other_key_suffers(tmp_path: Path) -> None:
    async with stage() as site:
        ids = await furnish(site, tmp_path)
        site.plane.faults = FaultPlan([Rule(Dropped(after=True), on="api_keys.rotate", first=1)])
        ended = await rotate(site, tmp_path)
        lost = [name for name, id in ids.items() if stored(tmp_path, name) != [valid(site, id)]]
    assert ended.code == 1
    assert len(lost) == 1
    (told,) = (line for line in ended.lines if ": in doubt: " in line)
    assert told.startswith(f"{lost[0]} (")
    assert "valid until" in told  # it says when another try makes sense
