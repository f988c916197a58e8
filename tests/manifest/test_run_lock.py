"""The lock of a run: whose it is, where it is, and what it says about another run."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import anyio
import pytest

from portkey_admin import durable, file_locks
from portkey_admin.calls.transport import Transport
from portkey_admin.errors import PortkeyError
from portkey_admin.manifest.errors import AnotherRunError
from portkey_admin.manifest.runner import lock
from portkey_admin.manifest.runner.apply import _warn
from portkey_admin.manifest.runner.lock import RunLock, only_run

ABOUT = {"manifest": "org.yaml", "journal": "/run.jsonl"}


def client(url: str = "https://api.example.com/v1") -> Transport:
    """Return what the lock asks of a client."""
    return cast("Transport", SimpleNamespace(servers=SimpleNamespace(base_url=lambda plane: url)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", f" {tmp_path} ")
    return tmp_path / "portkey-admin" / "runs"


def run(url: str = "https://api.example.com/v1", organisation: str = "o", **more: Any) -> RunLock:
    async def hold() -> RunLock:
        async with only_run(client(url), ABOUT, organisation=organisation, **more) as held:
            return held

    return anyio.run(hold)


def held_by(path: Path, text: str) -> durable.AppendFile:
    file = durable.AppendFile(path)
    file_locks.lock(file.descriptor)
    file.cut(0)
    file.append(text.encode())
    return file


SINCE = {"pid": 7, "since": 1_700_000_000.5, "manifest": "org.yaml"}


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (SINCE, "process 7, since 2023-11-14 22:13:20 UTC, org.yaml"),
        ({**SINCE, "journal": ""}, "process 7, since 2023-11-14 22:13:20 UTC, org.yaml"),
        ({**SINCE, "journal": "/r"}, "process 7, since 2023-11-14 22:13:20 UTC, org.yaml (journal /r)"),
        ({**SINCE, "since": 1e300}, None),
        ({**SINCE, "since": "now"}, None),
        ({"pid": 7}, None),
        ([], None),
    ],
)
def test_who_holds_the_lock_is_told(folder: Path, left: object, told: str | None) -> None:
    run()
    (path,) = folder.iterdir()
    file = held_by(path, json.dumps(left))
    try:
        with pytest.raises(AnotherRunError) as error:
            run()
    finally:
        file.close()
    assert str(error.value) == (
        f"another run is changing this organisation: {told or f'its lock is {path}'}. Wait until it ends: two"
        " runs would create duplicates"
    )
    assert isinstance(error.value, PortkeyError)
    run()


def test_a_run_knows_when_the_one_before_it_ended(folder: Path) -> None:
    before = time.monotonic()
    assert not run().another_ran_since(0.0)  # there was none
    after = time.monotonic()
    second = run()
    assert second.another_ran_since(before)
    assert not second.another_ran_since(after)
    assert RunLock(5.0).another_ran_since(5.0)
    (path,) = folder.iterdir()
    # Killed, it may have written until now.
    for left in ('{"pid": 7}', '{"ended": "x"}', "[", "[]", '{"ended": null}'):
        path.write_text(left)
        assert run().another_ran_since(time.monotonic() + 1e9), left
    assert json.loads(path.read_text()).keys() == {"ended"}
    assert time.monotonic() - json.loads(path.read_text())["ended"] < 60
    assert path.stat().st_mode & 0o777 == 0o600


def test_while_a_run_lasts_its_file_says_what_it_is(folder: Path) -> None:
    run()
    (path,) = folder.iterdir()

    async def read() -> str:
        async with only_run(client(), ABOUT, organisation="o"):
            return await anyio.Path(path).read_text()

    told = json.loads(anyio.run(read))
    assert time.time() - told.pop("since") < 60
    assert told == {"pid": os.getpid(), **ABOUT}


def test_only_the_same_organisation_of_the_same_control_plane_has_the_same_lock(folder: Path) -> None:
    same = ["https://api.example.com/v1", "https://API.example.com/v1/"]
    others = ["http://api.example.com/v1", "https://api.example.com:8080/v1", "https://api.example.com/v2"]
    for url in same:
        run(url)
    assert len([*folder.iterdir()]) == 1
    for url in others:
        run(url)
    run(organisation="p")
    assert len([*folder.iterdir()]) == 5
    # The name must stay as it is in every version, so that two versions exclude each other.
    assert "013a4d2ca27849295b82e65f36d78797.lock" in {each.name for each in folder.iterdir()}


def test_where_locks_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ada"))
    monkeypatch.setenv("XDG_STATE_HOME", " ")
    monkeypatch.setenv("LOCALAPPDATA", "")
    places = {
        "linux": "/home/ada/.local/state/portkey-admin/runs",
        "darwin": "/home/ada/Library/Application Support/portkey-admin/runs",
        "win32": "/home/ada/AppData/Local/portkey-admin/runs",
    }
    for platform, place in places.items():
        monkeypatch.setattr(sys, "platform", platform)
        assert lock._folder() == Path(place)
    monkeypatch.setenv("LOCALAPPDATA", "/local")
    assert lock._folder() == Path("/local/portkey-admin/runs")


def test_without_a_place_for_the_lock_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    told: list[str] = []
    assert not run(without_lock=told.append).another_ran_since(0.0)
    (why,) = told
    assert why.startswith("not locked: File exists (")
    assert str(tmp_path / "file") in why
    run()

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    run(without_lock=told.append)
    assert told[1] == (
        "not locked: Could not determine home directory. (.). Make sure that nobody else changes this"
        " organisation during the run"
    )


def test_a_lock_file_that_keeps_disappearing_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[durable.AppendFile] = []
    monkeypatch.setattr(durable.AppendFile, "is_named", lambda file: tries.append(file))
    told: list[str] = []
    run(without_lock=told.append)
    assert len(tries) == 10
    assert told[0].startswith("not locked: the lock file keeps disappearing (")
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(tries[-1].descriptor)


def test_a_run_without_a_lock_warns() -> None:
    with pytest.warns(UserWarning, match=r"^not locked: why$") as caught:
        _warn("not locked: why")
    assert len(caught) == 1
