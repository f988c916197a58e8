"""What is raised where a log export does not come to a file."""

from __future__ import annotations

from portkey_admin._errors import PortkeyError
from portkey_admin.text import one_line


class ExportError(PortkeyError):
    """A log export that failed, was stopped or takes too long, or whose file could not be fetched.

    `export_id` names the export, and `status` is what the API said of it last, such as "failed"; None where
    it has not said anything yet. The address of the file is never part of the message.
    """

    def __init__(self, message: str, *, export_id: str | None = None, status: str | None = None) -> None:
        super().__init__(message)
        self.export_id = export_id
        self.status = status

    def __str__(self) -> str:
        about = ", ".join(fact for fact in (self.export_id, self.status) if fact)
        return one_line(f"{self.args[0]} [log export {about}]" if about else str(self.args[0]))
