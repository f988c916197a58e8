"""The meaning of the status of a log export, and its progress. Nothing here does I/O."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from portkey_admin_api.models import LogExport

POLL = 2.0
TIMEOUT = 3600.0

_LONGEST_POLL = 30.0
_POLL_GROWTH = 1.5

# A read right after a write may be stale, so a started export may still be a draft for this many checks.
_LOOKS_AT_A_DRAFT = 5


@attrs.frozen(kw_only=True)
class ExportProgress:
    """The progress of an export.

    Attributes:
        export_id: its id, for `fetch`.
        state: the status of the API ("draft", "in_progress", "success"), then "downloading" and "done".
        bytes: bytes of the file received so far, as sent: perhaps compressed.
        size: total number of bytes, as sent; None: unknown.
        records: number of records received so far.
    """

    export_id: str
    state: str
    bytes: int = 0
    size: int | None = None
    records: int = 0


@attrs.frozen(kw_only=True)
class ExportedFile:
    """A log export on disk.

    Attributes:
        export: the finished export, as returned by the API.
        path: the path of the file.
        bytes: its size, decompressed.
        records: number of records, one per line.
    """

    export: LogExport
    path: Path
    bytes: int
    records: int


class Standing(enum.Enum):
    """What the status of an export means for a waiting caller."""

    DONE = "the file is ready"
    PENDING = "check again"
    FAILED = "it ended without a file"
    NOT_STARTED = "it was never started"


def standing(status: object, looks: int) -> Standing:
    """Return the meaning of a status. `looks`: number of checks of the export, including this one."""
    match status:
        case "success":
            return Standing.DONE
        case "failed" | "failure" | "stopped":  # a sample in Portkey's documentation waits for "failure"
            return Standing.FAILED
        case "draft" if looks >= _LOOKS_AT_A_DRAFT:
            return Standing.NOT_STARTED
    return Standing.PENDING


def poll_delay(looks: int, poll: float) -> float:
    """Return the seconds to wait after the nth check: `poll` at first, then longer and longer."""
    return max(poll, min(_LONGEST_POLL, poll * _POLL_GROWTH ** min(looks - 1, 32)))
