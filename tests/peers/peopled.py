"""What the SDKs of Portkey find on the plane that they walk."""

from __future__ import annotations

from portkey_admin import SCOPES, PortkeyAdmin
from portkey_admin.testing import ControlPlane


async def peopled(plane: ControlPlane, portkey: PortkeyAdmin) -> tuple[str, str, str]:
    """Make a workspace with a member and a key that may do all; return the ids of both, and the key."""
    workspace = await portkey.workspaces.create(name="Search")
    await portkey.invites.create(
        email="ada@example.com", role="member", workspaces=[{"id": workspace.id, "role": "member"}]
    )
    (member,) = plane.accept_invites()
    scopes = [scope for scope, kinds in SCOPES.items() if "workspace-service" in kinds]
    key = await portkey.api_keys.create(
        "workspace", "service", name="Peer", scopes=scopes, workspace_id=workspace.id
    )
    return workspace.id, member, str(key.key)
