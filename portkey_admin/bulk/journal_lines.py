"""The lines of a journal: how they are written and parsed.

A journal is ASCII, so a file that was cut at any byte can still be read up to there. Every field is validated
by type and range, and an invalid line is reported with the reason.
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
"""Maximum length of a line in bytes, newline included."""
LONGEST_KEY = 20_000
"""Maximum length in characters; a character takes up to twelve bytes of a line."""
_LONGEST_ERROR = 2_000

_DEEPEST = 64

# The first moment of the year 10000: later ones cannot be shown as a date.
_END_OF_TIME = 253_402_300_800.0

# `json.dumps` creates an encoder for each call.
_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_text = json.encoder.encode_basestring_ascii


@attrs.frozen(kw_only=True)
class Entry:
    """The last entry of one key in a journal.

    key, digest: as written.
    status: the outcome; None: the write was announced and its outcome is not known.
    id: id or slug of the resource, "" if it is not known.
    error: the error, on one line; "" if there was none.
    time: when it was written, in seconds since 1970.
    begun: when the write that is still in doubt was announced, if not with this line.
    creating: a create was announced, here or in an earlier line, without a success since: this journal's runs
        may have created the resource without seeing the response. None if no line says so, as in journals of
        version 0.1.0.
    was_made: an earlier line says that the resource exists.
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
        """Return whether the journal has seen the resource exist, whatever happened later."""
        return self.status != "deleted" and (self.succeeded or self.was_made)

    @property
    def may_be_made(self) -> bool:
        """Return whether it may have been created without anyone seeing the response."""
        return self.unfinished if self.creating is None else self.creating

    @property
    def since(self) -> float:
        """Return the time from which there may be a write with an unknown outcome."""
        return self.time if self.begun is None else self.begun

    @property
    def succeeded(self) -> bool:
        """Return whether the item is done."""
        return self.status in SUCCESSES

    @property
    def unfinished(self) -> bool:
        """Return whether a write with an unknown outcome may have happened."""
        return self.status in (None, "in_doubt")


def header_line(about: Mapping[str, object]) -> bytes:
    """Return the first line of a journal; `about` is the information of its owner.

    Raises TypeError and ValueError if that is not plain JSON, or too long.
    """
    line = _line({"portkey_admin": "journal", "version": VERSION, "run": dict(about)})
    if len(line) > LONGEST_LINE:
        raise ValueError(f"it takes {len(line):,} bytes, and a line has at most {LONGEST_LINE:,}")
    return line


def opened_line(*, time: float, pid: int) -> bytes:
    """Return the line that says which process writes from here on."""
    return f'{{"t":{_shown(time)},"e":"open","pid":{pid}}}\n'.encode()


def entry_line(entry: Entry) -> bytes:
    """Return the line for an entry."""
    # Built by hand: an encoder for the whole object takes five times as long, twice per item.
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
    """Return the header of a run from the first line; None if it is not the first line of a journal.

    Raises ValueError if a later version wrote it, or if it has no information about a run.
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
        raise ValueError("line 1: its run is not an object")
    return about


def could_become_header(start: bytes) -> bool:
    """Return whether a file with only this content may be a journal whose first line was cut short."""
    beginning = header_line({})[: -len("{}}\n")]
    return b"\n" not in start and (beginning.startswith(start) or start.startswith(beginning))


def was_torn(line: bytes) -> bool:
    """Return whether the last line of a file is incomplete.

    A power cut may leave zeros instead of unsynced data; no complete line contains any.
    """
    return b"\0" in line or (not line.endswith(b"\n") and len(line) < LONGEST_LINE)


def read_line(line: bytes) -> Entry | int:
    """Return the content of a later line: an entry, or the process id of a writer.

    Raises ValueError with the reason.
    """
    found = _object(line)
    kind = found.get("e")
    if kind == "open":
        pid = found.get("pid")
        if type(pid) is not int or not 0 <= pid < 1 << 63:
            raise ValueError("its pid is not a process id")
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
        raise ValueError("its id or its error is not a string")
    if creating not in (True, False, None) or was_made not in (True, False):
        raise ValueError("its flags are not booleans")
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
        raise ValueError("its time is not a number of seconds since 1970")
    return float(time)


def _shown(time: float) -> str:
    # A clock set to before 1970 must not produce a line that cannot be read again.
    return f"{max(0.0, time):.3f}"


def _line(fields: Mapping[str, object]) -> bytes:
    return _encode(fields).encode("ascii") + b"\n"


def _object(line: bytes) -> dict[str, Any]:
    # A complete line ends in a newline: without it, the write was cut short, whatever it looks like.
    if len(line) > LONGEST_LINE:
        raise ValueError(f"it is longer than {LONGEST_LINE:,} bytes")
    if not line.endswith(b"\n"):
        raise ValueError("it was cut short")
    try:
        found = _decode(line.decode())
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except ValueError:
        raise ValueError("it is not JSON") from None
    if line.count(b"[") + line.count(b"{") > _DEEPEST and is_deep(found, _DEEPEST):
        raise ValueError("it is nested too deeply")
    if not isinstance(found, dict):
        raise ValueError("it is not a JSON object")
    return found


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


_decode = json.JSONDecoder(parse_constant=_no_number).decode
