"""A file is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from portkey_admin import InvalidArgumentError
from portkey_admin.durable import NewFile, check_target


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
    assert [check_target("run", to) for to in (path, str(path))] == [path, path]
    assert check_target("run", "logs.jsonl") == Path("logs.jsonl")


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        (None, "must be a path, not NoneType"),
        (7, "must be a path, not int"),
        ("", "names a folder"),
        (".", "names a folder"),
        (os.sep, "names a folder"),
        (f"nowhere{os.sep}logs.jsonl", "does not exist"),
        ("logs.jsonl.gz", "written unpacked"),
    ],
)
def test_where_no_file_can_be_is_refused(to: Any, reason: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^run: .*{reason}"):
        check_target("run", to)
