"""What the status of a log export means, and what is told of its progress. Nothing here does I/O."""

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

# A read right after a write may still show what was before it, so an export that was started is given this
# many looks to stop being a draft.
_LOOKS_AT_A_DRAFT = 5


@attrs.frozen(kw_only=True)
class ExportProgress:
    """Where an export stands.

    Attributes:
        export_id: its id, with which `fetch` goes on with it later.
        state: what the API says ("draft", "in_progress", "success"), then "downloading" and "done".
        bytes: how many bytes of the file have come, as they were sent: perhaps compressed.
        size: how many bytes the file has as it is sent; None: unknown.
        records: how many records have come.
    """

    export_id: str
    state: str
    bytes: int = 0
    size: int | None = None
    records: int = 0


@attrs.frozen(kw_only=True)
class ExportedFile:
    """A log export on the disk.

    Attributes:
        export: the export as the API answered it when it was done.
        path: where the file is.
        bytes: its size, unpacked.
        records: how many records it holds, one a line.
    """

    export: LogExport
    path: Path
    bytes: int
    records: int


class Standing(enum.Enum):
    """What the status of an export means for one who waits for it."""

    DONE = "the file is ready"
    PENDING = "look again"
    FAILED = "it ended without a file"
    NOT_STARTED = "nobody has started it"


def standing(status: object, looks: int) -> Standing:
    """Say what a status means. `looks`: how often the export was looked at, this time included."""
    match status:
        case "success":
            return Standing.DONE
        case "failed" | "failure" | "stopped":  # a sample in Portkey's documentation waits for "failure"
            return Standing.FAILED
        case "draft" if looks >= _LOOKS_AT_A_DRAFT:
            return Standing.NOT_STARTED
    return Standing.PENDING


def poll_delay(looks: int, poll: float) -> float:
    """Return the seconds to wait after the nth look: `poll` at first, then longer and longer."""
    return max(poll, min(_LONGEST_POLL, poll * _POLL_GROWTH ** min(looks - 1, 32)))
