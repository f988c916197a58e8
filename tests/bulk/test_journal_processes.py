"""The journal under real processes: killed with SIGKILL, two at once, out of room."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from portkey_admin import bulk
from portkey_admin.errors import JournalError

COMMAND = [sys.executable, str(Path(__file__).with_name("killed_run.py"))]


def start(path: Path, folder: Path, items: int, *limit: int) -> subprocess.Popen[str]:
    folder.mkdir(exist_ok=True)
    arguments = [str(path), str(folder), str(items), *map(str, limit)]
    return subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def made(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.mark.parametrize("seed", range(4))
def test_killed_again_and_again_it_ends_with_each_thing_made_once(tmp_path: Path, seed: int) -> None:
    path, folder, items = tmp_path / "run.jsonl", tmp_path / "made", 120
    chance = random.Random(seed)
    for _ in range(4):
        with start(path, folder, 100_000) as process:
            assert process.stdout is not None
            for _ in range(chance.randrange(1, 30)):
                process.stdout.readline()
            process.kill()
        assert process.returncode == -signal.SIGKILL
        with bulk.Journal.open(path) as journal:
            # No more is in doubt than was in flight: eight of this run, and what was left of those before.
            begun = {entry.key for entry in journal.unfinished()}
            ended = {name for name in made(folder) if (state := journal.state(name)) and state.succeeded}
        assert len(begun) <= 8 * 4
        assert made(folder) <= begun | ended
        items = max(items, *map(int, begun), *map(int, ended)) + 1
    with start(path, folder, items) as process:
        output, complaints = process.communicate(timeout=300)
    assert (process.returncode, complaints) == (0, "")
    assert made(folder) == set(map(str, range(items)))
    assert f"{items} items" in output


def test_a_second_process_is_told_who_has_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    with start(path, tmp_path / "made", 100_000) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            with pytest.raises(JournalError, match=rf"in use by another run \(process {process.pid}\)"):
                bulk.Journal.open(path)
        finally:
            process.kill()
    bulk.Journal.open(path).close()


def test_without_room_it_stops_and_goes_on_once_there_is_some(tmp_path: Path) -> None:
    path, folder = tmp_path / "run.jsonl", tmp_path / "made"
    with start(path, folder, 100, 4000) as process:
        _, complaints = process.communicate(timeout=300)
    assert process.returncode == 3
    assert "cannot be written: File too large; nothing more is sent" in complaints
    stopped = made(folder)
    assert 0 < len(stopped) < 100
    assert path.read_bytes().endswith(b"}\n")
    with start(path, folder, 100) as process:
        process.communicate(timeout=300)
    assert process.returncode == 0
    assert made(folder) == set(map(str, range(100)))
