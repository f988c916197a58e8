"""The control plane's way to say no: a status, Portkey's code for it, and what was wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Portkey's error table of the Admin API. It has no code for 405, 413, 421 and 501: the nearest stands in.
CODES: Mapping[int, str] = {
    400: "AB01",
    401: "AB05",
    403: "AB03",
    404: "AB08",
    405: "AB01",
    409: "AB07",
    413: "AB01",
    421: "AB03",
    429: "AB06",
    500: "AB04",
    501: "AB04",
}


# How messages of the plane begin that are about one field or parameter: `body.name:`, `page_size:`.
_PLACE = re.compile(r"(?:(?P<location>body|path)\.)?(?P<param>\w[\w.\[\]-]*):")


class Rejected(Exception):
    """A request that is answered with an error body."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers: Mapping[str, str] = headers or {}

    def body(self) -> dict[str, object]:
        """Return the error body, in the shape that the Admin API documents."""
        body: dict[str, object] = {
            "success": False,
            "data": {"message": self.message, "errorCode": CODES[self.status]},
        }
        place = _PLACE.match(self.message)
        if self.status == 400 and place:
            # Seen live on AB01 (Portkey's Terraform provider 0.2.33). What the two hold is a guess.
            param = place["param"]
            location = place["location"] or ("body" if param.startswith("body") else "query")
            body["error_details"] = {"param": param, "location": location}
        return body


# What is deleted and what is somebody else's look alike: the live API answers 403 AB03 to both (Portkey's
# Terraform provider takes it for "not found"; the published document has 403 for guardrails).
_LIKE_FOREIGN = frozenset(
    {"workspace", "config", "prompt", "provider", "virtual key", "API key", "guardrail"}
)


def not_found(what: str) -> Rejected:
    """Return the answer to an id that is unknown or belongs to another kind of thing."""
    if what in _LIKE_FOREIGN:
        return Rejected(
            403, f"You do not have enough permissions to execute this request: {what} not found, or not yours"
        )
    return Rejected(404, f"{what} not found")
