"""The audit log as a stream: every record once, whatever ends a run, and nothing secret."""

from __future__ import annotations

import fcntl
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from example_programs import Ended, Stage, stage


async def follow(site: Stage, state: Path, *arguments: object) -> Ended:
    return await site.run("audit_to_siem.py", site.organisation_id, state, *arguments)


def requests(ended: Ended) -> list[str]:
    return [json.loads(line)["request_id"] for line in ended.lines]


def recorded(site: Stage) -> list[str]:
    return [row["request_id"] for row in site.plane._organisation["audit_logs"]]


async def test_a_run_prints_what_the_runs_before_it_did_not(tmp_path: Path) -> None:
    async with stage() as site:
        for number in range(3):
            await site.portkey.workspaces.create(name=f"Team {number}")
        first = await follow(site, tmp_path / "state.json")
        assert (first.code, sorted(requests(first))) == (0, sorted(recorded(site)))
        none = await follow(site, tmp_path / "state.json")
        assert (none.code, none.output, none.complaints) == (0, "", "0 records\n")
        await site.portkey.workspaces.create(name="Late")
        second = await follow(site, tmp_path / "state.json")
        assert requests(second) == recorded(site)[3:]
    assert json.loads(second.lines[0])["resource_type"] == "workspaces"


async def test_what_callers_sent_is_left_out(tmp_path: Path) -> None:
    async with stage() as site:
        await site.portkey.workspaces.create(name="Marked")
        ended = await follow(site, tmp_path / "state.json")
    assert len(ended.lines) == 1
    assert "Marked" not in ended.output
    assert not {"request_body", "request_headers"} & json.loads(ended.lines[0]).keys()


async def test_a_run_whose_state_was_not_written_is_repeated_and_loses_nothing(tmp_path: Path) -> None:
    async with stage() as site:
        await site.portkey.workspaces.create(name="Search")
        first = await follow(site, tmp_path / "state.json")
        (tmp_path / "state.json").unlink()
        again = await follow(site, tmp_path / "state.json")
    assert requests(first) == requests(again) != []


async def test_records_of_many_hours_come_oldest_first(tmp_path: Path) -> None:
    async with stage() as site:
        for number in range(6):
            await site.portkey.workspaces.create(name=f"Team {number}")
        table = site.plane._organisation["audit_logs"]
        now = datetime.now(UTC)
        for row, hours in zip(list(table), (5, 1, 9, 1.5, 30, 1.2), strict=True):
            table.change(
                row, {"timestamp": (now - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.000Z")}
            )
        ended = await follow(site, tmp_path / "state.json", "--days", 2)
    times = [json.loads(line)["timestamp"] for line in ended.lines]
    assert times == sorted(times)
    assert len(times) == 6


async def test_a_second_run_at_the_same_time_gives_way(tmp_path: Path) -> None:
    async with stage() as site:
        with (tmp_path / "state.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            ended = await follow(site, tmp_path / "state.json")
    assert (ended.code, ended.output) == (1, "")
    assert ended.complaints == "audit_to_siem.py: another run is still active: try again later\n"


async def test_a_state_file_that_is_damaged_is_told(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text("{")
    async with stage() as site:
        ended = await follow(site, tmp_path / "state.json")
    assert (ended.code, ended.output) == (1, "")
    assert ended.complaints.startswith("audit_to_siem.py: ")
    assert "Traceback" not in ended.complaints
