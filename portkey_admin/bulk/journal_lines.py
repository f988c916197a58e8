"""The lines of a journal: how they are written, and what they say when they are read again.

A journal is ASCII, so that a file which was cut at any byte can still be read up to there. What is read is
taken for nothing it is not: each field has its type and its range, and a line that says something else is
told as an error, with what is wrong with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn

import attrs

from portkey_admin.calls.json_text import is_deep

from .outcome import STATUSES, SUCCESSES, Status

VERSION = 1

LONGEST_LINE = 1 << 20
"""Bytes of a line, its newline included."""
LONGEST_KEY = 20_000
"""Characters; a character takes up to twelve bytes of a line."""
_LONGEST_ERROR = 2_000

_DEEPEST = 64

# The first moment of the year 10000: no later one can be shown as a date.
_END_OF_TIME = 253_402_300_800.0

# `json.dumps` makes an encoder for each call.
_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_text = json.encoder.encode_basestring_ascii


@attrs.frozen(kw_only=True)
class Entry:
    """What a journal says last about one key.

    key, digest: as they were given when it was written.
    status: the outcome; None: the write was announced and nothing is known of what came of it.
    id: id or slug of the thing, "" where it is not known.
    error: what went wrong, on one line; "" where nothing did.
    time: when it was written, in seconds since 1970.
    begun: when the write was announced that is still in doubt, where that was not with this line.
    creating: a create was announced here, in this line or an earlier one, and no success was told since: the
        thing may have been made by this journal's runs, and nobody has seen the answer. None where no line
        says it, as in the journals of version 0.1.0.
    was_made: an earlier line says that the thing is there.
    """

    key: str
    digest: str
    status: Status | None = None
    id: str = ""
    error: str = ""
    time: float = 0.0
    begun: float | None = None
    creating: bool | None = None
    was_made: bool = False

    @property
    def made(self) -> bool:
        """Return whether the journal has seen the thing there, whatever became of what followed."""
        return self.status != "deleted" and (self.succeeded or self.was_made)

    @property
    def may_be_made(self) -> bool:
        """Return whether it may have been made without anybody having seen the answer."""
        return self.unfinished if self.creating is None else self.creating

    @property
    def since(self) -> float:
        """Return from when on there may be a write of which nothing is known."""
        return self.time if self.begun is None else self.begun

    @property
    def succeeded(self) -> bool:
        """Return whether the item is done."""
        return self.status in SUCCESSES

    @property
    def unfinished(self) -> bool:
        """Return whether a write may have happened of which nothing is known."""
        return self.status in (None, "in_doubt")


def header_line(about: Mapping[str, object]) -> bytes:
    """Return the first line of a journal; `about` is what its owner wants to find in it again.

    Raises TypeError and ValueError where that is no plain JSON, or too long.
    """
    line = _line({"portkey_admin": "journal", "version": VERSION, "run": dict(about)})
    if len(line) > LONGEST_LINE:
        raise ValueError(f"it takes {len(line):,} bytes, and a line has {LONGEST_LINE:,} at most")
    return line


def opened_line(*, time: float, pid: int) -> bytes:
    """Return the line that says which process writes from here on."""
    return f'{{"t":{_shown(time)},"e":"open","pid":{pid}}}\n'.encode()


def entry_line(entry: Entry) -> bytes:
    """Return the line for an entry."""
    # Put together by hand: an encoder for the whole object takes five times as long, twice for each item.
    kind = "begin" if entry.status is None else "end"
    line = f'{{"t":{_shown(entry.time)},"e":"{kind}","k":{_text(entry.key)},"d":{_text(entry.digest)}'
    if entry.creating is not None:
        line += f',"c":{"true" if entry.creating else "false"}'
    if entry.was_made:
        line += ',"m":true'
    if entry.status is not None:
        line += f',"s":"{entry.status}"'
    if entry.begun is not None:
        line += f',"b":{_shown(entry.begun)}'
    if entry.id:
        line += f',"r":{{"id":{_text(entry.id)}}}'
    if entry.error:
        line += f',"x":{_text(entry.error[:_LONGEST_ERROR])}'
    return f"{line}}}\n".encode("ascii")


def read_header(line: bytes) -> Mapping[str, object] | None:
    """Return what the first line says of the run; None where it is not the first line of a journal.

    Raises ValueError where it is that of a later version, or says nothing of a run.
    """
    try:
        found = _object(line)
    except ValueError:
        return None
    if found.get("portkey_admin") != "journal":
        return None
    version, about = found.get("version"), found.get("run")
    if type(version) is not int or version != VERSION:
        raise ValueError(f"it has version {version!r:.40}, and this package reads version {VERSION}")
    if not isinstance(about, dict):
        raise ValueError("line 1: its run is no object")
    return about


def could_become_header(start: bytes) -> bool:
    """Say whether a file with this content, and no more, may be a journal whose first line was cut short."""
    beginning = header_line({})[: -len("{}}\n")]
    return b"\n" not in start and (beginning.startswith(start) or start.startswith(beginning))


def was_torn(line: bytes) -> bool:
    """Say whether the last line of a file is one that was not written to its end.

    A power cut may leave zeros in the place of what was not yet on the disk; no whole line holds any.
    """
    return not line.endswith(b"\n") or b"\0" in line


def read_line(line: bytes) -> Entry | int:
    """Return what a later line says: an entry, or the process id of a writer.

    Raises ValueError, which says what is wrong with it.
    """
    found = _object(line)
    kind = found.get("e")
    if kind == "open":
        pid = found.get("pid")
        if type(pid) is not int or not 0 <= pid < 1 << 63:
            raise ValueError("its pid is no process id")
        _moment(found.get("t"))
        return pid
    if kind not in ("begin", "end"):
        raise ValueError(
            f"it is of an unknown kind, {kind!r:.40}, perhaps of a later version of this package"
        )
    key, digest, status, begun = found.get("k"), found.get("d"), found.get("s"), found.get("b")
    result, error, creating = found.get("r", {}), found.get("x", ""), found.get("c")
    was_made = found.get("m", False)
    if not isinstance(key, str) or not key or not isinstance(digest, str):
        raise ValueError("it has no key, or no digest")
    if (kind == "end") != (status in STATUSES):
        raise ValueError(f"its status is {status!r:.40}, perhaps of a later version of this package")
    id = result.get("id", "") if isinstance(result, dict) else None
    if not isinstance(id, str) or not isinstance(error, str):
        raise ValueError("its id or its error is no text")
    if creating not in (True, False, None) or was_made not in (True, False):
        raise ValueError("its flags are no booleans")
    return Entry(
        key=key,
        digest=digest,
        status=status,
        id=id,
        error=error,
        time=_moment(found.get("t")),
        begun=None if begun is None else _moment(begun),
        creating=creating,
        was_made=was_made,
    )


def _moment(time: object) -> float:
    if isinstance(time, bool) or not isinstance(time, int | float) or not 0 <= time < _END_OF_TIME:
        raise ValueError("its time is no number of seconds since 1970")
    return float(time)


def _shown(time: float) -> str:
    # A clock that is set to before 1970 must not make a line that cannot be read again.
    return f"{max(0.0, time):.3f}"


def _line(fields: Mapping[str, object]) -> bytes:
    return _encode(fields).encode("ascii") + b"\n"


def _object(line: bytes) -> dict[str, Any]:
    # A whole line ends in a newline: without it, the write was cut short, whatever it looks like.
    if len(line) > LONGEST_LINE:
        raise ValueError(f"it is longer than {LONGEST_LINE:,} bytes")
    if not line.endswith(b"\n"):
        raise ValueError("it was cut short")
    try:
        found = _decode(line.decode())
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except ValueError:
        raise ValueError("it is no JSON") from None
    if line.count(b"[") + line.count(b"{") > _DEEPEST and is_deep(found, _DEEPEST):
        raise ValueError("it is nested too deeply")
    if not isinstance(found, dict):
        raise ValueError("it is no JSON object")
    return found


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


_decode = json.JSONDecoder(parse_constant=_no_number).decode
