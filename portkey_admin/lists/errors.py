"""Errors of lists."""

from __future__ import annotations

from portkey_admin._errors import PortkeyError


class NotOneError(PortkeyError, LookupError):
    """A list holds no item, or several, and the only one was asked for.

    `count` is 0, or 2 for two or more.
    """

    def __init__(self, message: str, *, count: int = 0) -> None:
        super().__init__(message)
        self.count = count
