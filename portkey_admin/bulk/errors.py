"""What is raised where a bulk run cannot go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin._errors import PortkeyError
from portkey_admin.text import one_line

if TYPE_CHECKING:
    from portkey_admin.bulk.report import Report


class JournalError(PortkeyError):
    """The journal of a bulk run cannot be read, written, or gone by.

    Raised by a run that its journal stopped, it has the outcomes up to then in `report`. As the error of an
    outcome, it says why nothing was sent for that item.
    """

    def __init__(self, message: str, *, report: Report[Any, Any] | None = None) -> None:
        super().__init__(one_line(message))
        self.report = report
