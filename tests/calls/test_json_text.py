"""With the extra `fast` or without it, JSON is read and written the same, as the standard library does it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portkey_admin.calls import json_text
from portkey_admin.calls.fields import plain_json
from portkey_admin.errors import InvalidFieldError

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=2**63 - 2, max_value=2**64 + 2)
    | st.floats()
    | st.text(max_size=8)
    | st.characters(categories=["Cs"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


def outcome(do: Callable[[Any], Any], value: Any) -> str:
    """Return what came of it, NaN and the kind of an error included."""
    try:
        return repr(do(value))
    except (ValueError, RecursionError) as error:
        return RecursionError.__name__ if isinstance(error, RecursionError) else ValueError.__name__


def plainly(text: bytes) -> Any:
    """Read as a call does without the extra."""
    try:
        return json_text.read_plainly(text)
    except Exception:
        return json_text.read_slowly(text)


def test_the_extra_is_what_is_tested_here() -> None:
    assert json_text.decode is not json_text.read_plainly
    assert json_text.encode({}) == b"{}"


@given(value=VALUES, ascii_only=st.booleans(), indent=st.sampled_from([None, 1]))
@settings(max_examples=150, deadline=None)
def test_what_anybody_writes_is_read_the_same(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "surrogatepass")
    for read in (json_text.read, plainly):
        assert outcome(read, text) == outcome(json_text.read_slowly, text)


@given(
    text=st.binary(max_size=12)
    | st.lists(st.sampled_from([*'[]{}:,"0123456789.eE+-\\ ua', "NaN", "null", "true"]), max_size=12).map(
        lambda parts: "".join(parts).encode()
    )
)
@settings(max_examples=150, deadline=None)
def test_what_is_hardly_json_is_read_the_same(text: bytes) -> None:
    for read in (json_text.read, plainly):
        assert outcome(read, text) == outcome(json_text.read_slowly, text)


@pytest.mark.parametrize(
    "text",
    [
        b'{"a": 1, "b": 2, "a": 3}',
        b"123456789012345678901234567890",
        b"-9223372036854775809",
        b"[1e400, -1e400, 1e22, 5e-324, 0.1, -0.0, 12345678901234567890.5]",
        b"[NaN, Infinity, -Infinity]",
        b'"\\ud800"',
        b'"\\u0000"',
        b"\xef\xbb\xbf{}",
        '{"a": "ä"}'.encode("utf-16"),
        b'"\xff"',
        b"[" * 100_000,
        b"01",
        b"[1,]",
        b"{} ",
        b"{}\n{}",
        b" {}",
        b"",
    ],
    ids=lambda text: repr(text[:24]),
)
def test_what_parsers_differ_in_is_read_the_same(text: bytes) -> None:
    for read in (json_text.read, plainly):
        assert outcome(read, text) == outcome(json_text.read_slowly, text)


@given(value=VALUES)
@settings(max_examples=100, deadline=None)
def test_what_a_body_may_hold_is_written_alike(value: object) -> None:
    try:
        plain = plain_json("things.create", "body", value)
    except InvalidFieldError:
        return
    assert json.loads(json_text.encode(plain)) == json.loads(json_text.write_slowly(plain)) == plain


def test_a_body_that_is_as_deep_as_may_be_is_written() -> None:
    value: object = []
    for _ in range(63):
        value = [value]
    assert json_text.encode(plain_json("things.create", "body", value)) == b"[" * 64 + b"]" * 64


def test_without_the_extra_the_standard_library_does_it() -> None:
    program = (
        "import sys; sys.modules['msgspec'] = None\n"
        "from portkey_admin.calls import json_text\n"
        "assert json_text.decode is json_text.read_plainly\n"
        "assert json_text.read(json_text.encode({'a': [1, 'ä']})) == {'a': [1, 'ä']}"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
