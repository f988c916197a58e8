"""The nightly export: a file for each workspace and part of the day, whole or not there."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from example_programs import Stage, stage

DAY = datetime.now(UTC).date() - timedelta(days=1)


async def furnish(site: Stage) -> dict[str, list[str]]:
    """Make two workspaces with logs of yesterday and of other days; returns ids of yesterday's by slug."""
    wanted: dict[str, list[str]] = {}
    for name in ("Ads", "Search"):
        workspace = await site.portkey.workspaces.create(name=name)
        site.plane.generate_logs(40, workspace=workspace.slug, days=4)
        wanted[workspace.slug] = sorted(
            row["id"]
            for row in site.plane._organisation["logs"]
            if row["workspace_id"] == workspace.id and datetime.fromtimestamp(row["time"], UTC).date() == DAY
        )
    assert all(wanted.values())
    return wanted


def exported(folder: Path) -> dict[str, list[str]]:
    """Ids by the beginning of the name of the file."""
    found: dict[str, list[str]] = {}
    for file in sorted((folder / f"{DAY}").iterdir()):
        assert file.suffix == ".jsonl"
        ids = [json.loads(line)["id"] for line in file.read_text().splitlines()]
        found.setdefault(file.name.partition(".")[0], []).extend(ids)
    return {slug: sorted(ids) for slug, ids in found.items()}


@pytest.mark.parametrize(("hours", "files"), [(24, 2), (12, 4)])
async def test_yesterday_is_there_and_no_other_day(hours: int, files: int, tmp_path: Path) -> None:
    async with stage() as site:
        wanted = await furnish(site)
        ended = await site.run("nightly_export.py", tmp_path, "--day", DAY, "--hours", hours)
        assert (ended.code, ended.complaints) == (0, "")
        assert exported(tmp_path) == wanted
        assert len(list((tmp_path / f"{DAY}").iterdir())) == files
        again = await site.run("nightly_export.py", tmp_path, "--day", DAY, "--hours", hours)
        assert again.code == 0
        assert site.done("log_exports.create") == files


async def test_hours_that_no_day_consists_of_are_refused(tmp_path: Path) -> None:
    async with stage() as site:
        ended = await site.run("nightly_export.py", tmp_path, "--hours", 7)
    assert ended.code == 2
    assert "a day can't be divided into parts of 7 hours" in ended.complaints
