"""Errors of lists."""

from __future__ import annotations

from portkey_admin._errors import PortkeyError


class NotOneError(PortkeyError, LookupError):
    """The list has no item, or several, instead of one.

    `count` is 0, or 2 for two or more.
    """

    def __init__(self, message: str, *, count: int = 0) -> None:
        super().__init__(message)
        self.count = count
