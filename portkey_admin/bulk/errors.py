"""The error of a bulk run that cannot continue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin._errors import PortkeyError
from portkey_admin.text import one_line

if TYPE_CHECKING:
    from portkey_admin.bulk.report import Report


class JournalError(PortkeyError):
    """The journal of a bulk run cannot be read or written, or does not match the run.

    If the journal stops a run, `report` has the outcomes so far. As the error of an outcome, it says why
    nothing was sent for that item.
    """

    def __init__(self, message: str, *, report: Report[Any, Any] | None = None) -> None:
        super().__init__(one_line(message))
        self.report = report
