"""The error of a log export without a file."""

from __future__ import annotations

from portkey_admin._errors import PortkeyError
from portkey_admin.text import one_line


class ExportError(PortkeyError):
    """A log export that failed, was stopped or timed out, or whose file could not be downloaded.

    `export_id` is the id of the export, and `status` its last known status, such as "failed"; None if it is
    not known. The URL of the file is never part of the message.
    """

    def __init__(self, message: str, *, export_id: str | None = None, status: str | None = None) -> None:
        super().__init__(message)
        self.export_id = export_id
        self.status = status

    def __str__(self) -> str:
        about = ", ".join(fact for fact in (self.export_id, self.status) if fact)
        return one_line(f"{self.args[0]} [log export {about}]" if about else str(self.args[0]))
