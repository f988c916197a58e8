"""What a file of secrets holds: the same text for the same keys, whoever wrote the lines before."""

from __future__ import annotations

import errno
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

import anyio
import pytest

from portkey_admin import file_locks
from portkey_admin.errors import ConfigurationError, InvalidArgumentError
from portkey_admin.manifest import IssuedKey, SecretFile


def key(name: str, workspace: str | None = None, *, step: str = "", rotation: str = "") -> IssuedKey:
    return IssuedKey(name=name, workspace=workspace, id="i", secret="s'q", key=step, rotation=rotation)


def written(path: Path, format: Literal["jsonl", "dotenv"], there: str, issued: IssuedKey) -> str:
    """Return what a run adds to a file."""
    path.touch(0o600)
    path.write_text(there)
    with SecretFile(path, format=format) as secrets:
        anyio.run(secrets, issued)
        assert secrets.holds("i")
        assert secrets.holds_rotation("i", issued.rotation)
        assert not secrets.holds_rotation("i", "another")
    with SecretFile(path, format=format) as secrets:  # as the next run reads it
        assert secrets.holds("i")
        assert secrets.holds_rotation("i", issued.rotation)
        assert not secrets.holds_rotation("i", "another")
    return path.read_text().removeprefix(there)


B_C = '# {"name": "b c", "workspace": "a", "id": "x", "step": "api_keys/a/b c"}\n'
"""Says that the next variable is of this key."""

DOTENV: dict[str, tuple[str, IssuedKey, str]] = {
    "a key of the organisation": ("", key("batch"), "BATCH"),
    "a key of a workspace": ("", key("b c", "a"), "A_B_C"),
    "a name that begins with a digit": ("", key("7up"), "_7UP"),
    "a name without a letter": ("", key("é"), "__"),
    "a reserved name": ("", key("home"), "HOME_489CFAC6"),
    "a variable that somebody wrote": ("export  A_B_C=1\n", key("b c", "a"), "A_B_C_D005EE1E"),
    "its own variable": (f"{B_C}A_B_C='old'\n", key("b c", "a", step="api_keys/a/b c"), "A_B_C"),
    "the variable of another key": (f"{B_C}A_B_C='old'\n", key("b c", "a", step="other"), "A_B_C_289AF6B6"),
    "a line between says nothing": (
        f"{B_C}\nA_B_C='old'\n",
        key("b c", "a", step="api_keys/a/b c"),
        "A_B_C_BB2A8AB2",
    ),
    "a comment that is no object": ("# {]\nA_B_C='old'\n", key("b c", "a"), "A_B_C_D005EE1E"),
    "both names are taken": (
        "A_B_C=1\nA_B_C_D005EE1E=2\n",
        key("b c", "a"),
        "A_B_C_D005EE1E0054D75FA0694597D9658E0B392D042B55B1F21073BCA8C825FFC9DD",
    ),
    "by a version that did not write the step": (
        '# {"name": "b c", "workspace": "a", "id": "x"}\nA_B_C=\'old\'\n',
        key("b c", "a"),
        "A_B_C",
    ),
}


@pytest.mark.parametrize("case", DOTENV)
def test_which_variable_a_key_gets(tmp_path: Path, case: str) -> None:
    there, issued, variable = DOTENV[case]
    first, second, end = written(tmp_path / ".env", "dotenv", there, issued).split("\n")
    place = "null" if issued.workspace is None else f'"{issued.workspace}"'
    name = issued.name.encode("unicode_escape").decode().replace("\\xe9", "\\u00e9")
    assert first == f'# {{"name": "{name}", "workspace": {place}, "id": "i", "step": "{issued.key}"}}'
    assert (second, end) == (f"{variable}='s'\\''q'", "")


def test_no_variable_of_somebody_else_is_set_again(tmp_path: Path) -> None:
    whole = DOTENV["both names are taken"][2]
    path = tmp_path / ".env"
    with pytest.raises(OSError, match="the file has another A_B_C_D005EE1E: ") as error:
        written(path, "dotenv", f"A_B_C=1\nA_B_C_D005EE1E=2\n{whole}=3\n", key("b c", "a"))
    assert error.value.filename == str(path)
    assert path.read_text().count("\n") == 3


def test_a_rotated_key_is_told_with_the_moment(tmp_path: Path) -> None:
    issued = key("k", "A", step="api_keys/A/k", rotation="2026-01-02")
    named = '"name": "k", "workspace": "A", "id": "i", "rotation": "2026-01-02"'
    assert written(tmp_path / "a", "jsonl", "", issued) == f'{{{named}, "key": "s\'q"}}\n'
    told = written(tmp_path / "b", "dotenv", "", issued)
    assert told == f"# {{{named}, \"step\": \"api_keys/A/k\"}}\nA_K='s'\\''q'\n"


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ('{"id": "i", "key": "s"}', ("i", "")),
        ('{"id": "i", "key": "s", "rotation": null}', ("i", "")),
        ('{"id": "i", "key": "s", "rotation": "r"}', ("i", "r")),
        ('{"id": "i", "key": ""}', None),
        ('{"id": "i"}', None),
        ('{"id": 5, "key": "s"}', None),
        ('["id", "key"]', None),
        ("[" * 100_000, None),
    ],
)
def test_what_a_line_says_about_a_key(tmp_path: Path, line: str, holds: tuple[str, str] | None) -> None:
    path = tmp_path / "keys.jsonl"
    path.touch(0o600)
    path.write_text(f'{{"id": "a", "key": "s"}}\n{line}\n')
    with SecretFile(path) as secrets:
        assert secrets.holds("a")
        assert [secrets.holds(each) for each in ("i", "5")] == [holds is not None, False]
        for rotation in ("", "r"):
            assert secrets.holds_rotation("i", rotation) is (holds == ("i", rotation))


def test_a_file_that_cannot_take_a_secret_says_why(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    with pytest.raises(InvalidArgumentError, match=r'^format is \'yaml\': it must be "jsonl" or "dotenv"$'):
        SecretFile(path, format="yaml")  # type: ignore[arg-type]
    with SecretFile(path) as secrets:
        assert repr(secrets) == f"<SecretFile {path}>"
        other = tmp_path / "other"

        def refused(number: int, why: str) -> None:
            with pytest.raises(OSError, match=why) as error:
                anyio.run(secrets, key("k"))
            assert (error.value.errno, error.value.strerror) == (number, why)
            assert error.value.filename == str(path)

        path.chmod(0o644)
        refused(errno.EPERM, "others may read the file since it was opened")
        path.chmod(0o600)
        path.rename(other)
        gone = "the file was deleted or replaced since it was opened"
        refused(errno.ESTALE, gone)
        path.symlink_to(other)  # the same file, until the link is changed
        refused(errno.ESTALE, gone)
        path.unlink()
        path.touch(0o600)
        refused(errno.ESTALE, gone)
        assert path.read_text() == other.read_text() == ""
    refused(errno.EBADF, "it is closed: use it inside its `with` block")
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError) as caught:
        SecretFile(path)
    assert str(caught.value) == f"{path} can't be used for secrets: it has more than 67,108,864 bytes"
    assert path.stat().st_size == (64 << 20) + 1


@pytest.mark.parametrize(
    ("there", "left"),
    [
        (b"A=1\n\0\0\n", b"A=1\n"),
        (b'A=1\n# {"name": "b"}', b'A=1\n# {"name": "b"}\n'),
        (b"A=1\n# \xff", b"A=1\n# \xff\n"),
        (b"# \xff\nA=1\n", b"# \xff\nA=1\n"),
    ],
)
def test_what_somebody_wrote_stays_whatever_it_is(tmp_path: Path, there: bytes, left: bytes) -> None:
    path = tmp_path / ".env"
    path.touch(0o600)
    path.write_bytes(there)
    SecretFile(path, format="dotenv").close()
    assert path.read_bytes() == left


def test_a_file_that_stays_locked_is_told_as_a_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0

    def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds

    monkeypatch.setattr(
        "portkey_admin.manifest.runner.sinks.time", SimpleNamespace(sleep=sleep, monotonic=lambda: now)
    )
    path = tmp_path / "keys.jsonl"
    with SecretFile(path) as secrets, path.open("rb") as other:
        file_locks.lock(other.fileno())
        with pytest.raises(BlockingIOError) as caught:
            anyio.run(secrets, key("k"))
        file_locks.unlock(other.fileno())
    assert caught.value.strerror == "it is locked, perhaps as the journal of a run: name another file"
    assert now > 101


def test_a_write_waits_while_another_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "keys.jsonl"
    with SecretFile(path) as secrets, path.open("rb") as other:
        file_locks.lock(other.fileno())
        thread = threading.Thread(target=anyio.run, args=(secrets, key("k")))
        thread.start()
        time.sleep(0.2)
        assert path.read_text() == ""
        file_locks.unlock(other.fileno())
        thread.join()
        assert path.read_text().count("\n") == 1
