"""The control plane's way to say no: a status, Portkey's code for it, and what was wrong."""

from __future__ import annotations

from collections.abc import Mapping

# Portkey's error table of the Admin API. It has no code for 405, 413 and 501: the nearest stands in.
CODES: Mapping[int, str] = {
    400: "AB01",
    401: "AB05",
    403: "AB03",
    404: "AB08",
    405: "AB01",
    409: "AB07",
    413: "AB01",
    429: "AB06",
    500: "AB04",
    501: "AB04",
}


class Refusal(Exception):
    """A request that is answered with an error body."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers: Mapping[str, str] = headers or {}

    def body(self) -> dict[str, object]:
        """Return the error body, in the shape that the Admin API documents."""
        return {"success": False, "data": {"message": self.message, "errorCode": CODES[self.status]}}


def not_found(what: str) -> Refusal:
    """Return the answer to an id that is unknown or belongs to another kind of thing.

    The real API often answers 403 AB03 instead, so that a deleted resource and somebody else's look alike
    (Portkey's Terraform provider treats both as missing). The plane tells them apart: 404 for what does
    not exist, 403 for what the key may not see.
    """
    return Refusal(404, f"{what} not found")
