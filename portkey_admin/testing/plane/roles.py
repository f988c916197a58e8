"""Roles: the key of a user allows no more than the user's role."""

from __future__ import annotations

from typing import Any

from portkey_admin.testing.plane.access import Caller
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin_api.types import Operation

_WRITES = (".create", ".update", ".delete", ".publish", ".rotate")
# Members sign in to MCP servers, and out, for themselves.
_OWN_AFFAIRS = ("mcp_servers.tokens.", "mcp_servers.connections.")


def check_role(organisation: Organisation, caller: Caller, operation: Operation[Any]) -> None:
    """Raise a 403 if the key of a workspace member would change what members may only view.

    Admins and managers of a workspace can create, update and delete; members can view (Portkey's
    documentation, "User roles and permissions"). A guess: that this applies to keys as it does in the
    dashboard, whatever their scopes. The security settings of a workspace, which can allow members more, are
    not considered.
    """
    if caller.user_id is None or caller.workspace_id is None or not _changes(operation):
        return
    if organisation.ask("members.role_in", caller.workspace_id, caller.user_id) == "member":
        raise Rejected(
            403, f"You do not have enough permissions: workspace members may not use {operation.id}"
        )


def _changes(operation: Operation[Any]) -> bool:
    """Return whether an operation changes what others in the workspace use; feedback and logs do not."""
    if operation.id.startswith(_OWN_AFFAIRS):
        return False
    return bool(operation.scopes) and all(scope.endswith(_WRITES) for scope in operation.scopes)
