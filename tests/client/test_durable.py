"""A file is there whole or not at all, on the disk once that is said, and nothing else than a plain file."""

from __future__ import annotations

import copy
import errno
import os
import pickle
import runpy
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from portkey_admin import InvalidArgumentError, durable
from portkey_admin.durable import AppendFile, NewFile, make_private_folder, write_private
from portkey_admin.exports.export import ExportWatch
from portkey_admin.plain_files import read_plain


def test_a_committed_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    path.write_bytes(b"old")
    with NewFile(path) as file:
        file.write(b"new ")
        file.write(b"content")
        assert path.read_bytes() == b"old"
        file.commit()
    assert path.read_bytes() == b"new content"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_of_nothing_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with NewFile(path) as file:
        file.commit()
    assert path.read_bytes() == b""


def test_what_is_not_committed_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with pytest.raises(KeyError), NewFile(path) as file:
        file.write(b"half")
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_a_path_may_be_of_any_kind(tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    assert [ExportWatch.target("run", to) for to in (path, str(path))] == [path, path]
    assert ExportWatch.target("run", "logs.jsonl") == Path("logs.jsonl")


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        (None, "must be a path, not NoneType"),
        (7, "must be a path, not int"),
        ("", "to is a folder"),
        (".", "to is a folder"),
        (os.sep, "to is a folder"),
        (f"nowhere{os.sep}logs.jsonl", "does not exist"),
        ("logs.jsonl.gz", "written uncompressed"),
    ],
)
def test_where_no_file_can_be_is_refused(to: Any, reason: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^run: .*{reason}"):
        ExportWatch.target("run", to)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is synced and renamed, by name, as it happens."""
    seen: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        seen.append(f"sync {Path(os.readlink(f'/proc/self/fd/{descriptor}')).name}")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        seen.append(f"rename to {Path(target).name}")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    return seen


@contextmanager
def refused(why: str) -> Iterator[None]:
    with pytest.raises(OSError) as caught:  # noqa: PT011
        yield
    assert caught.value.strerror == why


def test_a_new_file_is_synced_before_it_has_its_name_and_its_folder_after(
    tmp_path: Path, steps: list[str]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with NewFile(folder / "logs.jsonl") as file:
        file.write(b"content")
        file.commit()
    draft, *rest = steps
    assert draft.startswith("sync .logs.jsonl.")
    assert rest == ["rename to logs.jsonl", "sync folder"]


def test_a_file_that_grows_has_its_name_on_the_disk_before_anything_is_in_it(
    tmp_path: Path, steps: list[str]
) -> None:
    folder = tmp_path / "folder"
    make_private_folder(folder)
    file = AppendFile(folder / "run.jsonl")
    assert steps == [f"sync {tmp_path.name}", "sync folder"]
    file.append(b"one")
    assert len(steps) == 2
    file.append_synced(b"two")
    assert steps[2:] == ["sync run.jsonl"]
    file.close()
    assert (folder / "run.jsonl").read_bytes() == b"onetwo"


def test_a_private_file_and_its_folders_are_private_from_the_start(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        write_private(tmp_path / "a" / "b" / "profiles.toml", "[x]\n")
        AppendFile(tmp_path / "run.jsonl").close()
        with NewFile(tmp_path / "logs.jsonl") as file:
            file.commit()
    finally:
        os.umask(mask)
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in sorted(tmp_path.rglob("*"))}
    assert modes == {"a": 0o700, "b": 0o700, "profiles.toml": 0o600, "run.jsonl": 0o600, "logs.jsonl": 0o666}


def link(path: Path) -> None:
    path.with_name("elsewhere").write_bytes(b"precious")
    path.symlink_to(path.with_name("elsewhere"))


OTHERS: list[tuple[Callable[[Path], object], str]] = [
    (link, "it is a link"),
    (lambda path: path.symlink_to(path.with_name("nothing")), "it is a link"),
    (os.mkfifo, "it is a pipe, a device or a socket, not a plain file"),
    (Path.mkdir, os.strerror(errno.EISDIR)),
]
WRITES: dict[str, Callable[[Path], object]] = {
    "AppendFile": AppendFile,
    "write_private": lambda path: write_private(path, "text"),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
@pytest.mark.parametrize(("make", "why"), OTHERS, ids=["link", "dangling link", "pipe", "folder"])
def test_what_is_no_plain_file_is_refused_and_stays(
    tmp_path: Path, make: Callable[[Path], object], why: str, write: Callable[[Path], object]
) -> None:
    path = tmp_path / "file"
    make(path)
    before = sorted(tmp_path.iterdir()), os.lstat(path)
    with refused(why):
        write(path)
    assert (sorted(tmp_path.iterdir()), os.lstat(path)) == before
    assert not path.is_file() or path.read_bytes() == b"precious"


@pytest.mark.parametrize(("make", "why"), OTHERS[:3], ids=["link", "dangling link", "pipe"])
def test_what_takes_the_place_after_the_look_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], object], why: str
) -> None:
    path = tmp_path / "file"
    monkeypatch.setattr(durable, "check_plain", lambda path: make(path))
    with refused(why):
        AppendFile(path)
    assert not path.with_name("nothing").exists()


def test_a_file_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"theirs")
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    for write in WRITES.values():
        with refused("it belongs to another user"):
            write(path)
    with pytest.raises(InvalidArgumentError, match="it belongs to another user"):
        ExportWatch.target("run", path)
    assert path.read_bytes() == b"theirs"


class Disk:
    """A disk on which writing fails after so many bytes, or syncing."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.room: int | None = None
        self.syncs = True
        self.cuts = True
        self._real = os.write, os.fsync, os.ftruncate
        monkeypatch.setattr(os, "write", self._write)
        monkeypatch.setattr(os, "fsync", self._fsync)
        monkeypatch.setattr(os, "ftruncate", self._ftruncate)

    def _write(self, descriptor: int, data: memoryview) -> int:
        if self.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = self._real[0](descriptor, data[: self.room])
        self.room = None if self.room is None else self.room - written
        return written

    def _fsync(self, descriptor: int) -> None:
        if not self.syncs:
            raise OSError(errno.EIO, "Input/output error")
        self._real[1](descriptor)

    def _ftruncate(self, descriptor: int, size: int) -> None:
        if not self.cuts:
            raise OSError(errno.EIO, "Input/output error")
        self._real[2](descriptor, size)


@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy, pickle.dumps])
def test_an_open_file_has_no_copy_that_writes_to_another(
    tmp_path: Path, how: Callable[[object], object]
) -> None:
    file = AppendFile(tmp_path / "run.jsonl")
    with pytest.raises(TypeError, match=r"run\.jsonl is open: it can't be pickled or copied"):
        how(file)
    file.close()


@pytest.mark.parametrize("cuts", [True, False], ids=["cut back at once", "cut back later"])
def test_a_piece_is_in_the_file_as_a_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cuts: bool
) -> None:
    path = tmp_path / "run.jsonl"
    file, disk = AppendFile(path), Disk(monkeypatch)
    file.append_synced(b"first\n")
    disk.cuts = cuts
    disk.room = 4
    with refused("No space left on device"):
        file.append(b"second\n")
    assert path.read_bytes() == (b"first\n" if cuts else b"first\nseco")
    disk.room, disk.cuts = None, True
    disk.syncs = False
    with refused("Input/output error"):
        file.append_synced(b"third\n")
    assert path.read_bytes() == b"first\n"
    disk.syncs = True
    file.append_synced(b"fourth\n")
    file.close()
    assert path.read_bytes() == b"first\nfourth\n"


def test_a_new_file_that_finds_no_room_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profiles.toml"
    path.write_bytes(b"former")
    for fails in ("room", "syncs"):
        with monkeypatch.context() as patch:
            setattr(Disk(patch), fails, 0)
            with pytest.raises(OSError, match=r"No space|Input") as raised:
                write_private(path, "newer")
        assert raised.value.filename == str(path)
        assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"former"]


def test_a_file_system_that_cannot_sync_a_folder_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(code: int) -> Callable[[int], None]:
        def fsync(descriptor: int) -> None:
            raise OSError(code, os.strerror(code))

        return fsync

    monkeypatch.setattr(os, "fsync", fails(errno.EINVAL))
    durable.sync_folder(tmp_path)
    monkeypatch.setattr(os, "fsync", fails(errno.EIO))
    with refused(os.strerror(errno.EIO)):
        durable.sync_folder(tmp_path)


def test_on_macos_a_sync_goes_through_the_drive_or_is_a_plain_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    done: list[str] = []
    knows = True

    def control(descriptor: int, command: int) -> int:
        if not knows:
            raise OSError(errno.ENOTSUP, "Not supported")
        done.append(f"command {command}")
        return 0

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    monkeypatch.setattr(os, "fsync", lambda descriptor: done.append("fsync"))
    durable.sync(1)
    knows = False
    durable.sync(1)
    assert done == ["command 51", "fsync"]


@pytest.mark.parametrize("name", ["durable", "plain_files"])
def test_on_windows_files_are_opened_without_translating_newlines(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There, without the flag, each newline of a secret file or journal would get a carriage return."""
    binary, opened, really = 1 << 28, list[int](), os.open

    def open_file(path: Path, flags: int, mode: int = 0o777) -> int:
        opened.append(flags)
        return really(path, flags & ~binary, mode)

    monkeypatch.setattr(os, "O_BINARY", binary, raising=False)
    monkeypatch.delattr(os, "O_DIRECTORY")
    monkeypatch.setattr(os, "open", open_file)
    program = f"{Path(durable.__file__).parent}/{name}.py"
    module = runpy.run_path(program)  # what the flags are is read when it is loaded
    path = tmp_path / "secret"
    if name == "durable":
        os.close(module["open_plain"](path, os.O_WRONLY | os.O_CREAT))
        module["write_private"](path, "s\n")
    else:
        module["read_plain"](Path(__file__))
    assert opened
    assert all(flags & binary for flags in opened)


@pytest.mark.parametrize(
    ("content", "last"),
    [
        (b"", b""),
        (b"a", b"a"),
        (b"\n", b"\n"),
        (b"a\nbc", b"bc"),
        (b"a\nbc\n", b"bc\n"),
        (b"a\n\n", b"\n"),
        (b"a\n" + b"x" * 200_000 + b"\n", b"x" * 200_000 + b"\n"),
        (b"a\n" + b"x" * 65_535 + b"\n", b"x" * 65_535 + b"\n"),
        (b"a\n" + b"x" * 65_536, b"x" * 65_536),
    ],
    ids=lambda content: f"{len(content)} bytes",
)
def test_the_last_line_is_found(tmp_path: Path, content: bytes, last: bytes) -> None:
    path = tmp_path / "run.jsonl"
    path.write_bytes(content)
    file = AppendFile(path)
    assert file.last_line() == last
    file.close()


def test_a_file_of_one_line_is_read_once_or_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, asked = tmp_path / "run.jsonl", 0
    path.write_bytes(b"x" * 1_000_000)
    read = AppendFile.read

    def counted(file: AppendFile, start: int, length: int) -> bytes:
        nonlocal asked
        asked += 1
        return read(file, start, length)

    monkeypatch.setattr(AppendFile, "read", counted)
    file = AppendFile(path)
    assert len(file.last_line()) == 1_000_000
    assert asked < 20
    file.close()


posix = pytest.mark.skipif(sys.platform == "win32", reason="the mode does not say")


@posix
@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: path.chmod(0o602), "everyone may change it: run `chmod o-w "),
        (lambda path: os.link(path, path.with_name("other")), "a second name"),
    ],
    ids=["mode", "link"],
)
def test_a_file_that_others_have_in_hand_is_not_opened(
    spoil: Callable[[Path], None], says: str, tmp_path: Path
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    path = folder / "keys.jsonl"
    path.write_bytes(b"{}\n")
    spoil(path)
    with pytest.raises(OSError, match=says):
        AppendFile(path)
    assert path.read_bytes() == b"{}\n"
    if "second" not in says:
        with pytest.raises(OSError, match=says):
            read_plain(path, trusted=True)
    assert read_plain(path) == b"{}\n"


@posix
def test_a_folder_that_everyone_may_change_is_accepted_as_containers_have_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    AppendFile(tmp_path / "a").close()
    write_private(tmp_path / "b", "")
    assert {each.stat().st_mode & 0o777 for each in tmp_path.iterdir()} == {0o600}
