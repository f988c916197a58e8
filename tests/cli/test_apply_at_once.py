"""Two runs of one organisation on one machine, and a run that is ended before it has written anything."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections import Counter
from pathlib import Path

import anyio
import click
import forked
import plane_process
import pytest

from portkey_admin import PortkeyAdmin, bulk
from portkey_admin.cli.manifest.job import job_in

PROGRAM = ("-m", "portkey_admin.cli")
SMALL_DISK = ("--child", "0", "1200")  # of the clock that is right, and with room for so many bytes
TEAMS = [f"Team {number}" for number in range(6)]


def start(
    plane: plane_process.Plane,
    folder: Path,
    *arguments: str,
    by: tuple[str, ...] = PROGRAM,
) -> subprocess.Popen[str]:
    folder.mkdir(exist_ok=True)
    text = "workspaces:\n" + "".join(f"  - name: {name}\n" for name in TEAMS)
    (folder / "org.yaml").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    return subprocess.Popen(
        [forked.python(), *by, *arguments],
        env=environment,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(plane: plane_process.Plane, folder: Path, *arguments: str) -> tuple[int, str]:
    with start(plane, folder, *arguments) as process:
        _, err = process.communicate(timeout=300)
    return process.returncode, err


def faulty(fault: str, operation: str, **more: object) -> tuple[str, str]:
    return "--faults", json.dumps({"rules": [{"fault": fault, "on": operation, **more}]})


async def names(plane: plane_process.Plane) -> Counter[str | None]:
    async with PortkeyAdmin(plane.key, base_url=plane.url) as portkey:
        return Counter([each.name async for each in portkey.workspaces.list()])


def wait_for_a_write(process: subprocess.Popen[str], journal: Path) -> None:
    while not (journal.exists() and b'"begin"' in journal.read_bytes()):
        assert process.poll() is None


APPLY = ("apply", "org.yaml", "--journal", "run.jsonl", "--concurrency", "2", "--settle", "0.1")


def test_the_second_run_is_told_who_has_the_organisation_and_writes_nothing(tmp_path: Path) -> None:
    fault = faulty("hanging", "workspaces.create", first=1)
    with plane_process.control_plane(*fault, python=forked.python()) as plane:
        here, there = tmp_path / "here", tmp_path / "there"
        with start(plane, here, *APPLY) as first:
            wait_for_a_write(first, here / "run.jsonl")
            status, err = run(plane, there, *APPLY)
            assert status == 2
            lines = map(json.loads, (here / "run.jsonl").read_text().splitlines())
            pid = next(line["pid"] for line in lines if line.get("e") == "open")
            assert f"another run is changing this organisation: process {pid}, since " in err
            assert str(here / "org.yaml") in err
            assert str(here / "run.jsonl") in err
            assert not (there / "run.jsonl").exists()
            # Killed, it leaves the lock behind, and nobody who holds it.
            os.kill(pid, signal.SIGKILL)
            first.wait()
        assert run(plane, there, *APPLY) == (0, "")
        assert run(plane, here, "resume", "run.jsonl")[0] == 0
        assert anyio.run(names, plane) == Counter(TEAMS)
        (lock,) = (Path(os.environ["XDG_STATE_HOME"]) / "portkey-admin" / "runs").iterdir()
        assert json.loads(lock.read_text()).keys() == {"ended"}


def test_a_full_disk_says_what_is_safe_and_what_to_do(tmp_path: Path) -> None:
    here = tmp_path / "here"
    scripts = Path(__file__).parents[2] / "scripts"
    with plane_process.control_plane(python=forked.python()) as plane:
        with start(plane, here, *APPLY, by=(str(scripts / "killed_runs.py"), *SMALL_DISK)) as process:
            _, err = process.communicate(timeout=300)
        assert process.returncode == 1
        assert "No space left on device; nothing more is sent. Its content is safe: free some space" in err
        assert err.endswith("portkey-admin: To resume: portkey-admin resume run.jsonl\n")
        assert run(plane, here, "resume", "run.jsonl")[0] == 0
        assert anyio.run(names, plane) == Counter(TEAMS)


def test_to_resume_a_journal_that_was_taken_away_is_not_advised(tmp_path: Path) -> None:
    here = tmp_path / "here"
    with (
        plane_process.control_plane("--latency-ms", "100", python=forked.python()) as plane,
        start(plane, here, *APPLY) as process,
    ):
        wait_for_a_write(process, here / "run.jsonl")
        (here / "run.jsonl").unlink()
        _, err = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "was deleted, replaced or cut while it was open; nothing more is sent" in err
    assert "Don't resume: its journal is lost" in err
    assert "portkey-admin resume" not in err


def test_without_a_place_for_the_lock_it_says_so_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with plane_process.control_plane(python=forked.python()) as plane:
        status, err = run(plane, tmp_path / "here", *APPLY)
    assert status == 0
    assert err.startswith("portkey-admin: not locked: ")


@pytest.mark.parametrize("keep", [True, False], ids=["a journal of its own", "the default one"])
def test_interrupted_before_the_first_write_it_advises_no_journal_that_is_not_there(
    tmp_path: Path, keep: bool
) -> None:
    here = tmp_path / "here"
    with plane_process.control_plane(*faulty("hanging", "workspaces.list"), python=forked.python()) as plane:
        place = here / ("run.jsonl" if keep else "org.journal.jsonl")
        with start(plane, here, *(APPLY if keep else APPLY[:2])) as process:
            while not place.exists():
                assert process.poll() is None
            lock = Path(os.environ["XDG_STATE_HOME"]) / "portkey-admin" / "runs"
            while not (lock.exists() and list(lock.iterdir())):
                assert process.poll() is None
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=300)
    assert process.returncode == 130
    assert "No write was sent, so there is nothing to resume" in err
    assert "portkey-admin resume" not in err
    assert sorted(each.name for each in here.iterdir()) == ["org.yaml"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("concurrency", "1e999"), ("concurrency", "0"), ("settle", "-1"), ("settle", "1e999"), ("secrets", "5")],
)
def test_a_journal_that_asks_for_what_cannot_be_is_told(tmp_path: Path, field: str, value: str) -> None:
    header = {"manifest": "org.yaml", "base_url": "http://127.0.0.1:1/v1", "prune": False, "concurrency": 1}
    header |= {"secrets": None, "settle": 0, "keep": True, field: "odd"}
    first = json.dumps({"portkey_admin": "journal", "version": 1, "run": header}).replace('"odd"', value)
    path = tmp_path / "run.jsonl"
    path.write_text(f"{first}\n")
    with (
        bulk.Journal.open(path) as journal,
        pytest.raises(click.UsageError, match="belongs to another program"),
    ):
        job_in(journal, "http://127.0.0.1:1/v1")
