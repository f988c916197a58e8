"""The lines of a journal: how they are written, and what they say when they are read again.

A journal is ASCII, so that a file which was cut at any byte can still be read up to there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import attrs

from .outcome import STATUSES, SUCCESSES, Status

VERSION = 1

# `json.dumps` makes an encoder for each call.
_encode = json.JSONEncoder(separators=(",", ":")).encode


@attrs.frozen(kw_only=True)
class Entry:
    """What a journal says last about one key.

    key, digest: as they were given when it was written.
    status: the outcome; None: the write was announced and nothing is known of what came of it.
    id: id or slug of the thing, "" where it is not known.
    error: what went wrong, on one line; "" where nothing did.
    time: when it was written, in seconds since 1970.
    begun: when the write was announced that is still in doubt, where that was not with this line.
    """

    key: str
    digest: str
    status: Status | None = None
    id: str = ""
    error: str = ""
    time: float = 0.0
    begun: float | None = None

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
    """Return the first line of a journal; `about` is what its owner wants to find in it again."""
    return _line({"portkey_admin": "journal", "version": VERSION, "run": dict(about)})


def opened_line(*, time: float, pid: int) -> bytes:
    """Return the line that says which process writes from here on."""
    return _line({"t": round(time, 3), "e": "open", "pid": pid})


def entry_line(entry: Entry) -> bytes:
    """Return the line for an entry."""
    kind = "begin" if entry.status is None else "end"
    fields: dict[str, object] = {
        "t": round(entry.time, 3),
        "e": kind,
        "k": entry.key,
        "d": entry.digest,
    }
    if entry.status is not None:
        fields["s"] = entry.status
    if entry.begun is not None:
        fields["b"] = round(entry.begun, 3)
    if entry.id:
        fields["r"] = {"id": entry.id}
    if entry.error:
        fields["x"] = entry.error
    return _line(fields)


def read_header(line: bytes) -> Mapping[str, object] | None:
    """Return what the first line says of the run; None where it is not the first line of a journal.

    Raises:
        ValueError: the journal is of a later version.
    """
    found = _object(line)
    if found is None or found.get("portkey_admin") != "journal":
        return None
    if found.get("version") != VERSION:
        raise ValueError(f"it has version {found.get('version')!r}, and this package reads version {VERSION}")
    about = found.get("run")
    return about if isinstance(about, dict) else {}


def could_become_header(start: bytes) -> bool:
    """Say whether a file with this content, and no more, may be a journal whose first line was cut short."""
    beginning = header_line({})[: -len("{}}\n")]
    return b"\n" not in start and (beginning.startswith(start) or start.startswith(beginning))


def read_line(line: bytes) -> Entry | int | None:
    """Return what a later line says: an entry, or the process id of a writer; None where it is no line."""
    match _object(line):
        case {"e": "begin", "k": str(key), "d": str(digest), "t": int() | float() as time, **rest}:
            return Entry(key=key, digest=digest, time=time, begun=_begun(rest.get("b")))
        case {"e": "end", "k": str(key), "d": str(digest), "t": int() | float() as time, "s": str(s), **rest}:
            if s not in STATUSES:
                return None
            result, error = rest.get("r"), rest.get("x", "")
            id = str(result.get("id", "")) if isinstance(result, dict) else ""
            begun = _begun(rest.get("b"))
            return Entry(key=key, digest=digest, time=time, status=s, id=id, error=str(error), begun=begun)
        case {"e": "open", "pid": int(pid)}:
            return pid
    return None


def _begun(time: object) -> float | None:
    return time if isinstance(time, int | float) else None


def _line(fields: Mapping[str, object]) -> bytes:
    return _encode(fields).encode("ascii") + b"\n"


def _object(line: bytes) -> dict[str, object] | None:
    # A whole line ends in a newline: without it, the write was cut short, whatever it looks like.
    if not line.endswith(b"\n"):
        return None
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
