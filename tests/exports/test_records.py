"""Bytes of a file to records: gzip is undone wherever it is, lines are cut, and damage is noticed."""

from __future__ import annotations

import functools
import gzip
import sys
from types import FrameType
from typing import Any

import pytest

from portkey_admin.exports.json_lines import DamagedFileError, Lines, Unpacker, read_record

# Without the time of day, which would give the cases another name in every run.
compressed = functools.partial(gzip.compress, mtime=0)

PLAIN = b'{"id": "1"}\n{"id": "2"}\n'


def unpacked(data: bytes, step: int) -> bytes:
    unpacker = Unpacker()
    pieces = [piece for at in range(0, len(data), step) for piece in unpacker.feed(data[at : at + step])]
    return b"".join([*pieces, *unpacker.finish()])


@pytest.mark.parametrize("step", [1, 2, 7, 1000])
@pytest.mark.parametrize(
    ("data", "content"),
    [
        (b"", b""),
        (b"{", b"{"),
        (PLAIN, PLAIN),
        (compressed(PLAIN), PLAIN),
        (compressed(compressed(PLAIN)), PLAIN),
        (compressed(PLAIN) + compressed(b"{}\n"), PLAIN + b"{}\n"),
        (compressed(b""), b""),
    ],
    ids=["empty", "one byte", "plain", "gzip", "gzip twice", "two members", "gzip of nothing"],
)
def test_gzip_is_undone_however_it_arrives(data: bytes, content: bytes, step: int) -> None:
    assert unpacked(data, step) == content


def test_what_is_unpacked_comes_in_pieces_of_bounded_size() -> None:
    bomb = compressed(b" " * 5_000_000)
    assert max(len(piece) for piece in Unpacker().feed(bomb)) <= 1 << 20


def test_members_without_content_are_read_in_bounded_steps() -> None:
    unpacker = Unpacker()
    steps = unpacker.feed(compressed(compressed(b"") * 100_000))  # 2 MB of gzip, with nothing in it
    assert next(steps) == b""
    assert {*steps, *unpacker.finish()} == {b""}


def test_gzip_in_gzip_in_gzip_is_damage() -> None:
    data = PLAIN
    for _ in range(2000):  # more than the interpreter's stack has room for
        data = gzip.compress(data, 1, mtime=0)
    with pytest.raises(DamagedFileError, match="compressed more than 2 times over"):
        unpacked(data, 1000)


def test_an_endless_line_is_damage() -> None:
    cutter, piece = Lines(), bytes(1 << 20)
    with pytest.raises(DamagedFileError, match=r"^line 1 is longer than 64 MiB$"):
        for _ in range(70):
            assert [*cutter.feed(piece)] == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (compressed(PLAIN)[:-9], "is incomplete"),
        (compressed(compressed(PLAIN)[:-9]), "is incomplete"),
        (compressed(PLAIN) + b"nonsense", "is invalid"),
        (b"\x1f\x8bnonsense", "is invalid"),
    ],
)
def test_broken_gzip_is_damage(data: bytes, reason: str) -> None:
    with pytest.raises(DamagedFileError, match=reason):
        unpacked(data, 5)


@pytest.mark.parametrize("step", [1, 3, 1000])
@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"\n \r\n", []),
        (b'\n\n \n\t{"a": 1}  \n\n \n \n{"b": 2}\n\n', [b'{"a": 1}', b'{"b": 2}']),
        (b'{"a": 1}', [b'{"a": 1}']),
        (b'{"a": 1}\n\n{"b": 2}\r\n', [b'{"a": 1}', b'{"b": 2}']),
        ('{"a": "\u2028é"}\n'.encode(), ['{"a": "\u2028é"}'.encode()]),
    ],
)
def test_lines_are_cut_at_line_feeds_alone(data: bytes, lines: list[bytes], step: int) -> None:
    cutter = Lines()
    found = [line for at in range(0, len(data), step) for line in cutter.feed(data[at : at + step])]
    found += cutter.finish()
    assert found == lines
    assert cutter.count == len(lines)


def test_blank_lines_are_not_looked_at_one_by_one() -> None:
    cutter, looked_at = Lines(), 0

    def count(_frame: FrameType, _event: str, _: object) -> Any:
        nonlocal looked_at
        looked_at += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        assert not list(cutter.feed(b"\n \n" * 10_000))
    finally:
        sys.settrace(before)
    assert looked_at < 100


@pytest.mark.parametrize("data", [b"<html>\n", b'{"a": 1}\n{"b": ', b"[1]", b"null"])
def test_a_line_that_is_no_object_is_damage_and_not_quoted(data: bytes) -> None:
    cutter = Lines()
    with pytest.raises(DamagedFileError, match=r"^line [12] is not a JSON object$"):
        assert [*cutter.feed(data), *cutter.finish()]


@pytest.mark.parametrize("line", [b"{nonsense}", b"[1]", b'{"a": \xff}', b"{" * 100_000])
def test_a_record_that_cannot_be_parsed_is_damage(line: bytes) -> None:
    with pytest.raises(DamagedFileError, match=r"^line 7 is not a JSON object$"):
        read_record(line, 7)


def test_a_record_is_a_dict() -> None:
    assert read_record(b'{"cost": 1.5}', 1) == {"cost": 1.5}
