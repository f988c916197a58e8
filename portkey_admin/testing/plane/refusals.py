"""Error responses of the control plane: a status, Portkey's code for it, and a message."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Portkey's error table of the Admin API. It has no code for 405, 413, 421 and 501: the closest one is used.
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


# Prefix of messages about one field or parameter: `body.name:`, `page_size:`.
_PLACE = re.compile(r"(?:(?P<location>body|path)\.)?(?P<param>\w[\w.\[\]-]*):")


class Rejected(Exception):
    """A request that gets an error response."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers: Mapping[str, str] = headers or {}

    def body(self) -> dict[str, object]:
        """Return the error body, in the form that the Admin API documents."""
        body: dict[str, object] = {
            "success": False,
            "data": {"message": self.message, "errorCode": CODES[self.status]},
        }
        place = _PLACE.match(self.message)
        if self.status == 400 and place:
            # Seen live on AB01 (Portkey's Terraform provider 0.2.33). The contents of both are a guess.
            param = place["param"]
            location = place["location"] or ("body" if param.startswith("body") else "query")
            body["error_details"] = {"param": param, "location": location}
        return body


# The live API returns 403 AB03 both for deleted resources and for those of others (Portkey's Terraform
# provider treats it as "not found"; the published document has 403 for guardrails).
_LIKE_FOREIGN = frozenset(
    {"workspace", "config", "prompt", "provider", "virtual key", "API key", "guardrail"}
)


def not_found(what: str) -> Rejected:
    """Return the response for an id that is unknown or of another type."""
    if what in _LIKE_FOREIGN:
        return Rejected(
            403, f"You do not have enough permissions to execute this request: {what} not found, or not yours"
        )
    return Rejected(404, f"{what} not found")
