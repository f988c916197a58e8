"""What is different on Windows, simulated: no test runs there."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from portkey_admin import file_locks
from portkey_admin.cli import printing
from portkey_admin.cli.key_command import key_printed_by

PROGRAM = Path(__file__).parent / "like_windows.py"


def test_all_is_imported_and_works_without_what_windows_lacks(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-W", "error", str(PROGRAM), str(tmp_path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("code", "kind"),
    [(errno.EACCES, BlockingIOError), (errno.EDEADLK, BlockingIOError), (errno.EINVAL, OSError)],
)
def test_only_a_lock_of_another_process_is_called_one(
    code: int, kind: type[OSError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without locks is told as what it is, and does not stop every run."""

    def locking(*_: int) -> None:
        raise OSError(code, "no")

    fake = SimpleNamespace(locking=locking, LK_LOCK=1, LK_NBLCK=2)
    monkeypatch.setattr(file_locks, "msvcrt", fake, raising=False)
    with (tmp_path / "file").open("wb") as file, pytest.raises(OSError, match="no") as raised:
        file_locks.lock(file.fileno())
    assert type(raised.value) is kind


@pytest.mark.usefixtures("windows")
def test_a_key_command_reaches_the_program_with_its_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each program splits its own command line: quotes that are taken apart do not come together again."""
    command = r'"C:\Program Files\pass.exe" show "portkey prod"'

    def popen(given: object, **_: Any) -> Any:
        assert given == command
        return SimpleNamespace(stdout=io.BytesIO(b"key\n"), wait=lambda *_: 0, kill=lambda: None)

    monkeypatch.setattr(subprocess, "Popen", popen)
    assert key_printed_by("here", command) == "key"


@pytest.mark.parametrize(
    ("error", "platform", "gone"),
    [
        (BrokenPipeError(errno.EPIPE, ""), "linux", True),
        (BrokenPipeError(errno.EPIPE, ""), "win32", True),
        (OSError(errno.EINVAL, ""), "win32", True),
        (OSError(errno.EINVAL, ""), "linux", False),
        (OSError(errno.EINVAL, "", "a file"), "win32", False),
        (OSError(errno.ENOSPC, ""), "win32", False),
    ],
)
def test_a_reader_that_has_gone_is_known(
    error: OSError, platform: str, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert printing.is_reader_gone(error) is gone
