"""The lines of a journal: what is written is read as the same, and nothing else is read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portkey_admin.bulk.journal_lines import (
    _END_OF_TIME,
    LONGEST_LINE,
    Entry,
    could_become_header,
    entry_line,
    header_line,
    opened_line,
    read_header,
    read_line,
)
from portkey_admin.bulk.outcome import STATUSES

MOMENTS = st.integers(min_value=0, max_value=4_000_000_000_000).map(lambda milliseconds: milliseconds / 1000)
TEXTS = st.text(max_size=12)
ENTRIES = st.builds(
    Entry,
    key=st.text(min_size=1, max_size=12),
    digest=TEXTS,
    time=MOMENTS,
    status=st.none() | st.sampled_from(sorted(STATUSES)),
    id=TEXTS,
    error=TEXTS,
    begun=st.none() | MOMENTS,
    creating=st.none() | st.booleans(),
    was_made=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(ENTRIES)
def test_an_entry_is_read_as_it_was_written(entry: Entry) -> None:
    line = entry_line(entry)
    assert line.endswith(b"\n")
    assert b"\n" not in line[:-1]
    assert read_line(line) == entry


def written(**fields: Any) -> bytes:
    """Return the line of an entry with other fields; None leaves one out."""
    whole = {"t": 5, "e": "end", "k": "a", "d": "x", "s": "done", **fields}
    return json.dumps({name: value for name, value in whole.items() if value is not None}).encode() + b"\n"


def test_what_a_line_does_not_say_has_a_default() -> None:
    entry = Entry(key="a", digest="x", time=5.0, status="done")
    assert read_line(written()) == entry
    assert (entry.id, entry.error, entry.begun, entry.creating, entry.was_made) == ("", "", None, None, False)
    assert read_line(written(t=0, b=0)) == Entry(key="a", digest="x", time=0.0, status="done", begun=0.0)
    for pid in (0, 7, 2**63 - 1):
        assert read_line(opened_line(time=0.5, pid=pid)) == pid


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (written()[:-1], "it was cut short"),
        (b"[]\n", "it is not a JSON object"),
        (b"{\n", "it is not JSON"),
        (written().replace(b"5", b"NaN"), "it is not JSON"),
        (b'{"k": ' + b"[" * 200 + b"]" * 200 + b"}\n", "it is nested too deeply"),
        (b'{"k": ' + b'{"a":' * 200 + b"1" + b"}" * 201 + b"\n", "it is nested too deeply"),
        (b" " * LONGEST_LINE + b"\n", "it is longer than"),
        *((written(e=kind), "it is of an unknown kind") for kind in ("middle", 7)),
        *((written(k=key), "it has no key, or no digest") for key in ("", 7, None)),
        *((written(d=digest), "it has no key, or no digest") for digest in (7, None)),
        *((written(s=status), "its status is") for status in ("half", None)),
        (written(e="begin"), "its status is 'done'"),
        *((written(r=result), "its id or its error") for result in ([7], {"id": 7}, "x")),
        (written(x=7), "its id or its error"),
        *((written(c=flag), "its flags are not booleans") for flag in ("yes", 2)),
        *((written(m=flag), "its flags are not booleans") for flag in ("yes", 2)),
        *((written(t=moment), "its time is not") for moment in ("5", True, -1, _END_OF_TIME, None)),
        *((written(b=moment), "its time is not") for moment in ("5", True, -1, _END_OF_TIME)),
        *((written(e="open", pid=pid), "its pid is not") for pid in (True, -1, 2**63, "7", None)),
        (written(e="open", pid=7, t="5"), "its time is not"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_no_line_is_told(line: bytes, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_line(line)


def test_the_longest_line_is_a_line_and_brackets_in_texts_are_not_deep() -> None:
    spaces = LONGEST_LINE - len(written())
    assert isinstance(read_line(written()[:-2] + b" " * spaces + b"}\n"), Entry)
    entry = Entry(key="[{" * 200, digest="x", time=5.0)
    assert read_line(entry_line(entry)) == entry
    fits = LONGEST_LINE - len(header_line({"a": ""}))
    assert len(header_line({"a": "b" * fits})) == LONGEST_LINE
    with pytest.raises(ValueError, match=f"it takes {LONGEST_LINE + 1:,} bytes"):
        header_line({"a": "b" * (fits + 1)})


def test_a_first_line_that_was_cut_short_may_be_a_journals() -> None:
    line = header_line({"of": "x"})
    assert read_header(line) == {"of": "x"}
    assert all(could_become_header(line[:length]) for length in range(len(line)))
    assert not could_become_header(line)
    for other in (b"x", b'{"other": 1', header_line({})[:-5] + b"="):
        assert not could_become_header(other)
