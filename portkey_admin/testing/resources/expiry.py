"""Expiry of resources that have an `expires_at`."""

from __future__ import annotations

from portkey_admin.testing.plane.clock import seconds_of, timestamp
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row


def check(organisation: Organisation, stated: Row) -> None:
    """Convert `expires_at` to the API's format. Raises a 400 if it is not in the future."""
    if stated.get("expires_at") is not None:
        try:
            expires = seconds_of(stated["expires_at"])
            written = timestamp(expires)
        except (ValueError, OverflowError):
            raise Rejected(400, "body.expires_at: this is not a date and time") from None
        if expires <= organisation.clock.time():
            raise Rejected(400, "body.expires_at: must be in the future")
        stated["expires_at"] = written


def status(organisation: Organisation, row: Row) -> str:
    """Return the current status of a row."""
    expired = row["expires_at"] is not None and row["expires_at"] <= organisation.now()
    state: str = "expired" if expired else row["status"]
    return state
