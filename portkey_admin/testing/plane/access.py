"""The caller of a request, and what their key allows."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import attrs

from portkey_admin import Needs
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin_api.types import Operation

ORGANISATION_SERVICE = "organisation-service"
WORKSPACE_SERVICE = "workspace-service"
WORKSPACE_USER = "workspace-user"


@attrs.frozen(kw_only=True)
class Caller:
    """The key of a request, reduced to what access decisions need."""

    key_id: str
    kind: str
    scopes: Collection[str]
    workspace_id: str | None
    user_id: str | None

    def holds(self, scope: str) -> bool:
        """Return whether the key has this scope. Scopes are exact: `list` never grants `read`."""
        return scope in self.scopes

    def require(self, *scopes: str) -> None:
        """Raise a 403 unless the key has one of the scopes."""
        if not any(map(self.holds, scopes)):
            raise _refused(f"this key has none of the scopes {', '.join(scopes)}")

    def enter(self, workspace_id: str | None) -> None:
        """Raise a 403 unless the key has access to the workspace; None means the whole organisation."""
        if self.kind != ORGANISATION_SERVICE and workspace_id != self.workspace_id:
            raise _refused("this key belongs to another workspace")


NOBODY = Caller(key_id="", kind="public", scopes=(), workspace_id=None, user_id=None)
"""The caller of an operation that needs no key."""


def identify(keys: Table, secret: str) -> Caller:
    """Return the caller with this key. Raises a 401 if the key is unknown or no longer valid."""
    if not secret:
        raise Rejected(401, "the header x-portkey-api-key is missing or empty")
    # After a rotation both secrets are valid until the transition period ends.
    row = keys.find("key", secret) or keys.find("previous_key", secret)
    if row is None:
        raise Rejected(401, "this API key is not known")
    if row["status"] == "expired":
        raise Rejected(401, "this API key has expired")
    return caller(row)


def caller(row: Row) -> Caller:
    """Return the caller for a stored key."""
    return Caller(
        key_id=row["id"],
        kind=row["type"],
        scopes=row["scopes"],
        workspace_id=row["workspace_id"],
        user_id=row["user_id"],
    )


def authorise(caller: Caller, operation: Operation[Any]) -> None:
    """Raise a 403 unless the type and scopes of the key allow the operation."""
    if operation.keys and caller.kind not in operation.keys:
        raise _refused(f"{operation.id} needs a key of type {' or '.join(operation.keys)}")
    needs = Needs(operation=operation.id, scopes=operation.scopes, rule=operation.scope_rule)
    missing = needs.missing(frozenset(caller.scopes))
    if missing:
        either = " and " if operation.scope_rule == "all" else " or "
        raise _refused(f"{operation.id} needs the scope {either.join(missing)}")


def _refused(why: str) -> Rejected:
    # The real API sends only the first sentence; the second is ours.
    return Rejected(403, f"You do not have enough permissions to execute this request: {why}")
